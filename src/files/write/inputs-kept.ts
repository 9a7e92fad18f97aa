import { type BigIntStats, realpathSync, statSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'

const resultLog = /^result_.*\.txt$/s

/**
 * A test whether a path is one of the inputs of a call, which no output may replace: a named file, or a result log at or below a
 * named folder.
 *
 * @param inputs - paths of files and folders; `-` and missing ones are no files
 * @example
 * inputsKept(['package.json'])('./package.json') // => true
 */
export function inputsKept(inputs: readonly string[]): (path: string) => boolean {
  const known = inputs.flatMap(path => {
    const stats = statsOrNull(path)
    return stats === null ? [] : [{ path, stats }]
  })
  return output => {
    const stats = statsOrNull(output)
    if (stats === null) return false
    return known.some(input =>
      input.stats.isDirectory()
        ? resultLog.test(basename(output)) && isBelow(output, input.path)
        : input.stats.isFile() && input.stats.ino === stats.ino && input.stats.dev === stats.dev,
    )
  }
}

/**
 * Whether a path is a folder or lies below it, with links followed; both exist.
 *
 * @example
 * isBelow('src/files', 'src') // => true
 */
export function isBelow(path: string, folder: string): boolean {
  const between = relative(realpathSync(folder), realpathSync(path))
  return between === '' || (!/^\.\.(?:[\\/]|$)/.test(between) && resolve(between) !== between)
}

function statsOrNull(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return null
  }
}

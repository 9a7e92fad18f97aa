import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * The commit of the checkout of mlcommons/logging that a path is in; null outside of one, or if its files do not name it.
 *
 * @example
 * upstreamCommit('fixtures/rcps') // => null
 *
 * Source: gitrepository-layout(5): HEAD, refs and packed-refs.
 */
export function upstreamCommit(path: string): string | null {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const head = textOf(join(folder, '.git', 'HEAD'))
    if (head !== null)
      return existsSync(join(folder, 'mlperf_logging')) ? commitOf(join(folder, '.git'), head.trim()) : null
    if (dirname(folder) === folder) return null
  }
}

function commitOf(git: string, head: string): string | null {
  const [, ref] = /^ref: (refs\/[\w./-]+)$/.exec(head) ?? []
  if (ref === undefined) return hash(head)
  const loose = ref.includes('..') ? null : textOf(join(git, ref))
  if (loose !== null) return hash(loose.trim())
  const packed = textOf(join(git, 'packed-refs'))?.split('\n') ?? []
  return hash(packed.find(line => line.endsWith(` ${ref}`))?.split(' ', 1)[0] ?? '')
}

const hash = (text: string): string | null => (/^[0-9a-f]{40,64}$/.test(text) ? text : null)

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

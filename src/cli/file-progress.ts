/**
 * Progress over files, on stderr.
 *
 * @module
 */

import { statsOf } from '../files/disk/stats-of.ts'
import { type Listener, noListener } from '../files/listener.ts'
import { bytesReadSoFar } from '../logs/source.ts'
import type { ProgressLine } from '../report/progress.ts'
import type { OutputValues } from './command-definition.ts'
import type { Context } from './context.ts'

/**
 * Runs work over files and shows its progress if stderr is a terminal and `--quiet` is not set; with `--verbose`, prints
 * at the end what was read and how long it took.
 *
 * @example
 * await withProgress(options, context, listener => check(paths, { ...request, listener }))
 */
export async function withProgress<Result>(
  options: OutputValues,
  context: Context,
  work: (listener: Listener) => Promise<Result>,
): Promise<Result> {
  const { stderr, environment } = context
  const isShown = stderr.isTTY === true && options.progress && !options.quiet && !environment.CI
  if (!isShown && !options.verbose) return work(noListener)
  const drawing = await import('../report/progress.ts')
  const progress = fileProgress(isShown ? new drawing.ProgressLine(stderr) : null, options, context, drawing)
  try {
    return await work(progress)
  } finally {
    progress.end()
  }
}

function fileProgress(
  line: ProgressLine | null,
  options: OutputValues,
  { stderr }: Context,
  { formatBytes, formatDuration }: typeof import('../report/progress.ts'),
): Listener & { end(): void } {
  const began = performance.now()
  const readBefore = bytesReadSoFar()
  let filesTotal = 0
  let filesDone = 0
  let bytesTotal: number | null = null
  let bytesOfFilesDone = 0
  const update = () => {
    // Within a file, progress counts the bytes read; a file that is read in another way counts when it is done.
    const bytesDone = Math.max(bytesOfFilesDone, bytesReadSoFar() - readBefore)
    line?.update({ bytesDone, bytesTotal, filesDone, filesTotal })
  }
  const timer = line === null ? undefined : setInterval(update, 100).unref()
  // An interrupt ends the process at once.
  const erase = () => line?.end()
  process.once('exit', erase)
  return {
    start(files) {
      filesTotal += files.length
      if (line !== null) bytesTotal = (bytesTotal ?? 0) + files.reduce((sum, file) => sum + sizeOf(file), 0)
    },
    done(file) {
      filesDone++
      if (line === null && !options.verbose) return
      bytesOfFilesDone += sizeOf(file)
      update()
    },
    end() {
      clearInterval(timer)
      erase()
      process.off('exit', erase)
      if (!options.verbose || filesTotal === 0) return
      const seconds = (performance.now() - began) / 1000
      const duration = seconds < 10 ? `${seconds.toFixed(1)} s` : formatDuration(seconds)
      const logs = filesDone === 1 ? '1 log' : `${filesDone} logs`
      stderr.write(`read ${logs}, ${formatBytes(bytesOfFilesDone)}, in ${duration}\n`)
    },
  }
}

const sizeOf = (file: string): number => statsOf(file)?.size ?? 0

/**
 * Reads a Caffe log of any version and fork.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import { type OnLine, plainCutter } from '../line-cutter.ts'
import { readLines, textOf } from '../lines.ts'
import type { ByteReader } from '../source.ts'
import { assembleLog } from './assemble-log.ts'
import type { BatchOptions } from './batch-size/global-batch-size.ts'
import type { CaffeLog } from './caffe-log.ts'
import { Clock } from './clock.ts'
import { type LineParts, splitLine } from './glog.ts'
import { lineSieve } from './line-sieve.ts'
import { type PrintedRate, RankLog } from './rank-log.ts'
import { RankWatch } from './rank-watch.ts'

export interface CaffeLogOptions extends BatchOptions {
  /** The rank whose lines count in a log with several ranks; default: the root. */
  readonly rank?: number | undefined
  /** Year of the first line, if the log does not state it. */
  readonly year?: number | undefined
  /** Whether to keep one row per display; memory then grows with the log. */
  readonly train?: boolean | undefined
  /** Called with every printed learning rate of every rank. */
  readonly onRate?: ((rate: PrintedRate) => void) | undefined
}

/**
 * Reads a log line by line. Memory grows only with the number of tests and snapshots.
 *
 * The `problems` of a log are `not-caffe`, `no-training`, `empty-log`, `cut-line`, `run-failed`, `run-killed`,
 * `run-unfinished`, `superseded`, `restarted`, `earlier-session-missing`, `time-backwards`, `stub-test`,
 * `test-without-outputs`, `not-finite`, `several-batch-sizes`, `no-root-rank`, `missing-ranks`, `ranks-out-of-step`, `ranks-disagree`.
 *
 * @param reader - closed at the end
 * @throws what the reader throws
 * @example
 * const log = await readCaffeLog('train.log', await openSource('train.log'), {})
 * log.tests.last() // => { line: 27818, iteration: 160000, net: 0, outputs: { accuracy: 0.46966, … }, … }
 */
export async function readCaffeLog(
  file: string,
  reader: ByteReader,
  options: CaffeLogOptions = {},
): Promise<CaffeLog> {
  const ranks = new Map<number, RankLog>()
  const watch = new RankWatch()
  const problems: Problem[] = []
  const parts: LineParts = { rank: 0, start: 0, thread: 0, source: 0, message: 0 }
  const year = options.year ?? yearInName(file)
  const train = options.train ?? false
  let latest: RankLog | undefined
  let latestRank = Number.NaN

  function rankLog(rank: number): RankLog {
    if (rank === latestRank) return latest!
    latestRank = rank
    latest = ranks.get(rank)
    if (latest === undefined) {
      latest = new RankLog(new Clock(year), { file, train, onRate: options.onRate })
      ranks.set(rank, latest)
    }
    return latest
  }

  const onLine: OnLine = (bytes, start, end, number, complete) => {
    splitLine(bytes, start, end, parts)
    const log = rankLog(parts.rank)
    if (!complete && mayBeCut(textOf(bytes, start, end))) {
      problems.push({
        code: 'cut-line',
        line: number,
        message: 'the last line is truncated and does not count',
      })
    } else if (parts.thread >= 0) {
      log.headedLine(bytes, parts, end, number)
      if (parts.rank >= 0) watch.line(parts.rank, log, bytes, end, number)
    } else {
      log.bareLine(bytes, parts.start, end, number)
      // The launcher frames its message with "=", without a rank prefix.
      if (bytes[parts.start] === 0x3d) {
        const text = textOf(bytes, parts.start, end)
        if (text.includes('BAD TERMINATION')) for (const each of ranks.values()) each.fail(text, number)
      }
    }
  }

  const wanted = { trainOutputs: train, displays: train || options.onRate !== undefined }
  let lines: number
  try {
    const sieve = lineSieve(wanted, (first, count, losses, rates) =>
      rankLog(-1).leftOut(first, count, losses, rates),
    )
    lines = await readLines(reader, onLine, sieve ?? plainCutter())
  } finally {
    reader.close()
  }
  for (const log of ranks.values()) log.finish(lines)
  problems.push(...watch.problems)
  return assembleLog(file, lines, ranks, problems, options)
}

/** A number at the very end of a file may be truncated. */
function mayBeCut(text: string): boolean {
  return !text.endsWith(')') && /(?:Iteration|net output) ./.test(text)
}

/** Glog puts the time into file names: `caffe.host.user.log.INFO.20160421-130325.21831`. */
function yearInName(file: string): number | null {
  const match = /\.(\d{4})\d{4}-\d{6}\.\d+$/.exec(file)
  return match === null ? null : Number(match[1])
}

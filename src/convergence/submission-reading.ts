/**
 * Combines the logs of one submission as the reference checker does.
 *
 * @module
 */
import type { Code } from '../codes/codes.ts'
import type { Problem } from '../errors.ts'
import type { LogValue } from '../python/log-value.ts'
import { type PlaceOfLogs, placeOfLogs } from './place-of-logs.ts'
import type { FileReading } from './reference-reading.ts'

/** The reading of one file, with its path relative to the argument. */
export interface NamedReading extends FileReading {
  readonly file: string
  /** Of the file, unpacked and in UTF-8; 0 if it cannot be read. */
  readonly bytes: number
}

/** A problem with the file it is in. */
export interface FileProblem extends Problem {
  readonly file: string
}

/** The combined values of all logs of a submission. */
export interface SubmissionReading extends PlaceOfLogs {
  /** The directory, relative to the argument. */
  readonly dir: string
  readonly globalBatchSize: LogValue
  readonly globalBatchSizeText: string | null
  readonly benchmark: LogValue
  readonly division: string | null
  readonly organization: string | null
  readonly runs: number
  /** Epochs or samples to converge, of the runs that converged, ascending. */
  readonly epochs: readonly number[]
  /** Why the submission cannot be judged: the reference checker crashes on it or gives up. */
  readonly crash: FileProblem | null
  readonly problems: readonly FileProblem[]
}

/**
 * Combines the readings of a directory's logs. The first log with a batch size sets it; a later log with a different one
 * or none stops the judgement. The same holds for the benchmark. So the order of the files matters: by name, in code
 * point order.
 *
 * @param path of the directory, absolute: it says whose submission it is, even if the argument is `.`
 * @example
 * readSubmission('results/maskrcnn', readings).epochs // => [14, 14, 14, 14]
 */
export function readSubmission(
  dir: string,
  readings: readonly NamedReading[],
  path = dir,
): SubmissionReading {
  let batchSize: LogValue = null
  let batchSizeText: string | null = null
  let benchmark: LogValue = null
  let crash: FileProblem | null = null
  for (const reading of readings) {
    if (crash !== null) break
    crash = reading.crash && { ...reading.crash, file: reading.file }
    if (batchSizeText === null) {
      batchSize = reading.globalBatchSize
      batchSizeText = reading.globalBatchSizeText
    } else if (reading.globalBatchSize !== batchSize) {
      crash ??= mismatch(
        reading,
        'mixed-batch-sizes',
        'global batch size',
        reading.globalBatchSize,
        batchSize,
      )
    }
    if (benchmark === null) benchmark = reading.benchmark
    else if (reading.benchmark !== benchmark) {
      crash ??= mismatch(reading, 'mixed-benchmarks', 'benchmark', reading.benchmark, benchmark)
    }
  }
  const converged = readings.flatMap(({ epochs }) => epochs ?? [])
  return {
    dir,
    ...placeOfLogs(path),
    globalBatchSize: batchSize,
    globalBatchSizeText: batchSizeText,
    benchmark,
    division: readings.find(({ division }) => division !== null)?.division ?? null,
    organization: readings.find(({ organization }) => organization !== null)?.organization ?? null,
    runs: readings.length,
    epochs: converged.sort((a, b) => a - b),
    crash,
    problems: readings.flatMap(({ file, problems }) => problems.map(problem => ({ ...problem, file }))),
  }
}

function mismatch(
  { file }: NamedReading,
  code: Code,
  what: string,
  here: LogValue,
  before: LogValue,
): FileProblem {
  const message = `${what} ${here === null ? 'missing' : String(here)}, but ${String(before)} in the logs before it`
  return { code, file, line: null, message }
}

/**
 * One run of a log, from its lines.
 *
 * @module
 */
import { samplesCount } from '../benchmarks/define.ts'
import type { Problem } from '../errors.ts'
import { BoundedProblems } from '../lists/bounded-problems.ts'
import type { MlLogEvent, NoEvent } from '../logs/mllog/event.ts'
import type { TaggedLine } from '../logs/mllog/tagged-line.ts'
import { RunFromMlLog, type RunOptions } from '../runs/from-mllog.ts'
import type { Run } from '../runs/run.ts'
import { convergenceOf } from './convergence-of.ts'
import { EpochNumbers } from './epoch-numbers.ts'
import { type FileReading, isOfName, type ReadingOptions, ReferenceReading } from './reference-reading.ts'

/** A line for both readings. */
export interface ReadLine {
  /** For the reading of the reference checker; null if it does not read the line. */
  readonly tagged: TaggedLine | null
  /** For the record; null if the line is not part of it. */
  readonly parsed: MlLogEvent | NoEvent | null
  /** The words that the line may contain, as {@link ReferenceReading.accept} takes them; by default all. */
  readonly found?: number | undefined
}

export type LogRunOptions = RunOptions & ReadingOptions

/**
 * Feed it the lines of one run in order, then call {@link LogRun.finish}.
 *
 * @example
 * new LogRun({ file: 'result_0.txt', catalogue: builtIn, ruleset: '1.1.0', bertTrainSamples: false }).finish([]).status
 * // => 'incomplete'
 */
export class LogRun {
  readonly #options: LogRunOptions
  readonly #reading: ReferenceReading
  readonly #facts: RunFromMlLog
  readonly #problems = new BoundedProblems()
  readonly #epochs = new EpochNumbers()
  /** Whether the line on which the reference crashes has a problem already. */
  #isCrashTold = false

  constructor(options: LogRunOptions) {
    this.#options = options
    this.#reading = new ReferenceReading(options)
    this.#facts = new RunFromMlLog(options)
  }

  accept({ tagged, parsed, found }: ReadLine): void {
    if (tagged !== null) this.#reading.accept(tagged, found)
    if (parsed === null) return
    if ('problem' in parsed) this.#acceptProblem(parsed.problem)
    else this.#acceptEvent(parsed)
  }

  #acceptEvent(event: MlLogEvent): void {
    this.#epochs.accept(event)
    this.#facts.accept(event)
  }

  #acceptProblem(problem: Problem): void {
    this.#problems.add(problem)
    if (problem.line === this.#reading.crashLine) this.#isCrashTold = true
  }

  /** @param ofLog problems of the log as a whole */
  finish(ofLog: readonly Problem[]): Run {
    const { catalogue, ruleset } = this.#options
    const read = this.#reading.finish()
    const { timeToTrainMinutes, evaluations, problems, ...identity } = this.#facts.finish([
      ...ofLog,
      ...this.#problems.list(),
      ...read.problems,
      ...(this.#isCrashTold ? [] : crashToTell(read)),
      ...readBySamples(read),
      ...valueProblems(read.epochs),
      ...this.#epochs.problems(read.epochs),
    ])
    return {
      ...identity,
      convergence: convergenceOf(read, catalogue, ruleset),
      timeToTrainMinutes,
      ...(evaluations !== undefined && { evaluations }),
      problems,
    }
  }
}

/** The crash of the reference, unless it is only that the benchmark is missing or unknown: the record says that anyway. */
const crashToTell = ({ crash }: FileReading): Problem[] => (crash === null || isOfName(crash) ? [] : [crash])

/** Says that the value is not one that the reference checker has. */
const readBySamples = ({ samples }: FileReading): Problem[] =>
  samples === null
    ? []
    : [
        {
          code: 'read-by-samples',
          line: samples.line,
          message: `evaluations are read by ${samplesCount.member}, because the benchmark is not known`,
        },
      ]

/** A value logged as NaN or infinity does not count. */
function valueProblems(epochs: number | null): Problem[] {
  if (epochs === null || Number.isFinite(epochs)) return []
  return [{ code: 'no-finite-value', line: null, message: `the run is logged to converge at ${epochs}` }]
}

/**
 * Builds a run from the events of one MLLOG file.
 *
 * @module
 */

import type { Benchmark } from '../benchmarks/benchmark.ts'
import { type Catalogue, convergenceRule } from '../benchmarks/catalogue.ts'
import { benchmarkNamed, type Naming, nameFault } from '../benchmarks/logged-name.ts'
import type { Code } from '../codes/codes.ts'
import type { Problem } from '../errors.ts'
import type { MlLogEvent } from '../logs/mllog/event.ts'
import type { LogValue } from '../python/log-value.ts'
import { evaluationOf } from './evaluation.ts'
import { Hyperparameters, isHyperparameter } from './hyperparameters.ts'
import { learningRateOf } from './learning-rate.ts'
import type { Evaluation, Run, RunStatus } from './run.ts'
import { stopStatus } from './stop-status.ts'

/** A run without its convergence, which depends on the benchmark and the ruleset. */
export type RunFacts = Omit<Run, 'convergence'>

export interface RunOptions {
  /** Path relative to the argument. */
  readonly file: string
  readonly catalogue: Catalogue
  readonly ruleset: string
  /** Whether to keep the evaluations, of which there can be many. */
  readonly evaluations?: boolean
  /** Whether to add the time of the start. */
  readonly startTimes?: boolean | undefined
  /** The name of the benchmark that counts for a logged one; by default that one. */
  readonly naming?: Naming | undefined
}

const evaluationKeys = new Set(['eval_accuracy', 'eval_error'])

const benchmarkKey = 'submission_benchmark'

const wantedKeys = new Set([
  benchmarkKey,
  'submission_division',
  'submission_org',
  'submission_platform',
  'global_batch_size',
  'seed',
  'run_start',
  'run_stop',
  ...evaluationKeys,
])

/** Whether the events of a key describe the run. */
export const isWantedKey = (key: string): boolean => wantedKeys.has(key) || isHyperparameter(key)

/**
 * Reads the events of one log. Feed each event whose key {@link isWantedKey}, in order, then call
 * {@link RunFromMlLog.finish}. If a value is logged several times, the last one counts.
 *
 * @example
 * const builder = new RunFromMlLog({ file: 'result_0.txt', catalogue: builtIn, ruleset: '1.1.0' })
 * for (const event of events) builder.accept(event)
 * builder.finish([]).globalBatchSize // => 96
 */
export class RunFromMlLog {
  readonly #options: RunOptions
  readonly #text = new Map<string, string>()
  readonly #hyperparameters = new Hyperparameters()
  readonly #seeds = new Set<number>()
  readonly #evaluations: Evaluation[] = []
  #benchmark: Benchmark | undefined
  #start: number | null = null
  #stop: number | null = null
  #status: RunStatus = 'incomplete'
  /** Line of the last `run_stop`. */
  #stopLine: number | null = null
  #isEmpty = true

  constructor(options: RunOptions) {
    this.#options = options
    this.#nameBenchmark(null)
  }

  accept(event: MlLogEvent): void {
    const { key, value, line } = event
    this.#isEmpty = false
    if (key === 'run_start') this.#start = this.#stop === null ? event.timeMs : this.#start
    else if (key === 'run_stop') this.#acceptStop(event)
    else if (key === 'seed') this.#acceptSeed(value)
    else if (evaluationKeys.has(key)) this.#acceptEvaluation(event)
    else if (key.startsWith('submission_')) this.#acceptText(key, value)
    else if (isHyperparameter(key)) this.#hyperparameters.add(key, value, line)
  }

  /** @param found problems found while reading the log */
  finish(found: readonly Problem[]): RunFacts {
    const hyperparameters = this.#hyperparameters.values()
    const batchSize = hyperparameters.global_batch_size
    const text = (key: string) => this.#text.get(key) ?? null
    const facts = {
      source: 'mllog',
      file: this.#options.file,
      benchmark: text(benchmarkKey),
      division: text('submission_division'),
      organization: text('submission_org'),
      platform: text('submission_platform'),
      globalBatchSize: typeof batchSize === 'number' && Number.isFinite(batchSize) ? batchSize : null,
      learningRate: learningRateOf(hyperparameters, this.#benchmark)?.value ?? null,
      hyperparameters,
      seeds: [...this.#seeds],
      status: this.#status,
      timeToTrainMinutes: this.#minutes(),
      ...(this.#options.startTimes === true && { startMs: this.#start }),
      ...(this.#options.evaluations === true && { evaluations: this.#evaluations }),
    } as const
    // For a log without events the problem that explains it is already recorded.
    return {
      ...facts,
      problems: [
        ...found,
        ...this.#changes(),
        ...(this.#isEmpty ? [] : missing(facts, this.#options.catalogue)),
        ...(this.#isEmpty || facts.status !== 'incomplete' ? [] : this.#withoutStatus(found)),
      ],
    }
  }

  #acceptText(key: string, value: LogValue): void {
    if (key === benchmarkKey) this.#nameBenchmark(value)
    else if (typeof value === 'string') this.#text.set(key, value)
  }

  #nameBenchmark(logged: LogValue): void {
    const { catalogue, naming = given => given } = this.#options
    const name = naming(logged)
    if (typeof name !== 'string') return
    this.#text.set(benchmarkKey, name)
    this.#benchmark = benchmarkNamed(catalogue, name)
  }

  #acceptSeed(value: LogValue): void {
    if (typeof value === 'number') this.#seeds.add(value)
  }

  #acceptEvaluation(event: MlLogEvent): void {
    if (this.#options.evaluations === true) this.#evaluations.push(this.#evaluation(event))
  }

  #evaluation(event: MlLogEvent): Evaluation {
    return evaluationOf(event, this.#benchmark && convergenceRule(this.#benchmark, this.#options.ruleset))
  }

  #acceptStop({ timeMs, metadata, line }: MlLogEvent): void {
    if (this.#start === null || this.#stop === null) this.#stop = timeMs
    this.#status = stopStatus(metadata)
    this.#stopLine = line
  }

  #withoutStatus(found: readonly Problem[]): Problem[] {
    const line = this.#stopLine
    if (line === null) return [{ code: 'no-run-stop', line, message: 'the log ends without run_stop' }]
    // The reference checker may have crashed there.
    if (found.some(problem => problem.line === line)) return []
    return [
      { code: 'missing-member', line, message: 'run_stop has no status: nobody knows how the run ended' },
    ]
  }

  #minutes(): number | null {
    return this.#start === null || this.#stop === null ? null : (this.#stop - this.#start) / 60 / 1000
  }

  #changes(): Problem[] {
    return this.#hyperparameters
      .changing()
      .filter(([key]) => key.includes('opt_') || key === 'global_batch_size')
      .map(([key, line]) => ({
        code: 'changing-hyperparameter',
        line,
        message: `${key} is logged with different values; the last one counts`,
      }))
  }
}

function missing(facts: Omit<RunFacts, 'problems'>, catalogue: Catalogue): Problem[] {
  const problems: Problem[] = []
  const note = (code: Code, message: string) => problems.push({ code, line: null, message })
  const unnamed = nameFault(catalogue, facts.benchmark)
  if (facts.benchmark === null) note('no-benchmark', 'no line names the benchmark (submission_benchmark)')
  else if (unnamed !== null) note(unnamed.code, unnamed.message)
  if (facts.globalBatchSize === null)
    note('no-batch-size', 'no line states the batch size (global_batch_size)')
  return problems
}

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
import { boundedProblems } from '../lists/bounded-problems.ts'
import type { MlLogEvent } from '../logs/mllog/event.ts'
import type { LogValue } from '../python/log-value.ts'
import { batchSizeKeys, batchSizeOf } from './batch-size.ts'
import { evaluationOf } from './evaluation.ts'
import { Hyperparameters, isHyperparameter } from './hyperparameters.ts'
import { learningRateMembers, learningRateOf } from './learning-rate.ts'
import { LoggedTimes } from './logged-times.ts'
import type { Evaluation, Run, RunStatus } from './run.ts'
import { stopStatus } from './stop-status.ts'
import { UnusedValues } from './unused-values.ts'

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
const batchSizeKey = 'global_batch_size'

const wantedKeys = new Set([
  benchmarkKey,
  'submission_division',
  'submission_org',
  'submission_platform',
  batchSizeKey,
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
  readonly #times = new LoggedTimes()
  readonly #unused = new UnusedValues()
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
    if (key === 'run_start') this.#times.accept(event)
    else if (key === 'run_stop') this.#acceptStop(event)
    else if (key === 'seed') this.#acceptSeed(event)
    else if (evaluationKeys.has(key)) this.#acceptEvaluation(event)
    else if (key.startsWith('submission_')) this.#acceptText(event)
    else if (isHyperparameter(key)) this.#hyperparameters.add(key, value, line)
    if (key === batchSizeKey && typeof value !== 'number') this.#unused.add(event, 'a number')
  }

  /** @param found problems found while reading the log */
  finish(found: readonly Problem[]): RunFacts {
    const hyperparameters = this.#hyperparameters.values()
    const batchSize = batchSizeOf(hyperparameters, this.#benchmark)
    const text = (key: string) => this.#text.get(key) ?? null
    const facts = {
      source: 'mllog',
      file: this.#options.file,
      benchmark: text(benchmarkKey),
      division: text('submission_division'),
      organization: text('submission_org'),
      platform: text('submission_platform'),
      globalBatchSize: batchSize,
      learningRate: learningRateOf(hyperparameters, this.#benchmark)?.value ?? null,
      hyperparameters,
      seeds: [...this.#seeds],
      status: this.#status,
      timeToTrainMinutes: this.#times.minutes(),
      ...(this.#options.startTimes === true && { startMs: this.#times.startMs }),
      ...(this.#options.evaluations === true && { evaluations: this.#evaluations }),
    } as const
    // For a log without events the problem that explains it is already recorded.
    return {
      ...facts,
      problems: boundedProblems([
        ...found,
        ...this.#changes(),
        ...this.#unused.problems(),
        ...this.#times.problems(),
        ...(this.#isEmpty ? [] : missing(facts, this.#options.catalogue)),
        ...(this.#isEmpty || facts.status !== 'incomplete' ? [] : this.#withoutStatus(found)),
        ...(this.#isEmpty ? [] : this.#rateProblems(facts)),
      ]),
    }
  }

  #acceptText(event: MlLogEvent): void {
    const { key, value } = event
    if (key === benchmarkKey) this.#nameBenchmark(value)
    else if (typeof value === 'string') this.#text.set(key, value)
    if (typeof value !== 'string' && wantedKeys.has(key)) this.#unused.add(event, 'text')
  }

  #nameBenchmark(logged: LogValue): void {
    const { catalogue, naming = given => given } = this.#options
    const name = naming(logged)
    if (typeof name !== 'string') return
    this.#text.set(benchmarkKey, name)
    this.#benchmark = benchmarkNamed(catalogue, name)
  }

  #acceptSeed(event: MlLogEvent): void {
    if (typeof event.value === 'number') this.#seeds.add(event.value)
    else this.#unused.add(event, 'a number')
  }

  #acceptEvaluation(event: MlLogEvent): void {
    if (this.#options.evaluations === true) this.#evaluations.push(this.#evaluation(event))
  }

  #evaluation(event: MlLogEvent): Evaluation {
    return evaluationOf(event, this.#benchmark && convergenceRule(this.#benchmark, this.#options.ruleset))
  }

  #acceptStop(event: MlLogEvent): void {
    this.#times.accept(event)
    this.#status = stopStatus(event.metadata)
    this.#stopLine = event.line
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

  /** Runs are grouped by the learning rate, but nothing requires it. A seed, the division and other names may be absent. */
  #rateProblems({ learningRate, hyperparameters, status }: Omit<RunFacts, 'problems'>): Problem[] {
    if (learningRate !== null || status === 'incomplete') return []
    const keys = learningRateMembers(hyperparameters, this.#benchmark)
    const logged = keys.find(key => hyperparameters[key] !== undefined)
    const message =
      logged === undefined
        ? `no line states the learning rate (${keys.join(', ')})`
        : `${logged} is not one number: the record has no learning rate`
    return [{ code: 'no-learning-rate', line: null, message }]
  }

  #changes(): Problem[] {
    return this.#hyperparameters
      .changing()
      .filter(([key]) => key.includes('opt_') || key === batchSizeKey)
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
  const keys = batchSizeKeys(benchmarkNamed(catalogue, facts.benchmark))
  if (facts.benchmark === null) note('no-benchmark', 'no line names the benchmark (submission_benchmark)')
  else if (unnamed !== null) note(unnamed.code, unnamed.message)
  if (facts.globalBatchSize === null)
    note('no-batch-size', `no line states the batch size as a number (${keys.join(', ')})`)
  return problems
}

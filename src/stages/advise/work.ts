/**
 * Advice by the files of a reference.
 *
 * @module
 */
import { type Advice, advise } from '../../advise/advise.ts'
import { learningRateRulesIn } from '../../advise/rules-in-files.ts'
import { tunableHyperparameters } from '../../advise/tunable-hyperparameters.ts'
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import { requireBenchmark } from '../../benchmarks/catalogue.ts'
import type { FindRules } from '../../compliance/checker.ts'
import { InputError, UsageError } from '../../errors.ts'
import type { CurveWithSet } from '../../files/curve-finder.ts'
import { ruleFinder } from '../../files/find-rules.ts'
import { type CurveRequest, readCurve } from '../../files/read-curve.ts'

export interface AdviseRequest extends CurveRequest {
  /** Name of the benchmark, or path of an RCP file. */
  readonly benchmark: string
  /** Global batch size. */
  readonly bs?: number
  /** Base learning rate. */
  readonly lr?: number
  /** Quantum of a proposed rule. */
  readonly lrQuantum?: number
  /** Numbers of GPUs of the machines to compare. */
  readonly gpus?: readonly number[]
  /** Samples per GPU and step. */
  readonly localBatch?: number
  /** Folder of the rulesets or checkout of upstream, whose learning-rate rules count in place of the built-in ones. */
  readonly rules?: string | undefined
}

/**
 * Advice for a batch size, for machines, or for both. A ruleset without an RCP set for the benchmark is advised on all the
 * same: the learning-rate rules, and what a first reference point takes.
 *
 * @throws UsageError `missing-option` where options lack the others that they need; InputError as `readCurve` and
 * `ruleFinder`
 * @example
 * adviseByFiles({ benchmark: 'maskrcnn', bs: 120, catalogue: builtIn, usage: 'training', ruleset: '1.1.0', rcps: () => 'rcp_checker' }).rcp?.mean
 * // => 14
 */
export function adviseByFiles(request: AdviseRequest): Advice {
  const { benchmark, bs, lr, lrQuantum, gpus, localBatch, rules, ...source } = request
  requireTogether(request)
  const { set, ...curve } = curveOrNone(benchmark, source)
  return advise(curve, set, {
    catalogue: source.catalogue,
    ruleset: source.ruleset,
    ...(bs !== undefined && { globalBatchSize: bs }),
    ...(lr !== undefined && { learningRate: lr }),
    ...(lrQuantum !== undefined && { quantum: lrQuantum }),
    ...(gpus !== undefined && localBatch !== undefined && { machines: { gpus, localBatch } }),
    ...(rules !== undefined && rulesOf(ruleFinder(rules), curve.benchmark, source.ruleset)),
  })
}

const rulesOf = (find: FindRules, benchmark: Benchmark, ruleset: string) => ({
  rules: learningRateRulesIn(find, benchmark),
  tunable: tunableHyperparameters(find, benchmark, ruleset),
})

function requireTogether({ bs, lr, gpus, localBatch }: AdviseRequest): void {
  const lacking = (message: string, remedy: string) => new UsageError('missing-option', message, { remedy })
  if (bs === undefined && gpus === undefined) {
    throw lacking('neither a batch size nor machines', 'Give --bs, or --gpus and --local-batch.')
  }
  if ((gpus === undefined) !== (localBatch === undefined)) {
    throw lacking('--gpus and --local-batch need each other', 'Give both: their product is the batch size.')
  }
  if (lr !== undefined && bs === undefined) {
    throw lacking('--lr needs --bs', 'Give the batch size of the learning rate; machines are scaled from it.')
  }
}

function curveOrNone(benchmark: string, request: CurveRequest): CurveWithSet {
  try {
    return readCurve(benchmark, request)
  } catch (error) {
    if (!(error instanceof InputError && error.code === 'no-rcp-set')) throw error
    const known = requireBenchmark(request.catalogue, request.usage, benchmark)
    return { benchmark: known, points: [], judging: [], set: { file: '', records: [] } }
  }
}

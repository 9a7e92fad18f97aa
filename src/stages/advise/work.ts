/**
 * Advice from the files of a reference.
 *
 * @module
 */
import { type Advice, advise } from '../../advise/advise.ts'
import { hyperparameterRules } from '../../advise/hyperparameter-rules.ts'
import { learningRateRulesIn } from '../../advise/rules-in-files.ts'
import { tunableHyperparameters } from '../../advise/tunable-hyperparameters.ts'
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import { requireBenchmark } from '../../benchmarks/catalogue.ts'
import type { FindRules } from '../../compliance/checker.ts'
import { InputError, UsageError } from '../../errors.ts'
import type { CurveWithSet } from '../../files/curve-finder.ts'
import { ruleFinder } from '../../files/find-rules.ts'
import { readCurve } from '../../files/read-curve.ts'
import { optionalRules } from '../optional-rules.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

export type AdviseRequest = Given<typeof declaration>

/**
 * Advice for a batch size, for machines, or for both. Without an RCP set of the benchmark, the advice
 * still has the learning-rate rules and the requirements of a first reference point.
 *
 * @throws UsageError `missing-option` if an option needs another; InputError like `readCurve` and `ruleFinder`
 * @example
 * adviseByFiles({ benchmark: 'maskrcnn', bs: 120, ruleset: '1.1.0', rcps: 'rcp_checker' }).rcp?.mean // => 14
 */
export const adviseByFiles = (options: AdviseRequest): Advice => work(requestOf(declaration, {}, options))

/** {@link adviseByFiles}, as a stage. */
export function work(request: Request): Advice {
  const { benchmark, bs, lr, lrQuantum, gpus, localBatch, catalogue, ruleset } = request
  requireTogether(request)
  const { set, ...curve } = curveOrNone(benchmark, request)
  const rules = optionalRules(request)
  return advise(curve, set, {
    catalogue,
    ruleset,
    interval: request.interval,
    ...(bs !== undefined && { globalBatchSize: bs }),
    ...(lr !== undefined && { learningRate: lr }),
    ...(lrQuantum !== undefined && { quantum: lrQuantum }),
    ...(gpus !== undefined && localBatch !== undefined && { machines: { gpus, localBatch } }),
    ...(rules !== null && rulesOf(ruleFinder(rules), curve.benchmark, ruleset)),
  })
}

const rulesOf = (find: FindRules, benchmark: Benchmark, ruleset: string) => ({
  rules: learningRateRulesIn(find, benchmark),
  tunable: tunableHyperparameters(find, benchmark, ruleset),
  hyperparameterRules: hyperparameterRules(find, benchmark, ruleset),
})

function requireTogether({ bs, lr, gpus, localBatch }: Request): void {
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

function curveOrNone(benchmark: string, request: Request): CurveWithSet {
  try {
    return readCurve(benchmark, { ...request, rcps: () => request.data.path('rcps') })
  } catch (error) {
    if (!(error instanceof InputError && error.code === 'no-rcp-set')) throw error
    const known = requireBenchmark(request.catalogue, request.usage, benchmark)
    return { benchmark: known, points: [], judging: [], set: { file: '', records: [] } }
  }
}

// What the package offers, by theme. Functions that touch files are in the first group; all others are pure.

export { type Advice, type AdviceRequest, advise } from './advise/advise.ts'
export { judgeLearningRate, type LearningRateJudgement } from './advise/learning-rate-rules.ts'
export type { Benchmark, ConvergenceUnit, Usage } from './benchmarks/benchmark.ts'
export { type BenchmarkOverrides, builtIn, type Catalogue, createCatalogue } from './benchmarks/catalogue.ts'
export { compareRulesets, rulesets } from './benchmarks/ruleset.ts'
export { groupRuns, type RunGroup } from './convergence/group.ts'
export type { SubmissionReading } from './convergence/submission-reading.ts'
export { InputError, KnownError, OutputError, type Problem, UsageError } from './errors.ts'
export { type CheckRequest, check, type DivisionChoice } from './pipeline/check.ts'
export { type CurveRequest, readCurve } from './pipeline/curve.ts'
export type { CurveWithSet } from './pipeline/curve-finder.ts'
export { type ExtractRequest, extract, extractRuns } from './pipeline/extract.ts'
export { type ReadRunOptions, readRun } from './pipeline/read-run.ts'
export { type RegenerateRequest, type RegenerateResult, regenerate } from './pipeline/regenerate.ts'
export { type PipelineRequest, runPipeline } from './pipeline/run-pipeline.ts'
export {
  type CheckOptions,
  type CheckResult,
  checkSubmission,
  type RcpReference,
  type Verdict,
} from './rcp/check.ts'
export { type Curve, type CurvePoint, curveOf, pointAt, type RcpSetChoice } from './rcp/curve.ts'
export { type Judgement, judge } from './rcp/judge.ts'
export { type Pruning, prune } from './rcp/prune.ts'
export { parseRcpSet, readRcpSet } from './rcp/read.ts'
export type { MeasuredPoint, RcpPoint, RcpRecord, RcpSet } from './rcp/record.ts'
export { regenerate as regenerateSets } from './rcp/regenerate.ts'
export type { RegenerateOptions, Regeneration } from './rcp/regeneration.ts'
export { measure, measureSet } from './rcp/statistics.ts'
export { reporters } from './report/index.ts'
export type { Finding, Report, Table } from './report/report.ts'
export type { Convergence, Evaluation, Run, RunStatus } from './runs/run.ts'
export { minimumMeanByBisection, minimumMeanClosedForm } from './stats/minimum-mean.ts'
export { olympicMean } from './stats/olympic-mean.ts'
export { pooledTTest } from './stats/pooled-t-test.ts'
export { populationStdev } from './stats/population-stdev.ts'

// The public API of the package: functions, and every type in their signatures.

export { type Advice, type AdviceRequest, advise } from './advise/advise.ts'
export {
  builtInRules,
  judgeLearningRate,
  type LearningRateJudgement,
  proposedRule,
  type QuestionedPoint,
} from './advise/learning-rate-rules.ts'
export type { MachineAdvice } from './advise/machines.ts'
export type {
  FixedHyperparameter,
  HyperparameterRules,
  NewHyperparameter,
  RuledHyperparameters,
} from './advise/new-hyperparameter.ts'
export type { NewReferencePoint } from './advise/new-reference-point.ts'
export type { AdvisedOutcome } from './advise/outcomes.ts'
export type { RulesetRule } from './advise/ruleset-rule.ts'
export type { ScaledLearningRate } from './advise/scaled-learning-rate.ts'
export type { ValueBy } from './advise/value-by-neighbours.ts'
export type {
  Benchmark,
  ConvergenceRule,
  ConvergenceUnit,
  FirstPassingStep,
  LastEvaluation,
  MemberSource,
  Threshold,
  Usage,
} from './benchmarks/benchmark.ts'
export { convergenceUnits, usages } from './benchmarks/benchmark.ts'
export { type BenchmarkOverrides, builtIn, type Catalogue, createCatalogue } from './benchmarks/catalogue.ts'
export type { EvaluationGrid } from './benchmarks/evaluation-grid.ts'
export type { EvaluationRule, EvaluationSchedule } from './benchmarks/evaluation-rule.ts'
export type { LearningRateForm, LearningRateRule } from './benchmarks/learning-rate-form.ts'
export type { TrainingPoint } from './benchmarks/learning-rate-rule.ts'
export { compareRulesets, rulesets } from './benchmarks/ruleset.ts'
export {
  type Chain as CaffeChain,
  type ChainProblem as CaffeChainProblem,
  type ChainStage as CaffeChainStage,
  chain as chainCaffeLogs,
} from './caffe/chain.ts'
export {
  checkLearningRate as checkCaffeLearningRate,
  type LearningRateCheck as CaffeLearningRateCheck,
  type RateMismatch as CaffeRateMismatch,
} from './caffe/check-learning-rate.ts'
export type { Drop as CaffeDrop } from './caffe/drops.ts'
export { learningRate as caffeLearningRate } from './caffe/learning-rate.ts'
export {
  type ParsedLog as ParsedCaffeLog,
  type ParsedSession as ParsedCaffeSession,
  type ParsedTest as ParsedCaffeTest,
  parsedLog as parsedCaffeLog,
} from './caffe/parse.ts'
export {
  type Discontinuity,
  type Schedule as CaffeSchedule,
  type ScheduleOptions as CaffeScheduleOptions,
  type SchedulePoint,
  type ScheduleStage as CaffeScheduleStage,
  schedule as caffeSchedule,
} from './caffe/schedule.ts'
export type { CodeEntry, Severity } from './codes/code-entry.ts'
export { type Code, codes } from './codes/codes.ts'
export type { ComplianceFinding, ComplianceResult, FindingKind, RulePlace } from './compliance/finding.ts'
export { groupRuns, type RunGroup } from './convergence/group.ts'
export type { FileProblem, SubmissionReading } from './convergence/submission-reading.ts'
export {
  type ErrorDetails,
  InputError,
  KnownError,
  OutputError,
  type Place,
  type Problem,
  UsageError,
} from './errors.ts'
export type { CurveWithSet } from './files/curve-finder.ts'
export type { Listener } from './files/listener.ts'
export { type ReadCaffeOptions, readCaffe } from './files/read/read-caffe.ts'
export { type ReadCaffeRunOptions, readCaffeRun } from './files/read/read-caffe-run.ts'
export { type ReadRunOptions, readLogRuns, readRun } from './files/read/read-run.ts'
export { readSolver } from './files/read/read-solver.ts'
export type { Source as LogSource } from './files/read/read-source.ts'
export { type ReadTableOptions, readTable } from './files/read/read-table.ts'
export type { DataKind, ReferenceData } from './files/reference-data.ts'
export type { Content } from './files/write/content.ts'
export type { Drafts } from './files/write/drafts.ts'
export type { Utf16 } from './logs/byte-order-mark.ts'
export type {
  CaffeLog,
  EndMode,
  Flavour as CaffeFlavour,
  Session as CaffeSession,
  Snapshot as CaffeSnapshot,
  StartMode,
  Test as CaffeTest,
  TestedWeights,
  TrainRow as CaffeTrainRow,
} from './logs/caffe/caffe-log.ts'
export type { LazyList } from './logs/caffe/lazy-list.ts'
export type {
  Solver as CaffeSolver,
  SolverList as CaffeSolverList,
  SolverNumber as CaffeSolverNumber,
  SolverText as CaffeSolverText,
} from './logs/caffe/solver/solver.ts'
export { type ByteReader, openSource } from './logs/source.ts'
export type { Row as TableRow } from './logs/table/row.ts'
export type { PipelineRequest } from './pipelines/pipeline-request.ts'
export { runPipeline } from './pipelines/run-pipeline.ts'
export type { StageReport } from './pipelines/stage-report.ts'
export type { LogValue } from './python/log-value.ts'
export type { CalibratedPolicy, CalibratedRecord } from './rcp/calibrate/calibrate.ts'
export type { Refusal } from './rcp/calibrate/population.ts'
export type { Needed, NeededRuns } from './rcp/calibrate/runs-needed.ts'
export type { Simulated } from './rcp/calibrate/simulate.ts'
export { checkSubmission } from './rcp/check/check.ts'
export type { CheckOptions, CheckResult, RcpReference, Reason, Verdict } from './rcp/check/check-result.ts'
export { type Judgement, judge } from './rcp/check/judge.ts'
export type { JudgedSubmission } from './rcp/check/judged-submission.ts'
export {
  type ConflictRule,
  conflictRules,
  deviations,
  type MatchChoice,
  matches,
  type Pruning,
  prunings,
  type RcpSetChoice,
  rcpSets,
  type StdevOf,
} from './rcp/choices.ts'
export {
  type Curve,
  type CurveOptions,
  type CurvePoint,
  curveOf,
  pointAt,
} from './rcp/curve.ts'
export {
  type DiffedPoint,
  type DiffOptions,
  diffSets,
  type RecordChange,
  type RecordDiff,
  type SetDiff,
} from './rcp/diff.ts'
export { type EvaluationInterval, type IntervalSource, intervalSources } from './rcp/evaluation-interval.ts'
export type { InterpolatedPoint } from './rcp/interpolate.ts'
export { type LintFinding, type LintOptions, lintSet } from './rcp/lint/lint-set.ts'
export type { LintContext, LintHit, LintRule, TunableOf } from './rcp/lint/rule.ts'
export { type LintCode, rules as lintRules } from './rcp/lint/rules.ts'
export type { DuplicateMember, SetText } from './rcp/lint/set-text.ts'
export { prune } from './rcp/prune.ts'
export { parseRcpSet, readRcpSet } from './rcp/read.ts'
export type { MeasuredPoint, RcpPoint, RcpRecord, RcpSet } from './rcp/record.ts'
export type { Provenance, RunProvenance } from './rcp/regenerate/provenance.ts'
export { regenerate as regenerateSets } from './rcp/regenerate/regenerate.ts'
export type {
  ChangeKind,
  ExistingSet,
  RecordChange as RegeneratedChange,
  RegeneratedSet,
  RegenerateFinding,
  RegenerateOptions,
  Regeneration,
} from './rcp/regenerate/regeneration.ts'
export { measure, measureSet, type StatisticsOptions } from './rcp/statistics.ts'
export type { ExplainedCode } from './report/explained-codes.ts'
export { parquet } from './report/formats/parquet.ts'
export { type Format, formats, type OutputFormat, render } from './report/formats.ts'
export type { Outcome } from './report/outcome.ts'
export type {
  Lane,
  LaneItem,
  MarkSymbol,
  Overview,
  OverviewLook,
  Plot,
  PlotPoint,
  Role,
  Series,
  Strip,
} from './report/plot.ts'
export { Redactor } from './report/redact/redactor.ts'
export type {
  Badge,
  Card,
  Cell,
  Column,
  Finding,
  Hide,
  Page,
  PageLink,
  Provenance as ReportProvenance,
  Report,
  Section,
  Table,
  Tone,
} from './report/report.ts'
export type { ReportContext, Reporter } from './report/reporter.ts'
export type { ReviewedSubmission } from './report/submission/reviewed-submission.ts'
export type { Look } from './report/terminal/look.ts'
export type { ComputeRow, ComputeValues } from './runs/compute-settings.ts'
export type { Metrics, Quality } from './runs/quality.ts'
export type { Convergence, Evaluation, Run, RunStatus } from './runs/run.ts'
export type { Alpha } from './scaling/alpha.ts'
export { type ComparedGroup, type Comparison, compareGroups } from './scaling/compare.ts'
export {
  type CriticalBatch,
  type CriticalBatchOptions,
  criticalBatch,
  type Interval as ConfidenceInterval,
  type RunsAtBatchSize,
} from './scaling/critical-batch.ts'
export type { Curve as TrainingCurve, CurvePoint as TrainingCurvePoint } from './scaling/curve.ts'
export { type CurveComparison, type CurveMetrics, compareCurves } from './scaling/curves.ts'
export { type Group, groupOfRuns } from './scaling/group.ts'
export type { LocalSlope, Regime } from './scaling/regimes.ts'
export {
  learningRateByPower,
  type ReferencePoint,
  type ScaledLearningRates,
  type ScalingRule,
  scaledLearningRates,
} from './scaling/rules.ts'
export { groupsOfTable } from './scaling/table.ts'
export {
  type LearningRatePoint,
  type WarmUp,
  type WarmUpKind,
  warmUpIterations,
  warmUpKinds,
  warmUpLearningRate,
  warmUpPoints,
} from './scaling/warm-up.ts'
export { type AdviseRequest, adviseByFiles } from './stages/advise/work.ts'
export { type CalibratedSet, type CalibrateRequest, calibrateSets } from './stages/calibrate/work.ts'
export { type CheckRequest, check } from './stages/check/work.ts'
export { type ComplyRequest, comply } from './stages/comply/work.ts'
export { readCurve } from './stages/curve/work.ts'
export {
  type DiffRequest,
  type DiffResult,
  diff,
  type FileRecordDiff,
  type Flip as VerdictFlip,
} from './stages/diff/work.ts'
export { type ExtractRequest, extract, extractRuns } from './stages/extract/work.ts'
export { type LintRequest, type LintResult, lint } from './stages/lint/work.ts'
export { checkPackage, type PackageRequest } from './stages/package/work.ts'
export {
  type RegeneratedFile,
  type RegenerateRequest,
  type RegenerateResult,
  regenerate,
} from './stages/regenerate/work.ts'
export { type Review, type ReviewRequest, reviewSubmissions } from './stages/report/work.ts'
export { checkRepository } from './stages/repository/work.ts'
export { type ScoreRequest, score } from './stages/score/work.ts'
export type { Given, Surroundings } from './stages/stage.ts'
export { type SummarizeRequest, summarize } from './stages/summarize/work.ts'
export type { UnseenEarlyValue } from './stats/draws/early-values.ts'
export { type Equivalence, type EquivalenceVerdict, testEquivalence } from './stats/equivalence.ts'
export { type MinimumMeanInput, minimumMeanByBisection, minimumMeanClosedForm } from './stats/minimum-mean.ts'
export { olympicMean } from './stats/olympic-mean.ts'
export { pooledTTest, type Sample, type TTest } from './stats/pooled-t-test.ts'
export { populationStdev } from './stats/population-stdev.ts'
export type { SubmissionFinding } from './submission/finding.ts'
export type {
  BenchmarkResult,
  Bypass,
  PackageResult,
  SystemResult,
} from './submission/package/package-result.ts'
export type { ScoredStatus } from './submission/result-log.ts'
export type { ScoredRun, ScoreMethod, ScoreResult } from './submission/score.ts'
export type { SummaryCell, SummaryColumn, SummaryRow, SummaryTable } from './submission/summary/columns.ts'
export type { Summary } from './submission/summary/summary.ts'

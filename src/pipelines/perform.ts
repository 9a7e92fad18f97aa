/**
 * One stage of a pipeline: its members as the request of the function that does it.
 *
 * @module
 */
import type { Usage } from '../benchmarks/benchmark.ts'
import type { Catalogue } from '../benchmarks/catalogue.ts'
import { UsageError } from '../errors.ts'
import type { Listener } from '../files/listener.ts'
import { formatOf } from '../report/format-of.ts'
import type { Outcome } from '../report/outcome.ts'
import { adviseStage } from '../stages/advise/stage.ts'
import { caffeChainStage } from '../stages/caffe-chain/work.ts'
import { caffeCheckLrStage } from '../stages/caffe-check-lr/work.ts'
import { caffeParseStage } from '../stages/caffe-parse/work.ts'
import { caffeScheduleStage } from '../stages/caffe-schedule/work.ts'
import { checkStage } from '../stages/check/stage.ts'
import { complyStage } from '../stages/comply/stage.ts'
import { curveStage } from '../stages/curve/work.ts'
import { diffStage } from '../stages/diff/stage.ts'
import { extractStage } from '../stages/extract/stage.ts'
import { lintStage } from '../stages/lint/stage.ts'
import { packageStage } from '../stages/package/stage.ts'
import { regenerateStage } from '../stages/regenerate/stage.ts'
import { repositoryStage } from '../stages/repository/stage.ts'
import { scalingCompareStage } from '../stages/scaling-compare/work.ts'
import { scalingCriticalBatchStage } from '../stages/scaling-critical-batch/work.ts'
import { scalingCurvesStage } from '../stages/scaling-curves/work.ts'
import { scalingEquivalenceStage } from '../stages/scaling-equivalence/work.ts'
import { scalingRulesStage } from '../stages/scaling-rules/work.ts'
import { scalingWarmUpStage } from '../stages/scaling-warmup/work.ts'
import { scoreStage } from '../stages/score/stage.ts'
import { summarizeStage } from '../stages/summarize/stage.ts'
import { summaryReport } from './join-reports.ts'
import type { PipelineFile, StageOf } from './schema/pipeline-schema.ts'
import type { StageReport } from './stage-report.ts'

/** What all stages of a run share. */
export interface StageContext {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  readonly listener?: Listener
  /** Write no host names, user names and paths of logs. */
  readonly redact?: boolean
  /** Reports of the stages before. */
  readonly reports: readonly StageReport[]
  /** Files written so far. */
  readonly written: string[]
  /** Folders that stages have written RCP sets to, by the stage's id. */
  readonly folders: Map<string, string>
  readonly outputPath: (path: string) => string
  readonly inputPaths: (names: readonly string[]) => readonly string[]
  /** Path of RCP sets: that of an earlier stage by its id, or as written in the file. */
  readonly rcpsPath: (path: string | undefined) => string
  /** Path of compliance rules. */
  readonly rulesPath: (path: string | undefined) => string
}

type Stage = PipelineFile['stages'][number]

/** Does the work of one stage; a `report` stage has none of its own. */
export async function performStage(stage: Stage, context: StageContext): Promise<Outcome> {
  const { catalogue, usage, ruleset } = context
  const shared = { catalogue, usage, ruleset, ...(context.listener && { listener: context.listener }) }
  const firstPath = (input: string) => context.inputPaths([input])[0]!
  switch (stage.stage) {
    case 'extract':
      return extractStage({ ...shared, ...optionsOf(stage), paths: context.inputPaths(stage.inputs) })
    case 'regenerate':
      return regenerateInto(stage, context, shared)
    case 'check':
      return checkStage({
        ...shared,
        ...optionsOf(stage),
        paths: context.inputPaths(stage.inputs),
        rcps: context.rcpsPath(stage.rcps),
      })
    case 'curve':
      return curveStage({
        ...shared,
        ...optionsOf(stage),
        subject: stage.benchmark,
        rcps: () => context.rcpsPath(stage.rcps),
      })
    case 'advise':
      return adviseStage({
        ...shared,
        ...optionsOf(stage),
        rcps: () => context.rcpsPath(stage.rcps),
        ...(stage.rules !== undefined && { rules: context.rulesPath(stage.rules) }),
      })
    case 'package':
      return packageStage({
        ...shared,
        ...optionsOf(stage),
        dir: onePath(stage.input, context),
        rules: context.rulesPath(stage.rules),
        rcps: () => context.rcpsPath(stage.rcps),
      })
    case 'repository':
      return repositoryStage({ dir: onePath(stage.input, context) })
    case 'summarize': {
      const { generatePrivateIds, ...options } = optionsOf(stage)
      const rules = context.rulesPath(stage.rules)
      return summarizeStage({
        ...shared,
        ...options,
        paths: context.inputPaths(stage.inputs),
        rules,
        rcps: context.rcpsPath(stage.rcps),
        privateIdsFrom: generatePrivateIds ? rules : undefined,
        xlsx: stage.xlsx === undefined ? undefined : context.outputPath(stage.xlsx),
        redact: context.redact,
      })
    }
    case 'score':
      return scoreStage({
        ...shared,
        ...optionsOf(stage),
        paths: context.inputPaths(stage.inputs),
        ...(stage.rules !== undefined && { rules: context.rulesPath(stage.rules) }),
        ...(stage.rcps !== undefined && { rcps: context.rcpsPath(stage.rcps) }),
      })
    case 'lint':
      return lintStage({
        ...shared,
        paths: [context.rcpsPath(stage.rcps)],
        ...(stage.rules !== undefined && { rules: context.rulesPath(stage.rules) }),
      })
    case 'comply':
      return complyStage({
        ...shared,
        ...optionsOf(stage),
        paths: context.inputPaths(stage.inputs),
        rules: context.rulesPath(stage.rules),
      })
    case 'diff':
      return diffStage({
        ...shared,
        ...optionsOf(stage),
        before: context.rcpsPath(stage.before),
        after: context.rcpsPath(stage.after),
        submissions: context.inputPaths(stage.submissions ?? []),
      })
    case 'scaling-rules':
      return scalingRulesStage(optionsOf(stage))
    case 'scaling-warmup':
      return scalingWarmUpStage(optionsOf(stage))
    case 'scaling-compare':
      return scalingCompareStage({
        ...shared,
        ...optionsOf(stage),
        paths: context.inputPaths(stage.inputs),
      })
    case 'scaling-equivalence':
      return scalingEquivalenceStage(optionsOf(stage))
    case 'scaling-curves':
      return scalingCurvesStage({
        ...shared,
        ...optionsOf(stage),
        paths: context.inputPaths(stage.inputs),
        baseline: context.inputPaths(stage.baseline),
      })
    case 'scaling-critical-batch':
      return scalingCriticalBatchStage({
        ...shared,
        ...optionsOf(stage),
        paths: context.inputPaths(stage.inputs),
      })
    case 'caffe-parse':
      return caffeParseStage({ ...shared, ...optionsOf(stage), paths: context.inputPaths(stage.inputs) })
    case 'caffe-schedule':
      return caffeScheduleStage({
        ...optionsOf(stage),
        paths: context.inputPaths(stage.inputs),
        listCurve: stage.output !== undefined && formatOf(stage.output) === 'csv',
      })
    case 'caffe-chain':
      return caffeChainStage({
        ...shared,
        ...optionsOf(stage),
        paths: context.inputPaths(stage.inputs),
        test: stage.test === undefined ? undefined : firstPath(stage.test),
      })
    case 'caffe-check-lr':
      return caffeCheckLrStage({
        log: firstPath(stage.log),
        solver: stage.solver === undefined ? undefined : firstPath(stage.solver),
      })
    case 'summary':
    case 'report':
      return { report: summaryReport(context.reports), hasFindings: false }
  }
}

/** The path of an input that has to be one folder. */
function onePath(input: string, { inputPaths }: StageContext): string {
  const [path, ...more] = inputPaths([input])
  if (path !== undefined && more.length === 0) return path
  throw new UsageError(
    'several-paths',
    `the input '${input}' has ${more.length + 1} paths, where one is needed`,
    {
      remedy: 'Run the pipeline once per folder.',
    },
  )
}

async function regenerateInto(
  stage: StageOf<'regenerate'>,
  context: StageContext,
  shared: Pick<StageContext, 'catalogue' | 'usage' | 'ruleset'>,
): Promise<Outcome> {
  const out = context.outputPath(stage.out)
  const { rcps, ...members } = optionsOf(stage)
  const outcome = await regenerateStage({
    ...shared,
    ...members,
    ...(rcps !== undefined && { rcps: context.rcpsPath(rcps) }),
    ...(context.redact === true && { redact: true }),
    paths: context.inputPaths(stage.inputs),
    out,
  })
  context.folders.set(stage.id, out)
  context.written.push(...(outcome.report.document.files as readonly string[]))
  return outcome
}

type CamelCase<Key extends string> = Key extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Key

type Given<Value> = Exclude<Value, undefined>

/** Members that are about the stage itself, not options of its command. */
type OwnMembers = 'id' | 'stage' | 'findings' | 'input' | 'inputs' | 'output'

type Options<Members> = {
  [Key in Exclude<keyof Members & string, OwnMembers> as CamelCase<Key>]: Given<Members[Key]>
}

/** The options in a stage, by their names in code: `rcp-set` is `rcpSet`, and what is not given is not there. */
function optionsOf<Members extends Stage>(members: Members): Options<Members> {
  const { id, stage, findings, input, inputs, output, ...options } = members as Record<string, unknown>
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    given.map(([key, value]) => [key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), value]),
  ) as Options<Members>
}

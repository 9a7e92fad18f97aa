/**
 * What a pipeline file may say. Members of a stage are the options of the command of the same name.
 *
 * @module
 */
import { z } from 'zod'
import { runFields } from '../../runs/table-columns.ts'
import { caffeRuns, caffeStages } from './caffe-schema.ts'
import { scalingStages } from './scaling-schema.ts'
import { common, paths } from './stage-schema.ts'
import { submissionStages } from './submission-schema.ts'
import { summaryStages } from './summary-schema.ts'

const curves = {
  'rcp-set': z.enum(['pruned', 'full']).optional(),
  pruning: z.enum(['reference', 'envelope']).optional(),
  stdev: z.enum(['reference', 'trimmed']).optional(),
}
const judging = { rcps: z.string().optional(), ...curves }
const sources = {
  source: z.enum(['auto', 'mllog', 'caffe', 'table']).optional(),
  /** Headers of a table's columns. */
  columns: z.partialRecord(z.enum(runFields), z.string()).optional(),
  /** Benchmark of Caffe logs, and of the runs of a table that name none. */
  benchmark: z.string().optional(),
  ...caffeRuns,
}
const scalar = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])

const extract = z.strictObject({
  ...common,
  ...sources,
  stage: z.literal('extract'),
  inputs: paths,
  glob: z.string().optional(),
  group: z.boolean().optional(),
  evaluations: z.boolean().optional(),
  hash: z.boolean().optional(),
  'bert-train-samples': z.boolean().optional(),
  output: z.string().optional(),
})

const regenerate = z.strictObject({
  ...common,
  ...sources,
  stage: z.literal('regenerate'),
  inputs: paths,
  glob: z.string().optional(),
  rcps: z.string().optional(),
  out: z.string().default('.'),
  creator: z.string().optional(),
  when: z.string().optional(),
  platform: z.string().optional(),
  precision: z.string().optional(),
  hyperparameters: z.array(z.string()).optional(),
  set: z.record(z.string(), scalar).optional(),
  'min-runs': z.int().positive().optional(),
  'allow-few': z.boolean().optional(),
  'on-conflict': z.enum(['error', 'keep', 'replace', 'extend']).optional(),
  provenance: z.enum(['sidecar', 'inline', 'none']).optional(),
  'bert-train-samples': z.boolean().optional(),
})

const check = z.strictObject({
  ...common,
  ...judging,
  stage: z.literal('check'),
  inputs: paths,
  division: z.enum(['closed', 'open', 'all']).optional(),
  'bert-train-samples': z.boolean().optional(),
  'rcp-bypass': z.boolean().optional(),
  output: z.string().optional(),
})

const curve = z.strictObject({
  ...common,
  ...judging,
  stage: z.literal('curve'),
  benchmark: z.string(),
  interpolate: z.array(z.number()).optional(),
  output: z.string().optional(),
})

const advise = z.strictObject({
  ...common,
  ...judging,
  stage: z.literal('advise'),
  benchmark: z.string(),
  bs: z.int().positive().optional(),
  lr: z.number().positive().optional(),
  'lr-quantum': z.number().positive().optional(),
  gpus: z.array(z.int().positive()).min(1).optional(),
  'local-batch': z.int().positive().optional(),
  rules: z.string().optional(),
  output: z.string().optional(),
})

const lint = z.strictObject({
  ...common,
  stage: z.literal('lint'),
  rcps: z.string().optional(),
  rules: z.string().optional(),
  output: z.string().optional(),
})

const comply = z.strictObject({
  ...common,
  stage: z.literal('comply'),
  /** Names of inputs. */
  inputs: paths,
  rules: z.string().optional(),
  lenient: z.boolean().optional(),
  werror: z.boolean().optional(),
  output: z.string().optional(),
})

const diff = z.strictObject({
  ...common,
  ...curves,
  stage: z.literal('diff'),
  /** Paths of RCP sets, or ids of earlier stages. */
  before: z.string(),
  after: z.string(),
  /** Names of inputs. */
  submissions: paths.optional(),
  output: z.string().optional(),
})

/** What the check stages before it found, counted per benchmark. */
const summary = z.strictObject({ ...common, stage: z.literal('summary'), output: z.string().optional() })

/** Everything so far in one file; the format is that of the name's ending. */
const report = z.strictObject({ ...common, stage: z.literal('report'), output: z.string() })

const stage = z.discriminatedUnion('stage', [
  extract,
  regenerate,
  check,
  curve,
  advise,
  lint,
  diff,
  comply,
  ...scalingStages,
  ...caffeStages,
  ...submissionStages,
  ...summaryStages,
  summary,
  report,
])

/** A pipeline file. Paths are relative to the file; those of outputs to `out`. */
export const pipelineSchema = z.strictObject({
  description: z.string().optional(),
  usage: z.enum(['training', 'hpc']).default('training'),
  ruleset: z.string(),
  /** Checkout of the reference, for stages that name no `rcps`. */
  reference: z.string().optional(),
  /** Folder of everything that is written. */
  out: z.string(),
  /** Folders and files of logs, by the names that stages use. */
  inputs: z.record(z.string(), z.union([z.string(), paths])),
  stages: z.array(stage).min(1),
})

export type PipelineFile = z.output<typeof pipelineSchema>
export type StageOf<Kind extends PipelineFile['stages'][number]['stage']> = Extract<
  PipelineFile['stages'][number],
  { stage: Kind }
>

/**
 * The JSON documents of commands as schemas, by name.
 *
 * @module
 */
import { z } from 'zod'
import { advise } from './advise.ts'
import { caffeChain, caffeCheckLr, caffeParse, caffeSchedule } from './caffe.ts'
import type { DocumentName } from './names.ts'
import { document, type Members } from './parts.ts'
import { extract, extractGroups } from './runs.ts'
import {
  scalingCompare,
  scalingCriticalBatch,
  scalingCurves,
  scalingEquivalence,
  scalingRules,
  scalingWarmup,
} from './scaling.ts'
import { check, curve, diff, lint, provenance, regenerate } from './sets.ts'
import { comply, packageDocument, repository, score, summarize } from './submissions.ts'
import { config, doctor, explain, reference } from './surroundings.ts'

/** Members of the documents that a stage of a pipeline can have too. */
const ofStages = {
  extract,
  regenerate,
  check,
  curve,
  advise,
  lint,
  diff,
  comply,
  package: packageDocument,
  repository,
  summarize,
  score,
  'scaling-rules': scalingRules,
  'scaling-warmup': scalingWarmup,
  'scaling-compare': scalingCompare,
  'scaling-equivalence': scalingEquivalence,
  'scaling-curves': scalingCurves,
  'scaling-critical-batch': scalingCriticalBatch,
  'caffe-parse': caffeParse,
  'caffe-schedule': caffeSchedule,
  'caffe-chain': caffeChain,
  'caffe-check-lr': caffeCheckLr,
} satisfies Partial<Record<DocumentName, Members>>

const stage = (kind: string, members: Members) =>
  z.strictObject({
    id: z.string(),
    stage: z.literal(kind),
    hasFindings: z.boolean(),
    summary: z.string().describe('in one line; the counts of check in its place'),
    ...members,
  })

const verdictCounts = z.strictObject({
  benchmark: z.string().nullable(),
  submissions: z.int(),
  normalized: z.int(),
  pass: z.int(),
  fail: z.int(),
  'missing-rcp': z.int(),
  'insufficient-convergence': z.int(),
  'not-applicable': z.int(),
  unreadable: z.int(),
})

const run: Members = {
  pipeline: z.string(),
  stages: z.array(
    z.union([
      ...Object.entries(ofStages).map(([kind, members]) => stage(kind, members)),
      stage('extract', extractGroups),
      stage('summary', { benchmarks: z.array(verdictCounts) }),
    ]),
  ),
  files: z.array(z.string()).optional().describe('files that were written'),
}

const report: Members = {
  check: z.strictObject(check),
  comply: z.strictObject(comply).nullable().describe('null where there are no rules'),
  curves: z.array(z.strictObject(curve)),
}

/** Members of every document, by its name. */
const membersByName: Readonly<Record<DocumentName, Members>> = {
  ...ofStages,
  'extract-groups': extractGroups,
  provenance,
  report,
  run,
  explain,
  config,
  doctor,
  reference,
}

/**
 * The schema of a document, by the name that `mlperf-rcp schema NAME` takes.
 *
 * @example
 * documentSchema('check').safeParse(JSON.parse(printed)).success // => true
 */
export const documentSchema = (name: DocumentName): z.ZodType => document(membersByName[name])

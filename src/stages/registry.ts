/**
 * All stages, one line each, in the order of the help. A stage is loaded only when it is called or listed.
 *
 * @module
 */
import type { Stage } from './stage.ts'

const registry = {
  extract: async () => (await import('./extract/index.ts')).extractStage,
  regenerate: async () => (await import('./regenerate/index.ts')).regenerateStage,
  check: async () => (await import('./check/index.ts')).checkStage,
  curve: async () => (await import('./curve/index.ts')).curveStage,
  calibrate: async () => (await import('./calibrate/index.ts')).calibrateStage,
  advise: async () => (await import('./advise/index.ts')).adviseStage,
  lint: async () => (await import('./lint/index.ts')).lintStage,
  diff: async () => (await import('./diff/index.ts')).diffStage,
  comply: async () => (await import('./comply/index.ts')).complyStage,
  package: async () => (await import('./package/index.ts')).packageStage,
  repository: async () => (await import('./repository/index.ts')).repositoryStage,
  summarize: async () => (await import('./summarize/index.ts')).summarizeStage,
  score: async () => (await import('./score/index.ts')).scoreStage,
  report: async () => (await import('./report/index.ts')).reportStage,
  'scaling-rules': async () => (await import('./scaling-rules/index.ts')).scalingRulesStage,
  'scaling-warmup': async () => (await import('./scaling-warmup/index.ts')).scalingWarmUpStage,
  'scaling-compare': async () => (await import('./scaling-compare/index.ts')).scalingCompareStage,
  'scaling-equivalence': async () => (await import('./scaling-equivalence/index.ts')).scalingEquivalenceStage,
  'scaling-curves': async () => (await import('./scaling-curves/index.ts')).scalingCurvesStage,
  'scaling-critical-batch': async () =>
    (await import('./scaling-critical-batch/index.ts')).scalingCriticalBatchStage,
  'caffe-parse': async () => (await import('./caffe-parse/index.ts')).caffeParseStage,
  'caffe-schedule': async () => (await import('./caffe-schedule/index.ts')).caffeScheduleStage,
  'caffe-chain': async () => (await import('./caffe-chain/index.ts')).caffeChainStage,
  'caffe-check-lr': async () => (await import('./caffe-check-lr/index.ts')).caffeCheckLrStage,
}

export type StageName = keyof typeof registry

/** The stages by name. */
export const stages = registry as unknown as Readonly<Record<StageName, () => Promise<Stage>>>

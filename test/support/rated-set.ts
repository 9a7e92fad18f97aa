/**
 * The RCP set of Mask R-CNN with the hyperparameters that its records have upstream, as far as tests need them.
 *
 * @module
 */
import type { LogValue } from '../../src/python/log-value.ts'
import type { RcpSet } from '../../src/rcp/record.ts'
import { maskRcnn } from './rcp.ts'

type Hyperparameters = Readonly<Record<string, LogValue>>

/** By batch size. Source: rcps_maskrcnn.json of ruleset 1.1.0 in mlcommons/logging 7bbf792. */
const hyperparameters: Readonly<Record<number, Hyperparameters>> = {
  48: { opt_base_learning_rate: 0.06 },
  64: { opt_base_learning_rate: 0.08 },
  96: { opt_base_learning_rate: 0.12, num_image_candidates: 6000, opt_learning_rate_warmup_steps: 625 },
  128: { opt_base_learning_rate: 0.16, num_image_candidates: 6000, opt_learning_rate_warmup_steps: 625 },
  256: { opt_base_learning_rate: 0.24 },
  272: { opt_base_learning_rate: 0.24 },
}

export const ratedMaskRcnn: RcpSet = {
  ...maskRcnn,
  records: maskRcnn.records.map(record => ({
    ...record,
    hyperparameters: hyperparameters[record.globalBatchSize]!,
  })),
}

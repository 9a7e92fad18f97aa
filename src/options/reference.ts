/**
 * Options for the place of reference data.
 *
 * @module
 */
import { option } from './option.ts'

export const rcps = option({
  name: 'rcps',
  kind: 'path',
  is: 'file',
  role: 'reference',
  value: 'path',
  help: 'folder with training_X.Y.Z/rcps_*.json, or one RCP file',
  variable: 'MLPERF_RCP_RCPS',
})

export const rules = option({
  name: 'rules',
  kind: 'path',
  is: 'file',
  role: 'reference',
  value: 'path',
  help: 'folder with training_X.Y.Z/common.yaml',
  variable: 'MLPERF_RCP_RULES',
})

export const reference = option({
  name: 'reference',
  kind: 'path',
  is: 'file',
  role: 'reference',
  value: 'path',
  help: 'checkout of mlcommons/logging, for RCP sets and rules',
  variable: 'MLPERF_LOGGING_DIR',
})

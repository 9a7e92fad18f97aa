import type { Command } from 'commander'
import { parseCount } from '../common-options.ts'

/** What a user knows better than a Caffe log. */
export interface BatchOptions {
  readonly datasetSize?: number
  readonly globalBatch?: number
  readonly workers?: number
}

/** Adds `--dataset-size`, `--global-batch` and `--workers`. */
export function addBatchOptions(command: Command): Command {
  return command
    .option('--dataset-size <n>', 'samples of one epoch; without it there are no epochs', parseCount)
    .option('--global-batch <n>', 'samples per update (default: what the log says)', parseCount)
    .option('--workers <n>', 'GPUs or MPI ranks (default: what the log says)', parseCount)
}

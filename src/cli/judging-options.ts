import { type Command, Option } from 'commander'
import type { RcpSetChoice } from '../rcp/curve.ts'
import type { Pruning } from '../rcp/prune.ts'
import type { StdevOf } from '../rcp/statistics.ts'
import type { DivisionChoice } from '../stages/check/work.ts'
import { addCurveOptions } from './common-options.ts'

/** How submissions are judged. */
export interface JudgingOptions {
  readonly rcpSet: RcpSetChoice
  readonly pruning: Pruning
  readonly stdev: StdevOf
  readonly match: 'batch-size' | 'hyperparameters'
  readonly division: DivisionChoice
  readonly bertTrainSamples?: boolean
  readonly rcpBypass?: boolean
}

/** Adds the options of {@link JudgingOptions}. */
export function addJudgingOptions(command: Command): Command {
  return addCurveOptions(command)
    .addOption(
      new Option('--match <how>', 'which record judges: by batch size alone, or by hyperparameters too')
        .choices(['batch-size', 'hyperparameters'])
        .default('batch-size'),
    )
    .addOption(
      new Option('--division <division>', 'submissions of one division only')
        .choices(['closed', 'open', 'all'])
        .default('all'),
    )
    .option('--bert-train-samples', 'bert: take the key train_samples in place of evaluations')
    .option('--rcp-bypass', 'let a submission that fails against the RCPs pass')
}

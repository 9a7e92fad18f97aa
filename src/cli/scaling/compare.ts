import { Command } from 'commander'
import {
  addCommonOptions,
  addRulesetOptions,
  type CommonOptions,
  parsePositive,
  type RulesetOptions,
  rulesetOf,
} from '../common-options.ts'
import type { Context, Perform } from '../context.ts'
import { settingOf } from '../setting.ts'

interface CompareCommandOptions extends CommonOptions, RulesetOptions {
  readonly table?: string
  readonly baseline: string
  readonly margin?: number
}

const examples = `
Examples:
  mlperf-rcp scaling compare tables.csv --table 2a --baseline '256 lr=0.10'
  mlperf-rcp scaling compare runs.ndjson --baseline '96 lr=0.12' --margin 0.5 --format json

A table has the columns global_batch and base_lr, and either <metric>_mean, <metric>_std and trials, or error with one
row per run. Run records of extract and RCP sets are compared by their epochs to converge.
Exit code 1 where a group is different from the baseline or that is undecided.`

/** `mlperf-rcp scaling compare TABLE --baseline 'BS lr=LR'` */
export function compareCommand(context: Context, perform: Perform): Command {
  const command = new Command('compare')
    .summary('which groups match the baseline, and which scaling rule is best')
    .description('Compares groups of runs at other batch sizes and learning rates with a baseline.')
    .argument('<path...>', 'table (CSV, JSON or NDJSON), run records, or an RCP set')
    .requiredOption('--baseline <group>', "group to compare with, as '256 lr=0.10'")
    .option('--table <name>', 'rows whose column "table" says so')
    .option('--margin <x>', 'largest difference that does not matter (default: 0.5)', parsePositive)
  return addCommonOptions(addRulesetOptions(command, 'optional'))
    .addHelpText('after', examples)
    .action((paths: string[], options: CompareCommandOptions) =>
      perform(options, async () => {
        const { scalingCompareStage } = await import('../../stages/scaling-compare/work.ts')
        const { catalogue } = await settingOf(options, context)
        return scalingCompareStage({ ...options, paths, catalogue, ruleset: rulesetOf(options) })
      }),
    )
}

import { Command } from 'commander'
import {
  addCommonOptions,
  addRulesetOptions,
  type CommonOptions,
  type RulesetOptions,
  rulesetOf,
} from '../common-options.ts'
import type { Context, Perform } from '../context.ts'
import { settingOf } from '../setting.ts'

interface CriticalBatchCommandOptions extends CommonOptions, RulesetOptions {
  readonly weighted?: boolean
}

const examples = `
Examples:
  mlperf-rcp scaling critical-batch rcps_resnet.json
  mlperf-rcp scaling critical-batch runs.ndjson --weighted --format json

A record of an RCP set counts with its olympic mean, runs count with their mean.`

/** `mlperf-rcp scaling critical-batch RCPS|RUNS` */
export function criticalBatchCommand(context: Context, perform: Perform): Command {
  const command = new Command('critical-batch')
    .summary('from which batch size on more batch costs more epochs than it saves steps')
    .description('Fits the epochs to converge over the batch size and tells where scaling ends.')
    .argument('<path...>', 'an RCP set, or run records, tables or logs of one benchmark')
    .option('--weighted', 'count each batch size with runs / variance')
  return addCommonOptions(addRulesetOptions(command, 'optional'))
    .addHelpText('after', examples)
    .action((paths: string[], options: CriticalBatchCommandOptions) =>
      perform(options, async () => {
        const { scalingCriticalBatchStage } = await import('../../stages/scaling-critical-batch/work.ts')
        const { catalogue } = await settingOf(options, context)
        return scalingCriticalBatchStage({ ...options, paths, catalogue, ruleset: rulesetOf(options) })
      }),
    )
}

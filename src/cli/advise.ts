import { Command } from 'commander'
import type { RcpSetChoice } from '../rcp/curve.ts'
import type { Pruning } from '../rcp/prune.ts'
import type { StdevOf } from '../rcp/statistics.ts'
import {
  addCommonOptions,
  addCurveOptions,
  addReferenceOptions,
  addRulesetOptions,
  type CommonOptions,
  parseCount,
  parseNumber,
  parsePositive,
  type ReferenceOptions,
  type RulesetOptions,
  rulesetOf,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { rcpsPath, settingOf } from './setting.ts'

interface AdviseCommandOptions extends CommonOptions, RulesetOptions, ReferenceOptions {
  readonly rcpSet: RcpSetChoice
  readonly pruning: Pruning
  readonly stdev: StdevOf
  readonly benchmark: string
  readonly bs?: number
  readonly lr?: number
  readonly lrQuantum?: number
  readonly gpus?: readonly number[]
  readonly localBatch?: number
  readonly rules?: string
}

const examples = `
Examples:
  mlperf-rcp advise --benchmark maskrcnn --bs 120 --lr 0.15 --ruleset 1.1.0 --rcps path/to/rcp_checker
  mlperf-rcp advise --benchmark maskrcnn --bs 120 --lr 0.15 --lr-quantum 0.01 --ruleset 1.1.0 --rcps rcps_maskrcnn.json
  mlperf-rcp advise --benchmark maskrcnn --gpus 4,8,10,16 --local-batch 12 --lr-quantum 0.01 --ruleset 1.1.0 --reference path/to/logging

With rules, the learning rate is judged by the rule files themselves, else by the built-in table.
Exit code 1 where the ruleset does not allow the learning rate.`

const parseCounts = (text: string): number[] => text.split(',').map(parseCount)

/** `mlperf-rcp advise --benchmark B [--bs N [--lr X]] [--gpus N,N --local-batch N]` */
export function adviseCommand(context: Context, perform: Perform): Command {
  const command = new Command('advise')
    .summary('may I train at this batch size and learning rate?')
    .description('Says which rules and which reference would judge a batch size and learning rate.')
    .requiredOption('--benchmark <name>', 'name of the benchmark')
    .option('--bs <n>', 'global batch size', parseCount)
    .option('--lr <x>', 'base learning rate', parseNumber)
    .option('--lr-quantum <x>', 'judge a proposed rule K * x beside the current one', parsePositive)
    .option('--gpus <n,n,...>', 'compare machines of so many GPUs', parseCounts)
    .option('--local-batch <n>', 'samples per GPU and step', parseCount)
    .option('--rules <path>', 'folder with training_X.Y.Z/common.yaml, for the learning-rate rules')
  addCurveOptions(addReferenceOptions(addRulesetOptions(command, 'optional')))
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((options: AdviseCommandOptions) =>
      perform(options, async () => {
        const { adviseStage } = await import('../stages/advise/stage.ts')
        const { optionalRules } = await import('./optional-rules.ts')
        const setting = await settingOf(options, context)
        return adviseStage({
          ...options,
          ruleset: rulesetOf(options),
          catalogue: setting.catalogue,
          rcps: () => rcpsPath(options, setting, context),
          rules: optionalRules(options, setting, context),
        })
      }),
    )
}

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
  readonly bs: number
  readonly lr?: number
  readonly lrQuantum?: number
}

const examples = `
Examples:
  mlperf-rcp advise --benchmark maskrcnn --bs 120 --lr 0.15 --ruleset 1.1.0 --rcps path/to/rcp_checker
  mlperf-rcp advise --benchmark maskrcnn --bs 120 --lr 0.15 --lr-quantum 0.01 --ruleset 1.1.0 --rcps rcps_maskrcnn.json

Exit code 1 where the ruleset does not allow the learning rate.`

/** `mlperf-rcp advise --benchmark B --bs N [--lr X]` */
export function adviseCommand(context: Context, perform: Perform): Command {
  const command = new Command('advise')
    .summary('may I train at this batch size and learning rate?')
    .description('Says which rules and which reference would judge a batch size and learning rate.')
    .requiredOption('--benchmark <name>', 'name of the benchmark')
    .requiredOption('--bs <n>', 'global batch size', parseCount)
    .option('--lr <x>', 'base learning rate', parseNumber)
    .option('--lr-quantum <x>', 'judge a proposed rule K * x beside the current one', parseNumber)
  addCurveOptions(addReferenceOptions(addRulesetOptions(command, 'optional')))
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((options: AdviseCommandOptions) =>
      perform(options, async () => {
        const { adviseStage } = await import('../pipeline/stages/advise.ts')
        const setting = await settingOf(options, context)
        return adviseStage({
          ...options,
          ruleset: rulesetOf(options),
          catalogue: setting.catalogue,
          rcps: () => rcpsPath(options, setting, context),
        })
      }),
    )
}

import { Command } from 'commander'
import type { ScalingRulesStage } from '../../stages/scaling-rules/work.ts'
import {
  addCommonOptions,
  type CommonOptions,
  parseCount,
  parseNumber,
  parsePositive,
} from '../common-options.ts'
import type { Context, Perform } from '../context.ts'

const examples = `
Examples:
  mlperf-rcp scaling rules --ref-bs 256 --ref-lr 0.1 --bs 8192
  mlperf-rcp scaling rules --ref-bs 96 --ref-lr 0.12 --bs 120 --alpha 0.9 --format json`

/** `mlperf-rcp scaling rules --ref-bs N --ref-lr X --bs N` */
export function rulesCommand(_context: Context, perform: Perform): Command {
  const command = new Command('rules')
    .summary('the learning rate by the linear, square-root and fixed rule')
    .description('Scales a learning rate that is known to work to another batch size.')
    .requiredOption('--ref-bs <n>', 'global batch size that is known to work', parseCount)
    .requiredOption('--ref-lr <x>', 'its learning rate', parsePositive)
    .requiredOption('--bs <n>', 'global batch size to scale to', parseCount)
    .option('--alpha <x>', 'a rule of your own: the rate grows with k to the power of x', parseNumber)
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((options: CommonOptions & ScalingRulesStage) =>
      perform(options, async () => {
        const { scalingRulesStage } = await import('../../stages/scaling-rules/work.ts')
        return scalingRulesStage(options)
      }),
    )
}

import { Command, Option } from 'commander'
import type { ScalingWarmUpStage } from '../../stages/scaling-warmup/work.ts'
import { addCommonOptions, type CommonOptions, collectNumbers, parsePositive } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'

const examples = `
Examples:
  mlperf-rcp scaling warmup --base 0.1 --k 32 --epochs 5 --kind gradual --at-epoch 0,2.5,5
  mlperf-rcp scaling warmup --base 0.1 --k 32 --epochs 5 --kind geometric --iters-per-epoch 156.392 --format csv

Without --at-epoch every iteration of the warm-up is listed; without --iters-per-epoch, every epoch.`

/** `mlperf-rcp scaling warmup --base X --k X --epochs X --kind KIND` */
export function warmUpCommand(_context: Context, perform: Perform): Command {
  const command = new Command('warmup')
    .summary('the learning rate during warm-up')
    .description('Lists the learning rate while it grows from the base to k times the base.')
    .requiredOption('--base <x>', 'learning rate to start from', parsePositive)
    .requiredOption('--k <x>', 'factor of the learning rate in the end', parsePositive)
    .requiredOption('--epochs <x>', 'length of the warm-up', parsePositive)
    .addOption(
      new Option('--kind <kind>', 'how the learning rate grows')
        .choices(['none', 'constant', 'gradual', 'geometric', 'quadratic'])
        .default('gradual'),
    )
    .option('--iters-per-epoch <x>', 'iterations of one epoch', parsePositive)
    .option('--at-epoch <x,...>', 'epochs to list (repeatable)', collectNumbers)
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((options: CommonOptions & ScalingWarmUpStage) =>
      perform(options, async () => {
        const { scalingWarmUpStage } = await import('../../stages/scaling-warmup/work.ts')
        return scalingWarmUpStage(options)
      }),
    )
}

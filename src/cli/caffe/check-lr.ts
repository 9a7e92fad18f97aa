import { Command } from 'commander'
import { addCommonOptions, type CommonOptions } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'

interface CheckLrCommandOptions extends CommonOptions {
  readonly solver?: string
}

const examples = `
Examples:
  mlperf-rcp caffe check-lr train.log
  mlperf-rcp caffe check-lr train.log --solver solver.prototxt --format json

Rates are compared at a relative tolerance of 1e-5: Caffe prints six digits.
Exit code 1 where one is not as the policy has it, or the log prints none.`

/** `mlperf-rcp caffe check-lr LOG` */
export function checkLrCommand(_context: Context, perform: Perform): Command {
  const command = new Command('check-lr')
    .summary("are the printed learning rates those of the solver's policy?")
    .description('Compares every learning rate that a log prints with the policy of its solver.')
    .argument('<log>', 'log of a training')
    .option('--solver <file>', 'solver file in place of the parameters that the log prints')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((log: string, options: CheckLrCommandOptions) =>
      perform(options, async () => {
        const { caffeCheckLrStage } = await import('../../stages/caffe-check-lr/work.ts')
        return caffeCheckLrStage({ ...options, log })
      }),
    )
}

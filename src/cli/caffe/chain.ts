import { Command } from 'commander'
import { addCommonOptions, type CommonOptions } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'
import { withProgress } from '../file-progress.ts'
import { addBatchOptions, type BatchOptions } from './batch-options.ts'

interface ChainCommandOptions extends CommonOptions, BatchOptions {
  readonly test?: string
}

const examples = `
Examples:
  mlperf-rcp caffe chain init.log cyc1.log collapse.log --test test.log --dataset-size 1281167

Stages are linked by the names of their snapshots, whatever the folders.
Exit code 1 where a stage is missing or a log is empty, cut, of another program or failed.`

/** `mlperf-rcp caffe chain LOG...` */
export function chainCommand(context: Context, perform: Perform): Command {
  const command = new Command('chain')
    .summary('stages of one training: do they follow each other, and what do they come to?')
    .description('Links the logs of trainings that begin with the weights of the one before.')
    .argument('<log...>', 'logs, in the order of training')
    .option('--test <log>', 'log of "caffe test" with the last weights')
  return addCommonOptions(addBatchOptions(command))
    .addHelpText('after', examples)
    .action((paths: string[], options: ChainCommandOptions) =>
      perform(options, async () => {
        const { caffeChainStage } = await import('../../stages/caffe-chain/work.ts')
        return withProgress(options, context, listener => caffeChainStage({ ...options, paths, listener }))
      }),
    )
}

import { Command } from 'commander'
import { addCommonOptions, type CommonOptions, collectNumbers, parseCount } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'

interface ScheduleCommandOptions extends CommonOptions {
  readonly globalBatch?: number
  readonly datasetSize?: number
  readonly atIter?: readonly number[]
  readonly atEpoch?: readonly number[]
}

const examples = `
Examples:
  mlperf-rcp caffe schedule solver_init.prototxt solver_cyc1.prototxt --global-batch 4096 --dataset-size 1281167
  mlperf-rcp caffe schedule solver.prototxt --at-iter 0,780,1559 --format json
  mlperf-rcp caffe schedule solver.prototxt --format csv -o curve.csv

Points are counted from the start of each stage; past its last iteration there is no rate. Without --at-iter and
--at-epoch they are the ends of warm-up and stage, and with --format csv the whole curve.`

/** `mlperf-rcp caffe schedule SOLVER...` */
export function scheduleCommand(_context: Context, perform: Perform): Command {
  const command = new Command('schedule')
    .summary('the learning rate that solvers run, and where it jumps')
    .description('Evaluates the learning-rate policies of Caffe solvers, stage after stage.')
    .argument('<solver...>', 'solver files (prototxt), in the order of training')
    .option('--global-batch <n>', 'samples per update', parseCount)
    .option('--dataset-size <n>', 'samples of one epoch; without both there are no epochs', parseCount)
    .option('--at-iter <n,...>', 'iterations to list (repeatable)', collectNumbers)
    .option('--at-epoch <x,...>', 'epochs to list (repeatable)', collectNumbers)
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((paths: string[], options: ScheduleCommandOptions) =>
      perform(options, async () => {
        const { caffeScheduleStage } = await import('../../stages/caffe-schedule/work.ts')
        return caffeScheduleStage({ ...options, paths, listCurve: options.format === 'csv' })
      }),
    )
}

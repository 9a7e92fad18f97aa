import { Command } from 'commander'
import { chainCommand } from './caffe/chain.ts'
import { checkLrCommand } from './caffe/check-lr.ts'
import { parseCommand } from './caffe/parse.ts'
import { scheduleCommand } from './caffe/schedule.ts'
import type { Context, Perform } from './context.ts'

/** `mlperf-rcp caffe parse|schedule|chain|check-lr` */
export function caffeCommand(context: Context, perform: Perform): Command {
  const command = new Command('caffe')
    .summary('logs and solvers of Caffe trainings')
    .description('What Caffe logs and solvers say: tests, sessions, learning rates, stages of a training.')
  for (const define of [parseCommand, scheduleCommand, chainCommand, checkLrCommand]) {
    command.addCommand(define(context, perform))
  }
  return command
}

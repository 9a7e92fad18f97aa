import { Command } from 'commander'
import type { Context, Perform } from './context.ts'
import { compareCommand } from './scaling/compare.ts'
import { criticalBatchCommand } from './scaling/critical-batch.ts'
import { curvesCommand } from './scaling/curves.ts'
import { equivalenceCommand } from './scaling/equivalence.ts'
import { rulesCommand } from './scaling/rules.ts'
import { warmUpCommand } from './scaling/warmup.ts'

/** `mlperf-rcp scaling rules|warmup|compare|equivalence|curves|critical-batch` */
export function scalingCommand(context: Context, perform: Perform): Command {
  const command = new Command('scaling')
    .summary('learning rates, warm-up and convergence at larger batch sizes')
    .description('How training scales with the batch size: rules, comparisons, the critical batch size.')
  for (const define of [
    rulesCommand,
    warmUpCommand,
    compareCommand,
    equivalenceCommand,
    curvesCommand,
    criticalBatchCommand,
  ]) {
    command.addCommand(define(context, perform))
  }
  return command
}

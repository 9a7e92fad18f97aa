import { Command, InvalidArgumentError } from 'commander'
import { addCommonOptions, type CommonOptions, parseCount, parseNumber } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'
import { withProgress } from '../file-progress.ts'
import { addBatchOptions, type BatchOptions } from './batch-options.ts'

interface ParseCommandOptions extends CommonOptions, BatchOptions {
  readonly glob?: string
  readonly train?: boolean
  readonly rank: 'root' | number
  readonly year?: number
}

const examples = `
Examples:
  mlperf-rcp caffe parse train.log --dataset-size 1281167
  mlperf-rcp caffe parse train.log --train --format csv -o displays.csv
  mlperf-rcp caffe parse logs --format json

With --format csv the tests are listed, with --train the displays.
Exit code 1 where a log is empty, cut, of another program or failed.`

/** `mlperf-rcp caffe parse LOG...` */
export function parseCommand(context: Context, perform: Perform): Command {
  const command = new Command('parse')
    .summary('tests, sessions, snapshots and batch size of Caffe logs')
    .description('Reads Caffe logs of any era and fork; work that was done twice counts once.')
    .argument('<log...>', 'logs, or folders with them')
    .option('--glob <pattern>', 'names of logs in folders (default: *.log and *.log.gz)')
    .option('--train', 'keep every display of loss and learning rate')
    .option('--rank <rank>', 'whose lines count where a log has several ranks', parseRank, 'root')
    .option('--year <year>', 'year of the first line, where the log does not say', parseCount)
  return addCommonOptions(addBatchOptions(command))
    .addHelpText('after', examples)
    .action((paths: string[], options: ParseCommandOptions) =>
      perform(options, async () => {
        const { caffeParseStage } = await import('../../stages/caffe-parse/work.ts')
        return withProgress(options, context, listener => caffeParseStage({ ...options, paths, listener }))
      }),
    )
}

function parseRank(text: string): 'root' | number {
  if (text === 'root') return text
  const rank = parseNumber(text)
  if (!Number.isInteger(rank) || rank < 0)
    throw new InvalidArgumentError(`'${text}' is neither root nor the number of a rank.`)
  return rank
}

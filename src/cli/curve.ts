import { Command, InvalidArgumentError } from 'commander'
import type { RcpSetChoice } from '../rcp/curve.ts'
import type { Pruning } from '../rcp/prune.ts'
import type { StdevOf } from '../rcp/statistics.ts'
import {
  addCommonOptions,
  addCurveOptions,
  addReferenceOptions,
  addRulesetOptions,
  type CommonOptions,
  collect,
  parseCount,
  parseNumber,
  type ReferenceOptions,
  type RulesetOptions,
  rulesetOf,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { rcpsPath, settingOf } from './setting.ts'

interface CurveCommandOptions extends CommonOptions, RulesetOptions, ReferenceOptions {
  readonly rcpSet: RcpSetChoice
  readonly pruning: Pruning
  readonly stdev: StdevOf
  readonly interpolate?: readonly number[]
  readonly interpolateAll?: boolean
  readonly bootstrap?: number
  readonly seed: number
}

const examples = `
Examples:
  mlperf-rcp curve resnet --ruleset 1.1.0 --rcps path/to/rcp_checker --format csv
  mlperf-rcp curve rcps_maskrcnn.json --rcp-set full --interpolate 120
  mlperf-rcp curve rcps_maskrcnn.json --bootstrap 96 --seed 7

With --format csv the columns are those of the reference's viewer: BS,Mean,Min.`

/** `mlperf-rcp curve BENCHMARK|FILE` */
export function curveCommand(context: Context, perform: Perform): Command {
  const command = new Command('curve')
    .summary('the RCP curve of a benchmark')
    .description('Prints means, standard deviations and floors of an RCP set.')
    .argument('<benchmark|file>', 'name of a benchmark, or an RCP file')
    .option('--interpolate <bs>', 'add the point at a batch size (repeatable)', collect(parseCount))
    .option('--interpolate-all', 'every batch size from the smallest record to the largest')
    .option('--bootstrap <bs>', 'scores of submissions drawn from the runs of a record', parseCount)
    .option('--seed <n>', 'seed of the draws', parseSeed, 1)
  addCurveOptions(addReferenceOptions(addRulesetOptions(command, 'optional')))
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((subject: string, options: CurveCommandOptions) =>
      perform(options, async () => {
        const { curveStage } = await import('../stages/curve/work.ts')
        const setting = await settingOf(options, context)
        return curveStage({
          ...options,
          subject,
          ruleset: rulesetOf(options),
          catalogue: setting.catalogue,
          rcps: () => rcpsPath(options, setting, context),
        })
      }),
    )
}

function parseSeed(text: string): number {
  const seed = parseNumber(text)
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new InvalidArgumentError(`'${text}' is no whole number from 0 to 4294967295.`)
  return seed
}

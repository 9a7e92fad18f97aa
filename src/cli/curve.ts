import { Command } from 'commander'
import type { Curve, RcpSetChoice } from '../rcp/curve.ts'
import type { Pruning } from '../rcp/prune.ts'
import type { RcpPoint } from '../rcp/record.ts'
import type { StdevOf } from '../rcp/statistics.ts'
import {
  addCommonOptions,
  addCurveOptions,
  addReferenceOptions,
  addRulesetOptions,
  type CommonOptions,
  collect,
  parseCount,
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
}

const examples = `
Examples:
  mlperf-rcp curve resnet --ruleset 1.1.0 --rcps path/to/rcp_checker --format csv
  mlperf-rcp curve rcps_maskrcnn.json --rcp-set full --interpolate 120

With --format csv the columns are those of the reference's viewer: BS,Mean,Min.`

/** `mlperf-rcp curve BENCHMARK|FILE` */
export function curveCommand(context: Context, perform: Perform): Command {
  const command = new Command('curve')
    .summary('the RCP curve of a benchmark')
    .description('Prints means, standard deviations and floors of an RCP set.')
    .argument('<benchmark|file>', 'name of a benchmark, or an RCP file')
    .option('--interpolate <bs>', 'add the point at a batch size (repeatable)', collect(parseCount))
    .option('--interpolate-all', 'every batch size from the smallest record to the largest')
  addCurveOptions(addReferenceOptions(addRulesetOptions(command, 'optional')))
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((benchmarkOrFile: string, options: CurveCommandOptions) =>
      perform(options, async () => {
        const { readCurve } = await import('../pipeline/curve.ts')
        const { requirePointAt } = await import('../rcp/curve.ts')
        const { curveReport } = await import('../report/views/curve.ts')
        const setting = await settingOf(options, context)
        const ruleset = rulesetOf(options)
        const curve = readCurve(benchmarkOrFile, {
          ...options,
          ruleset,
          catalogue: setting.catalogue,
          rcps: () => rcpsPath(options, setting, context),
        })
        const interpolated = batchSizes(curve, options).map((bs): RcpPoint => requirePointAt(curve, bs))
        return { report: curveReport({ ...curve, ruleset, interpolated }), hasFindings: false }
      }),
    )
}

function batchSizes(
  { judging }: Curve,
  { interpolate = [], interpolateAll }: CurveCommandOptions,
): readonly number[] {
  const smallest = judging[0]?.globalBatchSize
  const largest = judging.at(-1)?.globalBatchSize
  if (interpolateAll !== true || smallest === undefined || largest === undefined) return interpolate
  return Array.from({ length: largest - smallest + 1 }, (_, index) => smallest + index)
}

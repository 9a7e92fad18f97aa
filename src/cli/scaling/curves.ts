import { Command } from 'commander'
import {
  addCommonOptions,
  addRulesetOptions,
  type CommonOptions,
  parseNumber,
  parsePositive,
  type RulesetOptions,
  rulesetOf,
} from '../common-options.ts'
import type { Context, Perform } from '../context.ts'
import { settingOf } from '../setting.ts'

interface CurvesCommandOptions extends CommonOptions, RulesetOptions {
  readonly baseline: readonly string[]
  readonly fromEpoch: number
  readonly margin: number
  readonly metric?: string
}

const examples = `
Examples:
  mlperf-rcp extract runs/8192 --evaluations --format ndjson -o runs.ndjson
  mlperf-rcp scaling curves runs.ndjson --baseline baseline.ndjson --from-epoch 6 --margin 0.5
  mlperf-rcp scaling curves a.csv b.csv --baseline c.csv --metric top1_error --margin 0.5

A CSV file with a column epoch is one curve; its values are in the column of --metric (default: value).
Exit code 1 where the curves are different, not comparable, or that is undecided.`

/** `mlperf-rcp scaling curves RUNS... --baseline RUNS...` */
export function curvesCommand(context: Context, perform: Perform): Command {
  const command = new Command('curves')
    .summary('do training curves match after warm-up?')
    .description('Compares the training curves of runs with those of a baseline, on common epochs.')
    .argument(
      '<path...>',
      'run records with evaluations, logs, or CSV files with the columns epoch and value',
    )
    .requiredOption('--baseline <path...>', 'the same of the baseline')
    .option('--from-epoch <x>', 'first epoch to compare: the end of warm-up and one more', parseNumber, 0)
    .requiredOption('--margin <x>', 'largest gap that does not matter', parsePositive)
    .option('--metric <name>', 'metric to compare (default: the only one)')
  return addCommonOptions(addRulesetOptions(command, 'optional'))
    .addHelpText('after', examples)
    .action((paths: string[], options: CurvesCommandOptions) =>
      perform(options, async () => {
        const { scalingCurvesStage } = await import('../../stages/scaling-curves/work.ts')
        const { catalogue } = await settingOf(options, context)
        return scalingCurvesStage({ ...options, paths, catalogue, ruleset: rulesetOf(options) })
      }),
    )
}

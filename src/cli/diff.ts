import { Command } from 'commander'
import { UsageError } from '../errors.ts'
import type { RcpSetChoice } from '../rcp/curve.ts'
import type { Pruning } from '../rcp/prune.ts'
import type { StdevOf } from '../rcp/statistics.ts'
import {
  addCommonOptions,
  addCurveOptions,
  addRulesetOptions,
  type CommonOptions,
  collect,
  type RulesetOptions,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { withProgress } from './file-progress.ts'
import { settingOf } from './setting.ts'

interface DiffCommandOptions extends CommonOptions, Pick<RulesetOptions, 'usage'> {
  readonly ruleset?: string
  readonly rcpSet: RcpSetChoice
  readonly pruning: Pruning
  readonly stdev: StdevOf
  readonly submissions?: readonly string[]
}

const examples = `
Examples:
  mlperf-rcp diff main/rcps_maskrcnn.json rcps_maskrcnn.json --format markdown
  mlperf-rcp diff main/rcp_checker branch/rcp_checker --submissions results --ruleset 1.1.0

OLD and NEW are two RCP files, or two folders whose rcps_*.json are compared by their paths.`

/** `mlperf-rcp diff OLD NEW` */
export function diffCommand(context: Context, perform: Perform): Command {
  const command = new Command('diff')
    .summary('what a change of RCP sets does')
    .description('Compares RCP sets: means, floors, the envelope, and the verdicts of submissions.')
    .argument('<old>', 'RCP file or folder before the change')
    .argument('<new>', 'RCP file or folder after it')
    .option('--submissions <dir>', 'judge these submissions by both (repeatable)', collect(String))
  return addCommonOptions(addCurveOptions(addRulesetOptions(command, 'optional')))
    .addHelpText('after', examples)
    .action((before: string, after: string, options: DiffCommandOptions) =>
      perform(options, async () => {
        const { diffStage } = await import('../stages/diff/stage.ts')
        const { catalogue } = await settingOf(options, context)
        if (options.submissions !== undefined && options.ruleset === undefined) {
          throw new UsageError('missing-option', '--submissions needs --ruleset', {
            remedy: 'Add --ruleset X.Y.Z, under which they are judged.',
          })
        }
        return withProgress(options, context, listener =>
          diffStage({ ...options, before, after, catalogue, listener }),
        )
      }),
    )
}

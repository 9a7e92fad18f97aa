import { Command } from 'commander'
import { requireRuleset } from '../benchmarks/catalogue.ts'
import { UsageError } from '../errors.ts'
import {
  addCommonOptions,
  addReferenceOptions,
  addRulesetOptions,
  type CommonOptions,
  type ReferenceOptions,
  type RulesetOptions,
  rulesetOf,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { withProgress } from './file-progress.ts'
import { optionalRules } from './optional-rules.ts'
import { namedDataPath, type Setting, settingOf } from './setting.ts'

interface ScoreCommandOptions extends CommonOptions, Pick<RulesetOptions, 'usage'>, ReferenceOptions {
  readonly ruleset?: string
  readonly rules?: string
  readonly weak?: boolean
}

const examples = `
Examples:
  mlperf-rcp score results/resnet --ruleset 4.1.0
  mlperf-rcp score logs --ruleset 4.1.0 --reference path/to/logging --format json

Every folder at or below DIR that holds result_*.txt has one score: the olympic mean of its times to train.
With rules a run counts where it complies, without them where it converged. With RCP sets the score is normalized too.
Exit code 1 where a folder has no score.`

/** `mlperf-rcp score DIR...` */
export function scoreCommand(context: Context, perform: Perform): Command {
  const command = new Command('score')
    .summary('the score of folders of logs')
    .description('Computes the time to train of folders of logs, with no package around them.')
    .argument('<dir...>', 'folders of logs')
  addReferenceOptions(addRulesetOptions(command, 'optional'))
    .option('--rules <path>', 'folder with training_X.Y.Z/common.yaml')
    .option('--weak', 'take the logs of a folder for instances that trained at the same time')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((paths: string[], options: ScoreCommandOptions) =>
      perform(options, async () => {
        const { scoreStage } = await import('../stages/score/stage.ts')
        const setting = await settingOf(options, context)
        const { usage, ruleset, weak } = options
        if (ruleset !== undefined) requireRuleset(usage, ruleset)
        else if (options.rcps !== undefined || options.rules !== undefined) throw noRuleset()
        const reference = ruleset === undefined ? {} : referenceOf(options, setting, context)
        const request = {
          ...reference,
          catalogue: setting.catalogue,
          usage,
          ruleset: rulesetOf(options),
          weak,
        }
        return withProgress(options, context, listener => scoreStage({ ...request, paths, listener }))
      }),
    )
}

/** What is there of RCP sets and rules. */
const referenceOf = (options: ScoreCommandOptions, setting: Setting, context: Context) => ({
  rcps: namedDataPath('rcps', options, setting, context)?.path,
  rules: optionalRules(options, setting, context),
})

const noRuleset = () =>
  new UsageError('missing-option', 'RCP sets and rules are those of a ruleset: --ruleset is missing', {
    remedy: 'Give --ruleset X.Y.Z.',
  })

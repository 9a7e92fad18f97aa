import { Command } from 'commander'
import { requireRuleset } from '../benchmarks/catalogue.ts'
import {
  addCommonOptions,
  addReferenceOptions,
  addRulesetOptions,
  type CommonOptions,
  type ReferenceOptions,
  type RulesetOptions,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { withProgress } from './file-progress.ts'
import { addJudgingOptions, type JudgingOptions } from './judging-options.ts'
import { keepWatching } from './keep-watching.ts'
import { rcpsPath, settingOf } from './setting.ts'

interface CheckCommandOptions extends CommonOptions, RulesetOptions, ReferenceOptions, JudgingOptions {
  readonly writeScaling?: boolean
  readonly watch?: boolean
}

const examples = `
Examples:
  mlperf-rcp check results --ruleset 5.1.0 --rcps path/to/rcp_checker
  mlperf-rcp check results --ruleset 1.1.0 --rcps rcps_maskrcnn.json --rcp-set full --format json

Every folder at or below DIR that holds result_*.txt is one submission.
Exit code 1 where one fails, has no RCP, did not converge or cannot be read.`

/** `mlperf-rcp check DIR...` */
export function checkCommand(context: Context, perform: Perform): Command {
  const command = new Command('check')
    .summary('the penalty check of submissions')
    .description('Checks that submissions converge no faster than the reference.')
    .argument('<dir...>', 'folders of submissions')
  addRulesetOptions(command, 'required')
  addReferenceOptions(command)
  addJudgingOptions(command)
    .option('--write-scaling', 'write scaling.json into submissions whose score is normalized')
    .option('--watch', 'check again whenever a log changes, until interrupted')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((dirs: string[], options: CheckCommandOptions) => {
      const work = () =>
        perform(options, async () => {
          const { checkStage } = await import('../stages/check/stage.ts')
          const setting = await settingOf(options, context)
          requireRuleset(options.usage, options.ruleset)
          const rcps = rcpsPath(options, setting, context)
          return withProgress(options, context, listener =>
            checkStage({ ...options, paths: dirs, rcps, catalogue: setting.catalogue, listener }),
          )
        })
      return options.watch === true ? keepWatching(dirs, options, context, work) : work()
    })
}

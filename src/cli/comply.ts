import { Command } from 'commander'
import {
  addCommonOptions,
  addRulesetOptions,
  type CommonOptions,
  type RulesetOptions,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { withProgress } from './file-progress.ts'
import { rulesPath, settingOf } from './setting.ts'

interface ComplyCommandOptions extends CommonOptions, RulesetOptions {
  readonly rules?: string
  readonly reference?: string
  readonly lenient?: boolean
  readonly werror?: boolean
}

const examples = `
Examples:
  mlperf-rcp comply results --ruleset 5.1.0 --reference path/to/logging
  mlperf-rcp comply result_0.txt --ruleset 5.1.0 --rules path/to/compliance_checker --lenient --format json

The rules are upstream's own files, unchanged. Folders are searched for result_*.txt. - is standard input.
Exit code 1 where a log does not comply.`

/** `mlperf-rcp comply PATH...` */
export function complyCommand(context: Context, perform: Perform): Command {
  const command = new Command('comply')
    .summary('the compliance check of logs')
    .description("Checks logs against the rules of MLPerf, as upstream's compliance checker does.")
    .argument('<path...>', 'logs, or folders with them')
  addRulesetOptions(command, 'required')
    .option('--rules <path>', 'folder with training_X.Y.Z/common.yaml')
    .option('--reference <path>', 'checkout of mlcommons/logging, which has the rules')
    .option('--lenient', "show every failure, and go on where upstream's checker crashes")
    .option('--werror', 'take warnings for errors')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((paths: string[], options: ComplyCommandOptions) =>
      perform(options, async () => {
        const { complyStage } = await import('../stages/comply/stage.ts')
        const rules = rulesPath(options, await settingOf(options, context), context)
        return withProgress(options, context, listener => complyStage({ ...options, paths, rules, listener }))
      }),
    )
}

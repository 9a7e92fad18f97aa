import { Command } from 'commander'
import {
  addCommonOptions,
  addRulesetOptions,
  type CommonOptions,
  type RulesetOptions,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { settingOf } from './setting.ts'

interface LintCommandOptions extends CommonOptions, Pick<RulesetOptions, 'usage'> {
  readonly ruleset?: string
  readonly rules?: string
  readonly reference?: string
}

const examples = `
Examples:
  mlperf-rcp lint rcps_maskrcnn.json --ruleset 1.1.0
  mlperf-rcp lint path/to/rcp_checker --format github
  mlperf-rcp lint path/to/logging --reference path/to/logging

Usage and ruleset are those of the folder training_X.Y.Z that a file lies in; the options are for files elsewhere.
With rules, a record has to name every hyperparameter that they leave to submitters, else those of the built-in table.
mlperf-rcp explain CODE says what a finding means. Exit code 1 where one is an error.`

/** `mlperf-rcp lint FILE...` */
export function lintCommand(context: Context, perform: Perform): Command {
  const command = new Command('lint')
    .summary('the sanity of RCP sets')
    .description('Looks for what is wrong or odd in RCP sets.')
    .argument('<file...>', 'RCP files, or folders: every rcps_*.json below')
  addRulesetOptions(command, 'optional')
    .option('--rules <path>', 'folder with training_X.Y.Z/common.yaml')
    .option('--reference <path>', 'checkout of mlcommons/logging, which has the rules')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((paths: string[], options: LintCommandOptions) =>
      perform(options, async () => {
        const { lintStage } = await import('../stages/lint/stage.ts')
        const { requireRuleset } = await import('../benchmarks/catalogue.ts')
        const { usage, ruleset } = options
        const { optionalRules } = await import('./optional-rules.ts')
        const setting = await settingOf(options, context)
        const rules = optionalRules(options, setting, context)
        if (ruleset !== undefined) requireRuleset(usage, ruleset)
        return lintStage({ paths, usage, ruleset, rules, catalogue: setting.catalogue })
      }),
    )
}

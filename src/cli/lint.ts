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
}

const examples = `
Examples:
  mlperf-rcp lint rcps_maskrcnn.json --ruleset 1.1.0
  mlperf-rcp lint path/to/rcp_checker --format github

Usage and ruleset are those of the folder training_X.Y.Z that a file lies in; the options are for files elsewhere.
mlperf-rcp explain CODE says what a finding means. Exit code 1 where one is an error.`

/** `mlperf-rcp lint FILE...` */
export function lintCommand(context: Context, perform: Perform): Command {
  const command = new Command('lint')
    .summary('the sanity of RCP sets')
    .description('Looks for what is wrong or odd in RCP sets.')
    .argument('<file...>', 'RCP files, or folders: every rcps_*.json below')
  return addCommonOptions(addRulesetOptions(command, 'optional'))
    .addHelpText('after', examples)
    .action((paths: string[], options: LintCommandOptions) =>
      perform(options, async () => {
        const { lintStage } = await import('../pipeline/stages/lint.ts')
        const { requireRuleset } = await import('../benchmarks/catalogue.ts')
        const { usage, ruleset } = options
        const { catalogue } = await settingOf(options, context)
        if (ruleset !== undefined) requireRuleset(usage, ruleset)
        return lintStage({ paths, usage, ruleset, catalogue })
      }),
    )
}

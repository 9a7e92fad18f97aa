import { Command } from 'commander'
import { requireRuleset } from '../benchmarks/catalogue.ts'
import { InputError } from '../errors.ts'
import { formats } from '../report/formats.ts'
import {
  addCommonOptions,
  addReferenceOptions,
  addRulesetOptions,
  type CommonOptions,
  type RulesetOptions,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { withProgress } from './file-progress.ts'
import { addJudgingOptions, type JudgingOptions } from './judging-options.ts'
import { type DataOptions, rcpsPath, rulesPath, type Setting, settingOf } from './setting.ts'

interface ReportCommandOptions extends CommonOptions, RulesetOptions, DataOptions, JudgingOptions {}

const defaultPage = 'out/report.html'

const examples = `
Examples:
  mlperf-rcp report results --ruleset 5.1.0 --reference path/to/logging
  mlperf-rcp report results --ruleset 5.1.0 --reference path/to/logging --division closed -o review.html

Where there are no rules for the ruleset, the compliance of logs is left out, and the page says so.
A page goes to ${defaultPage} unless -o says otherwise (-o - is standard output), other formats to standard output.
Exit code 1 where check or comply has it.`

/** `mlperf-rcp report PATH...` */
export function reportCommand(context: Context, perform: Perform): Command {
  const command = new Command('report')
    .summary('check, comply and curves on one page')
    .description('Reviews submissions: penalty check, compliance and RCP curves in one HTML file.')
    .argument('<dir...>', 'folders of submissions')
  addReferenceOptions(addRulesetOptions(command, 'required')).option(
    '--rules <path>',
    'folder with training_X.Y.Z/common.yaml',
  )
  addJudgingOptions(command)
  return addCommonOptions(command, ['html', ...formats.filter(format => format !== 'html')])
    .addHelpText('after', examples)
    .action((dirs: string[], options: ReportCommandOptions) =>
      perform(withDefaultPage(options), async () => {
        const { reportStage } = await import('../stages/report/stage.ts')
        const setting = await settingOf(options, context)
        requireRuleset(options.usage, options.ruleset)
        const rcps = rcpsPath(options, setting, context)
        const rules = rulesOrNull(options, setting, context)
        return withProgress(options, context, listener =>
          reportStage({ ...options, paths: dirs, rcps, rules, catalogue: setting.catalogue, listener }),
        )
      }),
    )
}

const withDefaultPage = (options: ReportCommandOptions): ReportCommandOptions =>
  options.format === 'html' ? { output: defaultPage, ...options } : options

function rulesOrNull(options: DataOptions, setting: Setting, context: Context): string | null {
  try {
    return rulesPath(options, setting, context)
  } catch (error) {
    if (error instanceof InputError && error.code === 'no-reference') return null
    throw error
  }
}

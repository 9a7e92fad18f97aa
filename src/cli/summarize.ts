import { Command } from 'commander'
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
import { rcpsPath, rulesPath, settingOf } from './setting.ts'

interface SummarizeCommandOptions extends CommonOptions, RulesetOptions, ReferenceOptions {
  readonly rules?: string
  readonly detailed?: boolean
  readonly generatePrivateIds?: boolean
  readonly xlsx?: string
}

const examples = `
Examples:
  mlperf-rcp summarize v4.1/Dell --ruleset 4.1.0 --reference path/to/logging --format csv -o summary.csv
  mlperf-rcp summarize v4.1 --ruleset 4.1.0 --detailed --format html -o summary.html
  mlperf-rcp summarize 'v4.1/{Dell,NVIDIA}' --ruleset 4.1.0 --xlsx summary.xlsx

DIR is the folder of an organization, with systems/ and results/, or of a round of them.
Nothing is written into it but the private ids that are asked for.
Exit code 1 where a row or a score is missing that should be there.`

/** `mlperf-rcp summarize DIR...` */
export function summarizeCommand(context: Context, perform: Perform): Command {
  const command = new Command('summarize')
    .summary('the table of results of whole submissions')
    .description("Summarizes submissions: systems and their scores, as upstream's result summarizer does.")
    .argument('<dir...>', 'folders of organizations')
  addReferenceOptions(addRulesetOptions(command, 'required'))
    .option('--rules <path>', 'folder with training_X.Y.Z/common.yaml')
    .option('--detailed', 'the table with energy, batch size, samples to converge and RCP verdict')
    .option('--generate-private-ids', 'give each system without a private id one, in its results')
    .option('--xlsx <file>', 'write all tables to a spreadsheet too')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((paths: string[], options: SummarizeCommandOptions) =>
      perform(options, async () => {
        const { summarizeStage } = await import('../stages/summarize/stage.ts')
        const setting = await settingOf(options, context)
        const { usage, ruleset, detailed, xlsx } = options
        const rules = rulesPath(options, setting, context)
        const request = {
          catalogue: setting.catalogue,
          usage,
          ruleset,
          rcps: rcpsPath(options, setting, context),
          rules,
          detailed,
          privateIdsFrom: options.generatePrivateIds ? (options.reference ?? rules) : undefined,
          xlsx,
          redact: options.redact,
        }
        return withProgress(options, context, listener => summarizeStage({ ...request, paths, listener }))
      }),
    )
}

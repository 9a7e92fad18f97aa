import { Command, InvalidArgumentError, Option } from 'commander'
import type { LogValue } from '../python/log-value.ts'
import type { ConflictRule } from '../rcp/regenerate/regeneration.ts'
import type { ProvenanceChoice } from '../stages/regenerate/work.ts'
import {
  addCommonOptions,
  addRulesetOptions,
  type CommonOptions,
  collect,
  parseCount,
  type RulesetOptions,
  rulesetOf,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { withProgress } from './file-progress.ts'
import { settingOf } from './setting.ts'
import { addSourceOptions, type SourceOptions } from './source-options.ts'

interface RegenerateCommandOptions extends CommonOptions, RulesetOptions, SourceOptions {
  readonly rcps?: string
  readonly out: string
  readonly glob?: string
  readonly bertTrainSamples?: boolean
  readonly creator?: string
  readonly when?: string
  readonly platform?: string
  readonly precision?: string
  readonly hyperparameters?: readonly string[]
  readonly set?: readonly (readonly [string, LogValue])[]
  readonly minRuns?: number
  readonly allowFew?: boolean
  readonly onConflict: ConflictRule
  readonly provenance: ProvenanceChoice
  readonly check?: boolean
  readonly diff?: boolean
}

const examples = `
Examples:
  mlperf-rcp regenerate logs --ruleset 1.1.0 --out out
  mlperf-rcp regenerate logs --ruleset 5.1.0 --rcps path/to/rcp_checker --check --diff
  mlperf-rcp regenerate logs --ruleset 5.1.0 --creator NVIDIA --when 'Prior to 5.1' --platform DGX-H100

Writes rcps_<benchmark>.json, rcps_<benchmark>.provenance.json and rcps_<benchmark>.md into the folder of --out.
An existing set is edited: bytes that are not about a changed record stay as they were.
Exit code 1 where a run did not converge, runs are too few, a record conflicts, or --check finds a change.`

/** `mlperf-rcp regenerate PATH...` */
export function regenerateCommand(context: Context, perform: Perform): Command {
  const command = new Command('regenerate')
    .summary('RCP sets from reference logs')
    .description('Makes RCP records of reference runs and edits the RCP files where they change.')
    .argument('<path...>', 'logs or tables of reference runs, or folders with them')
    .option('--glob <pattern>', 'names of logs in folders')
  addSourceOptions(command)
    .option('--rcps <path>', 'existing sets (default: the files in --out)')
    .option('--out <dir>', 'folder of the files to write', 'out')
    .option('--check', 'write nothing, exit with 1 if a set would change')
    .option('--diff', 'print the changes of the sets as a unified diff')
    .addOption(
      new Option('--on-conflict <rule>', 'where a batch size has a record that says something else')
        .choices(['error', 'keep', 'replace', 'extend'])
        .default('error'),
    )
    .option('--min-runs <n>', 'converged runs that a record needs (default: 2N)', parseCount)
    .option('--allow-few', 'write records of fewer runs all the same')
    .optionsGroup('Members of records:')
    .option('--creator <text>', 'Creator (default: submission_org of the logs)')
    .option('--when <text>', 'When')
    .option('--platform <text>', 'Platform (default: submission_platform of the logs)')
    .option('--precision <text>', 'Precision')
    .option('--hyperparameters <names>', 'members of Hyperparams, separated by commas', parseNames)
    .option(
      '--set <name=value>',
      'value of a hyperparameter that no log has (repeatable)',
      collect(parseSetting),
    )
    .addOption(
      new Option('--provenance <where>', 'origin of the values: beside the set, inside it, or nowhere')
        .choices(['sidecar', 'inline', 'none'])
        .default('sidecar'),
    )
    .option('--bert-train-samples', 'bert: take the key train_samples in place of evaluations')
  return addCommonOptions(addRulesetOptions(command, 'optional'))
    .addHelpText('after', examples)
    .action((paths: string[], options: RegenerateCommandOptions) =>
      perform(options, async () => {
        const { regenerateStage } = await import('../stages/regenerate/stage.ts')
        const { catalogue } = await settingOf(options, context)
        const ruleset = rulesetOf(options)
        const columns = options.column ?? {}
        const set = Object.fromEntries(options.set ?? [])
        return withProgress(options, context, listener =>
          regenerateStage({ ...options, columns, paths, ruleset, set, catalogue, listener }),
        )
      }),
    )
}

const parseNames = (text: string): string[] => text.split(',').map(name => name.trim())

function parseSetting(text: string): readonly [string, LogValue] {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError(`'${text}' is not NAME=VALUE.`)
  try {
    return [name, JSON.parse(value)]
  } catch {
    return [name, value]
  }
}

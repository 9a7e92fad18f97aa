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

interface PackageCommandOptions extends CommonOptions, RulesetOptions, ReferenceOptions {
  readonly rules?: string
  readonly rcpBypass?: boolean
  readonly rcpBertTrainSamples?: boolean
  readonly seedCheckerBypass?: boolean
  readonly werror?: boolean
  readonly writeScaling?: boolean
}

const examples = `
Examples:
  mlperf-rcp package v5.1/ExampleLab --ruleset 5.1.0 --reference path/to/logging
  mlperf-rcp package v5.1/ExampleLab --ruleset 5.1.0 --rules path/to/compliance_checker --rcps path/to/rcp_checker --format json

DIR has systems/SYSTEM.json and results/SYSTEM/BENCHMARK/result_*.txt, in hpc results/SYSTEM/strong|weak/BENCHMARK.
Files package_checker_params in DIR, and in folders of systems and benchmarks, may say rcp-bypass and seed-checker-bypass.
Exit code 1 where there are errors; mlperf-rcp explain CODE says what a finding means.`

/** `mlperf-rcp package DIR` */
export function packageCommand(context: Context, perform: Perform): Command {
  const command = new Command('package')
    .summary('the check of a submission package')
    .description('Checks the package of one submitter: layout, systems, logs, seeds, power files, RCPs.')
    .argument('<dir>', 'folder of one submitter')
  addRulesetOptions(command, 'required')
  addReferenceOptions(command)
    .option('--rules <path>', 'folder with training_X.Y.Z/common.yaml')
    .option('--rcp-bypass', 'let submissions that fail against the RCPs pass')
    .option('--rcp-bert-train-samples', 'bert: take the key train_samples in place of evaluations')
    .option('--seed-checker-bypass', 'do not check seeds')
    .option('--werror', 'take warnings of the compliance check for errors')
    .option('--write-scaling', 'write scaling.json into benchmarks whose score is normalized')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((dir: string, options: PackageCommandOptions) =>
      perform(options, async () => {
        const { packageStage } = await import('../stages/package/stage.ts')
        const setting = await settingOf(options, context)
        const rules = rulesPath(options, setting, context)
        const rcps = () => rcpsPath(options, setting, context)
        return withProgress(options, context, listener =>
          packageStage({ ...options, dir, rules, rcps, catalogue: setting.catalogue, listener }),
        )
      }),
    )
}

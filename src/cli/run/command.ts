import { Command, InvalidArgumentError, Option } from 'commander'
import type { Usage } from '../../benchmarks/benchmark.ts'
import {
  addCommonOptions,
  addReferenceOptions,
  type CommonOptions,
  collect,
  type ReferenceOptions,
} from '../common-options.ts'
import type { Context, Perform } from '../context.ts'
import { withProgress } from '../file-progress.ts'
import { rcpsPath, rulesPath, settingOf } from '../setting.ts'

interface RunCommandOptions extends CommonOptions, ReferenceOptions {
  readonly input?: readonly (readonly [string, string])[]
  readonly usage?: Usage
  readonly ruleset?: string
  readonly rules?: string
  readonly out?: string
}

const examples = `
Examples:
  mlperf-rcp run pipelines/maskrcnn.yaml
  mlperf-rcp run pipelines/round.yaml --input round=results --ruleset 5.1.0 --rcps path/to/rcp_checker --out out/5.1
  mlperf-rcp run pipelines/verify.yaml --input submission=v5.1/ExampleLab --ruleset 5.1.0 --reference path/to/logging

Paths in a pipeline file are relative to the file. docs/pipelines.md describes every member.
Exit code 1 where a stage has findings that are not marked "findings: report".`

/** `mlperf-rcp run PIPELINE` */
export function runCommand(context: Context, perform: Perform): Command {
  const command = new Command('run')
    .summary('a batch job from a pipeline file')
    .description('Runs the stages of a pipeline file, one after another.')
    .argument('<pipeline>', 'pipeline file, YAML')
    .option('--input <name=path>', "in place of an input's path (repeatable)", collect(parseInput))
    .addOption(new Option('--usage <usage>', "in place of the file's usage").choices(['training', 'hpc']))
    .option('--ruleset <version>', "in place of the file's ruleset")
    .option('--out <dir>', "in place of the file's output folder")
  addReferenceOptions(command).option('--rules <path>', 'folder with training_X.Y.Z/common.yaml')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((pipeline: string, options: RunCommandOptions) =>
      perform(options, async () => {
        const { runPipeline } = await import('../../pipelines/run-pipeline.ts')
        const setting = await settingOf(options, context)
        const inputs: Record<string, string[]> = {}
        for (const [name, path] of options.input ?? []) inputs[name] = [...(inputs[name] ?? []), path]
        return withProgress(options, context, listener =>
          runPipeline(pipeline, {
            catalogue: setting.catalogue,
            usage: options.usage,
            ruleset: options.ruleset,
            out: options.out,
            inputs,
            rcps: options.rcps ?? options.reference,
            defaultRcps: () => rcpsPath(options, setting, context),
            rules: options.rules ?? options.reference,
            defaultRules: () => rulesPath(options, setting, context),
            ...(options.redact === true && { redact: true }),
            listener,
          }),
        )
      }),
    )
}

function parseInput(text: string): readonly [string, string] {
  const [, name, path] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (name === undefined || path === undefined) throw new InvalidArgumentError(`'${text}' is not NAME=PATH.`)
  return [name, path]
}

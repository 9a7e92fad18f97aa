import { Command, InvalidArgumentError } from 'commander'
import {
  addCommonOptions,
  addReferenceOptions,
  type CommonOptions,
  collect,
  type ReferenceOptions,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { withProgress } from './file-progress.ts'
import { rcpsPath, settingOf } from './setting.ts'

interface RunCommandOptions extends CommonOptions, ReferenceOptions {
  readonly input?: readonly (readonly [string, string])[]
  readonly ruleset?: string
  readonly out?: string
}

const examples = `
Examples:
  mlperf-rcp run pipelines/maskrcnn.yaml
  mlperf-rcp run pipelines/round.yaml --input round=results --ruleset 5.1.0 --rcps path/to/rcp_checker --out out/5.1

Paths in a pipeline file are relative to the file. docs/pipelines.md describes every member.
Exit code 1 where a stage has findings that are not marked "findings: report".`

/** `mlperf-rcp run PIPELINE` */
export function runCommand(context: Context, perform: Perform): Command {
  const command = new Command('run')
    .summary('a batch job from a pipeline file')
    .description('Runs the stages of a pipeline file, one after another.')
    .argument('<pipeline>', 'pipeline file, YAML')
    .option('--input <name=path>', "in place of an input's path (repeatable)", collect(parseInput))
    .option('--ruleset <version>', "in place of the file's ruleset")
    .option('--out <dir>', "in place of the file's output folder")
  return addCommonOptions(addReferenceOptions(command))
    .addHelpText('after', examples)
    .action((pipeline: string, options: RunCommandOptions) =>
      perform(options, async () => {
        const { runPipeline } = await import('../pipeline/run-pipeline.ts')
        const setting = await settingOf(options, context)
        const inputs: Record<string, string[]> = {}
        for (const [name, path] of options.input ?? []) inputs[name] = [...(inputs[name] ?? []), path]
        return withProgress(options, context, listener =>
          runPipeline(pipeline, {
            catalogue: setting.catalogue,
            ruleset: options.ruleset,
            out: options.out,
            inputs,
            rcps: options.rcps ?? options.reference,
            defaultRcps: () => rcpsPath(options, setting, context),
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

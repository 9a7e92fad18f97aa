import { referenceData } from '../../files/reference-data.ts'
import { declare } from '../../options/declaration.ts'
import { option } from '../../options/option.ts'
import { rcps, reference, rules } from '../../options/reference.ts'
import { ruleset, usage } from '../../options/ruleset.ts'
import { runPipeline } from '../../pipelines/run-pipeline.ts'
import { defineCommand } from '../command-definition.ts'
import { stageLine } from './stage-line.ts'

const declaration = declare({
  words: ['run'],
  summary: 'a batch job from a pipeline file',
  description: 'Runs the stages of a pipeline file, one after another.',
  arguments: [{ name: 'pipeline', kind: 'path', is: 'file', required: true, help: 'pipeline file, YAML' }],
  options: [
    option({
      name: 'input',
      kind: 'map',
      of: 'paths',
      value: 'name=path',
      help: "path instead of an input's path in the file (repeatable)",
    }),
    option({
      name: usage.name,
      kind: usage.kind,
      choices: usage.choices,
      value: usage.value,
      help: "instead of the file's usage",
    }),
    option({
      name: ruleset.name,
      kind: ruleset.kind,
      value: ruleset.value,
      completes: ruleset.completes,
      help: "instead of the file's ruleset",
    }),
    option({
      name: 'out',
      kind: 'path',
      is: 'folder',
      role: 'output',
      value: 'dir',
      help: "instead of the file's output folder",
    }),
    rcps,
    reference,
    rules,
  ],
  examples: [
    'run pipelines/maskrcnn.yaml',
    'run pipelines/round.yaml --input round=results --ruleset 5.1.0 --rcps path/to/rcp_checker --out out/5.1',
    'run pipelines/verify.yaml --input submission=v5.1/ExampleLab --ruleset 5.1.0 --reference path/to/logging',
  ],
  notes: [
    `Paths in a pipeline file are relative to the file. docs/pipelines.md describes every member.
Exit code 1 if a stage has findings and is not marked "findings: report".`,
  ],
})

/** `mlperf-rcp run PIPELINE` */
export const run = defineCommand(declaration, async ({ pipeline, input, ...values }, call) =>
  runPipeline(pipeline, {
    ...values,
    inputs: input,
    catalogue: (await call.setting()).catalogue,
    listener: call.listener,
    drafts: call.drafts,
    redact: call.output.redact,
    notice: text => call.context.stderr.write(`notice: ${text}\n`),
    ended: (stage, seconds) => {
      if (!call.output.quiet)
        call.context.stderr.write(stageLine(stage, seconds, call.context.stderr.isTTY === true))
    },
    data: referenceData(values, await call.dataSources()),
  }),
)

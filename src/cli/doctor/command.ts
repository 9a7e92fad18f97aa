import { Command } from 'commander'
import { addCommonOptions, addReferenceOptions, type CommonOptions } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'
import { type DataOptions, dataPath, settingOf } from '../setting.ts'
import type { DataPlace } from './work.ts'

type DoctorCommandOptions = CommonOptions & DataOptions

const examples = `
Examples:
  mlperf-rcp doctor
  mlperf-rcp doctor --reference path/to/logging --format json

Exit code 1 where something is missing.`

/** `mlperf-rcp doctor` */
export function doctorCommand(context: Context, perform: Perform): Command {
  const command = new Command('doctor')
    .summary('what is there, and what is missing')
    .description(
      'Looks at versions, the configuration and the reference data, and says what to do where one is missing.',
    )
  addReferenceOptions(command).option('--rules <path>', 'folder with training_X.Y.Z/common.yaml')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((options: DoctorCommandOptions) =>
      perform(options, async () => {
        const { examine } = await import('./work.ts')
        const { doctorReport, isMissing } = await import('./view.ts')
        const checks = await examine({
          environment: context.environment,
          node: process.versions.node,
          configuration: async () => (await settingOf(options, context)).file,
          rcps: () => place('rcps', options, context),
          rules: () => place('rules', options, context),
        })
        return { report: doctorReport(checks), hasFindings: checks.some(isMissing) }
      }),
    )
}

async function place(
  kind: 'rcps' | 'rules',
  options: DoctorCommandOptions,
  context: Context,
): Promise<DataPlace> {
  const { path, way, by } = dataPath(kind, options, await settingOf(options, context), context)
  return { path, by: by ?? way }
}

import type { Command } from 'commander'
import type { Context, Perform } from './context.ts'

/** Makes a command whose work `perform` does. */
export type DefineCommand = (context: Context, perform: Perform) => Command

/** The commands in the order of the help. Each is loaded when it is called or listed, as loading all takes longer than most work. */
export const commands: Readonly<Record<string, () => Promise<DefineCommand>>> = {
  extract: async () => (await import('./extract.ts')).extractCommand,
  regenerate: async () => (await import('./regenerate.ts')).regenerateCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  comply: async () => (await import('./comply.ts')).complyCommand,
  summarize: async () => (await import('./summarize.ts')).summarizeCommand,
  score: async () => (await import('./score.ts')).scoreCommand,
  curve: async () => (await import('./curve.ts')).curveCommand,
  advise: async () => (await import('./advise.ts')).adviseCommand,
  package: async () => (await import('./package.ts')).packageCommand,
  lint: async () => (await import('./lint.ts')).lintCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  explain: async () => (await import('./explain/command.ts')).explainCommand,
  config: async () => (await import('./config/command.ts')).configCommand,
  doctor: async () => (await import('./doctor/command.ts')).doctorCommand,
  completion: async () => (await import('./completion/command.ts')).completionCommand,
  schema: async () => (await import('./schema/command.ts')).schemaCommand,
  run: async () => (await import('./run/command.ts')).runCommand,
  reference: async () => (await import('./reference/command.ts')).referenceCommand,
  scaling: async () => (await import('./scaling.ts')).scalingCommand,
  caffe: async () => (await import('./caffe.ts')).caffeCommand,
}

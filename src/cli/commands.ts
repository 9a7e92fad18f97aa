import { stages } from '../stages/registry.ts'
import type { CommandDefinition } from './command-definition.ts'
import { groups } from './groups.ts'
import { stageCommand } from './stage-command.ts'

/** Commands that are not stages, one line each, in the order of the help. */
const own: Readonly<Record<string, () => Promise<CommandDefinition>>> = {
  run: async () => (await import('./run/command.ts')).run,
  explain: async () => (await import('./explain/command.ts')).explain,
  config: async () => (await import('./config/command.ts')).config,
  doctor: async () => (await import('./doctor/command.ts')).doctor,
  'reference-where': async () => (await import('./reference/where.ts')).where,
  'reference-sync': async () => (await import('./reference/sync.ts')).sync,
  schema: async () => (await import('./schema/command.ts')).schema,
  completion: async () => (await import('./completion/command.ts')).completion,
}

const ofStages = Object.entries(stages).map(
  ([name, load]) => [name, async () => stageCommand((await load()) as never)] as const,
)

/** All commands by name: the command's words joined by `-`. Each is loaded only when it is called or listed. */
const commands: ReadonlyMap<string, () => Promise<CommandDefinition>> = new Map([
  ...ofStages,
  ...Object.entries(own),
])

/**
 * Loads the commands with this first word; all commands if no command has it.
 *
 * @example
 * (await loadCommands('scaling')).length // => 6
 */
export async function loadCommands(word: string): Promise<CommandDefinition[]> {
  const isCalled = (name: string) =>
    name === word || (Object.hasOwn(groups, word) && name.startsWith(`${word}-`))
  const called = [...commands].filter(([name]) => isCalled(name))
  return Promise.all((called.length > 0 ? called : [...commands]).map(([, load]) => load()))
}

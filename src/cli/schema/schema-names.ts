import { stages } from '../../stages/registry.ts'

/** Documents of commands that are not stages. */
export const ownDocuments = ['run', 'explain', 'config', 'doctor', 'reference'] as const

/** Files that users write. */
export const userFiles = ['pipeline', 'configuration'] as const

/**
 * The names that `schema` takes.
 *
 * @example
 * (await schemaNames()).includes('check') // => true
 */
export async function schemaNames(): Promise<readonly string[]> {
  const ofStages = await Promise.all(
    Object.entries(stages).map(async ([name, load]) => [
      name,
      ...((await load()).declaration.otherDocuments ?? []),
    ]),
  )
  return [...ofStages.flat(), ...ownDocuments, ...userFiles]
}

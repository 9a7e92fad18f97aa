import { nameOf } from '../../src/options/declaration.ts'
import { hasPipelineDefault, stageOptions } from '../../src/pipelines/stage-schema.ts'
import { stages } from '../../src/stages/registry.ts'
import { markdownTable } from './markdown-table.ts'

/**
 * The stages of pipelines with their members, in Markdown.
 *
 * @example
 * (await stageTable()).startsWith('| stage | what | members |') // => true
 */
export async function stageTable(): Promise<string> {
  const declarations = await Promise.all(Object.values(stages).map(async load => (await load()).declaration))
  const rows = declarations.map(declaration => [
    `\`${nameOf(declaration)}\``,
    declaration.summary,
    stageOptions(declaration)
      .map(declared => {
        const { name, required } = declared
        return `\`${name}\`${required === true && !hasPipelineDefault(declared) ? ' (required)' : ''}`
      })
      .join(', '),
  ])
  return markdownTable(['stage', 'what', 'members'], rows)
}

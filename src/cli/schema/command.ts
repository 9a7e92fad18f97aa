import { suggest } from '../../benchmarks/catalogue.ts'
import { UsageError } from '../../errors.ts'
import { declare } from '../../options/declaration.ts'
import type { Report } from '../../report/report.ts'
import { defineCommand } from '../command-definition.ts'
import { schemaNames } from './schema-names.ts'

const declaration = declare({
  words: ['schema'],
  summary: 'the JSON Schema of a document',
  description:
    'Prints the JSON Schema (draft 2020-12) of a document that a command prints, or of a file that you write.',
  arguments: [{ name: 'name', kind: 'text', help: 'for example check', completes: 'schemas' }],
  options: [],
  examples: ['schema check', 'schema pipeline -o pipeline.schema.json'],
  notes: [
    'Without a name, all documents are listed. pipeline and configuration are files that you write; --format json prints all others.',
  ],
})

/** `mlperf-rcp schema [NAME]` */
export const schema = defineCommand(declaration, async ({ name }) => {
  const names = await schemaNames()
  if (name === undefined) return { report: listOf(names), hasFindings: false }
  if (!names.includes(name)) {
    throw new UsageError('unknown-schema', `unknown document '${name}'${suggest(name, names)}`, {
      remedy: 'mlperf-rcp schema lists all documents.',
    })
  }
  const { jsonSchema } = await import('./json-schema.ts')
  const answer = `${JSON.stringify(await jsonSchema(name), null, 2)}\n`
  return { report: { ...listOf([name]), answer }, hasFindings: false }
})

const listOf = (names: readonly string[]): Report => ({
  name: 'schema',
  title: 'Schemas',
  document: { names },
  items: names,
  tables: [
    { title: 'Documents', columns: [{ key: 'name', title: 'Name' }], rows: names.map(name => [name]) },
  ],
  findings: [],
  summary: names.length === 1 ? `schema of ${names[0]}` : `${names.length} schemas`,
})

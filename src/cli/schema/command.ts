import { Argument, Command } from 'commander'
import { suggest } from '../../benchmarks/catalogue.ts'
import { UsageError } from '../../errors.ts'
import type { Outcome } from '../../report/outcome.ts'
import { type DocumentName, documentNames } from '../../report/schemas/names.ts'
import { addCommonOptions, type CommonOptions } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'
import type { FileName } from './json-schema.ts'

type SchemaName = DocumentName | FileName

const names: readonly SchemaName[] = [...documentNames, 'pipeline', 'configuration']

const examples = `
Examples:
  mlperf-rcp schema check
  mlperf-rcp schema pipeline -o pipeline.schema.json

Without a name all are listed. pipeline and configuration are the files that you write, all others what --format json prints.`

/** `mlperf-rcp schema [NAME]` */
export function schemaCommand(_context: Context, perform: Perform): Command {
  const name = new Argument('[name]', 'for example check')
  // For completion; an unknown one is refused below, with the nearest.
  name.argChoices = [...names]
  const command = new Command('schema')
    .summary('the JSON Schema of a document')
    .description(
      'Prints the JSON Schema (draft 2020-12) of a document that a command prints, or of a file that you write.',
    )
    .addArgument(name)
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((name: string | undefined, options: CommonOptions) => perform(options, () => schema(name)))
}

async function schema(name: string | undefined): Promise<Outcome> {
  if (name === undefined) return { report: listOf(names), hasFindings: false }
  if (!isName(name)) {
    throw new UsageError('unknown-schema', `no document is called '${name}'${suggest(name, names)}`, {
      remedy: 'mlperf-rcp schema lists all.',
    })
  }
  const { jsonSchema } = await import('./json-schema.ts')
  const answer = `${JSON.stringify(jsonSchema(name), null, 2)}\n`
  return { report: listOf([name]), answer, hasFindings: false }
}

const isName = (name: string): name is SchemaName => (names as readonly string[]).includes(name)

const listOf = (names: readonly string[]): Outcome['report'] => ({
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

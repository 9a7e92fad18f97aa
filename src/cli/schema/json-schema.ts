import { z } from 'zod'
import { configurationSchema } from '../../files/configuration-schema.ts'
import { pipelineSchema } from '../../pipelines/pipeline-schema.ts'
import type { DocumentMembers } from '../../stages/document-schema.ts'
import { stages } from '../../stages/registry.ts'
import { members as config } from '../config/schema.ts'
import { members as doctor } from '../doctor/schema.ts'
import { members as explain } from '../explain/schema.ts'
import { members as reference } from '../reference/schema.ts'
import { runMembers } from '../run/schema.ts'
import type { ownDocuments, userFiles } from './schema-names.ts'

const own: Readonly<Record<(typeof ownDocuments)[number], () => Promise<DocumentMembers>>> = {
  run: runMembers,
  explain: async () => explain,
  config: async () => config,
  doctor: async () => doctor,
  reference: async () => reference,
}

const files: Readonly<Record<(typeof userFiles)[number], () => Promise<z.ZodType>>> = {
  pipeline: pipelineSchema,
  configuration: async () => configurationSchema,
}

/**
 * The JSON Schema (draft 2020-12) of a document that a command prints, or of a file that users write. It allows only the
 * members that it names.
 *
 * @param name - one of `schemaNames`
 * @example
 * (await jsonSchema('check')).required // => ['schemaVersion', 'tool', 'results', 'summary']
 */
export async function jsonSchema(name: string): Promise<Readonly<Record<string, unknown>>> {
  const { $schema, ...members } = z.toJSONSchema(await schemaOf(name), {
    target: 'draft-2020-12',
    io: 'input',
  })
  return { $schema, title: `mlperf-rcp ${name}`, ...members }
}

/**
 * The schema of a document or of a file.
 *
 * @example
 * (await schemaOf('check')).safeParse(JSON.parse(printed)).success // => true
 */
export async function schemaOf(name: string): Promise<z.ZodType> {
  if (isIn(files, name)) return files[name]()
  return document(isIn(own, name) ? await own[name]() : await membersOfStages(name))
}

const isIn = <Known extends object>(known: Known, name: string): name is keyof Known & string =>
  Object.hasOwn(known, name)

async function membersOfStages(name: string): Promise<DocumentMembers> {
  for (const [stage, load] of Object.entries(stages)) {
    const { declaration, schema } = await load()
    if (stage === name) return (await schema()).members
    if (declaration.otherDocuments?.includes(name)) return (await schema()).others![name]!
  }
  throw new RangeError(`no schema ${name}`)
}

/** A JSON document: its members after `schemaVersion` and `tool`. */
const document = (members: DocumentMembers) =>
  z.strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal('mlperf-rcp'), version: z.string() }),
    ...members,
  })

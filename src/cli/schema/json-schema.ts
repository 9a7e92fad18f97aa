import { z } from 'zod'
import { configurationSchema } from '../../files/configuration-schema.ts'
import { pipelineSchema } from '../../pipelines/schema/pipeline-schema.ts'
import { documentSchema } from '../../report/schemas/index.ts'
import type { DocumentName } from '../../report/schemas/names.ts'

/** Names of the files that users write. */
export type FileName = 'pipeline' | 'configuration'

/**
 * The JSON Schema (draft 2020-12) of a document that a command prints, or of a file that users write. It allows no member that it
 * does not name.
 *
 * @example
 * jsonSchema('check').required // => ['schemaVersion', 'tool', 'results', 'summary']
 */
export function jsonSchema(name: DocumentName | FileName): Readonly<Record<string, unknown>> {
  const { $schema, ...members } = z.toJSONSchema(schemaOf(name), { target: 'draft-2020-12', io: 'input' })
  return { $schema, title: `mlperf-rcp ${name}`, ...members }
}

function schemaOf(name: DocumentName | FileName): z.ZodType {
  if (name === 'pipeline') return pipelineSchema
  return name === 'configuration' ? configurationSchema : documentSchema(name)
}

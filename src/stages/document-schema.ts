import type { z } from 'zod'

/** Members of a JSON document, by name. */
export type DocumentMembers = Readonly<Record<string, z.ZodType>>

/** The members of a stage's JSON document. */
export interface DocumentSchema {
  readonly members: DocumentMembers
  /** Other documents of the stage, by name. */
  readonly others?: Readonly<Record<string, DocumentMembers>>
}

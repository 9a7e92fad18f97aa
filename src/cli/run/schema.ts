import { z } from 'zod'
import type { DocumentMembers } from '../../stages/document-schema.ts'
import { stages } from '../../stages/registry.ts'

const stageDocument = (kind: string, members: DocumentMembers) =>
  z.strictObject({
    id: z.string(),
    stage: z.literal(kind),
    hasFindings: z.boolean(),
    summary: z.string().describe('in one line; the counts of check instead'),
    ...members,
  })

const verdictCounts = z.strictObject({
  benchmark: z.string().nullable(),
  submissions: z.int(),
  normalized: z.int(),
  pass: z.int(),
  fail: z.int(),
  'missing-rcp': z.int(),
  'insufficient-convergence': z.int(),
  'not-applicable': z.int(),
  unreadable: z.int(),
})

/**
 * The members of the document of `run`: those of all stages in one.
 *
 * @example
 * Object.keys(await runMembers()) // => ['pipeline', 'stages', 'answer', 'files']
 */
export async function runMembers(): Promise<DocumentMembers> {
  const kinds = await Promise.all(
    Object.entries(stages).map(async ([kind, load]) => {
      const { members, others = {} } = await (await load()).schema()
      const groups = others['extract-groups']
      return [stageDocument(kind, members), ...(groups === undefined ? [] : [stageDocument(kind, groups)])]
    }),
  )
  return {
    pipeline: z.string(),
    stages: z.array(
      z.union([...kinds.flat(), stageDocument('summary', { benchmarks: z.array(verdictCounts) })]),
    ),
    answer: z.array(z.string()).optional().describe('the answer of the pipeline'),
    files: z.array(z.string()).optional().describe('files that were written'),
  }
}

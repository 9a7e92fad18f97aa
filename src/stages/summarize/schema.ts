import { z } from 'zod'
import { computeRow, submissionFinding } from '../../report/schema-parts.ts'

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).describe('by column')

export const members = {
  results: z.array(row),
  weak: z.array(row).optional(),
  weakEnergy: z.array(row).optional().describe('with --detailed'),
  computeSettings: z.array(computeRow).optional().describe('if a log has precision or parallelism'),
  findings: z.array(submissionFinding),
}

import { z } from 'zod'
import { submissionFinding } from '../../report/schema-parts.ts'

export const members = { dir: z.string(), ok: z.boolean(), findings: z.array(submissionFinding) }

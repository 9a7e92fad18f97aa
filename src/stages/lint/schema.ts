import { z } from 'zod'
import { lineOrNull, severity, textOrNull } from '../../report/schema-parts.ts'

const lintFinding = z.strictObject({
  code: z.string(),
  severity,
  record: textOrNull,
  line: lineOrNull,
  message: z.string(),
})

export const members = {
  results: z.array(z.strictObject({ file: z.string(), findings: z.array(lintFinding) })),
}

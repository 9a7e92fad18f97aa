import { z } from 'zod'
import { lineOrNull, problem, textOrNull } from '../../report/schema-parts.ts'

const complianceFinding = z.strictObject({
  key: textOrNull,
  kind: z.enum([
    'check-failed',
    'check-error',
    'no-line-passes',
    'wrong-count',
    'end-check-failed',
    'bad-lines',
    'no-lines',
    'crash',
  ]),
  line: lineOrNull,
  message: z.string(),
  rule: z.strictObject({ file: z.string(), line: z.int() }).nullable(),
})

export const members = {
  results: z.array(
    z.strictObject({
      file: z.string(),
      ok: z.boolean().describe("upstream's answer"),
      warnings: z.array(z.string()).describe('keys'),
      findings: z.array(complianceFinding),
      problems: z.array(problem).optional().describe('not of upstream: several-runs'),
    }),
  ),
}

import { z } from 'zod'
import { convergence, numberOrNull, submissionFinding, textOrNull } from '../../report/schema-parts.ts'

export const members = {
  results: z.array(
    z.strictObject({
      dir: z.string(),
      benchmark: textOrNull,
      runs: z.array(
        z.strictObject({
          file: z.string(),
          minutes: numberOrNull,
          convergence: convergence.nullable().describe('null if the run did not converge'),
          status: z.enum(['success', 'aborted', 'incomplete', 'non-compliant']),
          joules: numberOrNull,
        }),
      ),
      dropped: z.int(),
      method: z.enum(['olympic-mean', 'mean', 'time-to-train-all']),
      scoreMinutes: numberOrNull,
      normalization: numberOrNull,
      normalizedMinutes: numberOrNull,
      joules: numberOrNull,
      models: numberOrNull,
      instanceScale: numberOrNull,
      findings: z.array(submissionFinding),
    }),
  ),
}

/**
 * What all stages of a pipeline may say.
 *
 * @module
 */
import { z } from 'zod'

export const common = {
  /** Name of the stage in reports, and for later stages to refer to. */
  id: z.string().regex(/^[\w-]+$/, 'letters, digits, - and _ only'),
  /** `report`: findings are shown but do not change the exit code. */
  findings: z.enum(['fail', 'report']).default('fail'),
}

/** Names of inputs, or paths. */
export const paths = z.array(z.string()).min(1)

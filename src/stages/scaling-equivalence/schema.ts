import { z } from 'zod'
import { numberOrNull } from '../../report/schema-parts.ts'

const interval = z.tuple([numberOrNull, numberOrNull]).describe('from, to')
const equivalenceVerdict = z.enum(['equivalent', 'different', 'undecided'])

export const members = {
  difference: z.number(),
  welchT: numberOrNull,
  welchDf: numberOrNull,
  welchP: numberOrNull,
  tostP: numberOrNull,
  ci90: interval,
  smallestMargin: numberOrNull,
  verdict: equivalenceVerdict,
}

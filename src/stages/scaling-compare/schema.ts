import { z } from 'zod'
import { numberOrNull } from '../../report/schema-parts.ts'

const interval = z.tuple([numberOrNull, numberOrNull]).describe('from, to')
const rule = z.enum(['linear', 'squareRoot', 'fixed'])
const equivalenceVerdict = z.enum(['equivalent', 'different', 'undecided'])

const group = { bs: z.number(), lr: z.number(), n: z.int(), mean: z.number(), std: z.number() }

export const members = {
  baseline: z.strictObject(group),
  groups: z.array(
    z.strictObject({
      ...group,
      rule: rule.nullable(),
      difference: z.number(),
      welchT: numberOrNull,
      welchDf: numberOrNull,
      welchP: numberOrNull,
      ci90: interval,
      verdict: equivalenceVerdict,
    }),
  ),
  bestRule: z.record(z.string(), z.enum([...rule.options, 'tie'])).describe('by batch size'),
  alpha: z.strictObject({ value: numberOrNull, ci: interval.nullable() }),
}

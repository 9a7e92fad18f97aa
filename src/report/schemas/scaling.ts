/**
 * Documents of scaling.
 *
 * @module
 */
import { z } from 'zod'
import { numberOrNull } from './parts.ts'

const interval = z.tuple([numberOrNull, numberOrNull]).describe('from, to')
const rule = z.enum(['linear', 'squareRoot', 'fixed'])
const equivalenceVerdict = z.enum(['equivalent', 'different', 'undecided'])

export const scalingRules = {
  linear: z.number(),
  squareRoot: z.number(),
  fixed: z.number(),
  power: z.strictObject({ alpha: z.number(), learningRate: z.number() }).optional().describe('with --alpha'),
}

export const scalingWarmup = {
  points: z.array(z.strictObject({ epoch: z.number(), learningRate: z.number() })),
}

const group = { bs: z.number(), lr: z.number(), n: z.int(), mean: z.number(), std: z.number() }

export const scalingCompare = {
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

export const scalingEquivalence = {
  difference: z.number(),
  welchT: numberOrNull,
  welchDf: numberOrNull,
  welchP: numberOrNull,
  tostP: numberOrNull,
  ci90: interval,
  smallestMargin: numberOrNull,
  verdict: equivalenceVerdict,
}

export const scalingCurves = {
  verdict: z.enum(['match', 'different', 'undecided', 'not-comparable']),
  // Absent where curves cannot be compared.
  fromEpoch: z.number().optional(),
  toEpoch: z.number().optional(),
  points: z.int().optional(),
  rmse: numberOrNull.optional(),
  maxGap: numberOrNull.optional(),
  area: numberOrNull.optional(),
  insideBand: numberOrNull.optional(),
  finalGap: numberOrNull.optional(),
  epochShift: numberOrNull.optional(),
}

export const scalingCriticalBatch = {
  eMin: numberOrNull,
  bCritical: numberOrNull,
  ci: z.strictObject({ eMin: interval.nullable(), bCritical: interval.nullable() }),
  rmse: numberOrNull,
  fit: z.enum(['good', 'poor']),
  slopes: z.array(
    z.strictObject({
      fromBs: z.number(),
      toBs: z.number(),
      slope: numberOrNull,
      regime: z.enum(['perfect-scaling', 'diminishing-returns', 'maximal-parallelism']),
    }),
  ),
}

import { z } from 'zod'

/** The statistics of a record. */
export const measured = {
  n: z.int().describe('runs'),
  mean: z.number(),
  stdev: z.number(),
  minEpochs: z.number(),
  maxSpeedup: z.number(),
}

const curveRecord = z.strictObject({
  name: z.string(),
  bs: z.number(),
  ...measured,
  pruned: z.boolean().describe('true if the record does not judge submissions'),
})

const interpolated = z.strictObject({
  bs: z.number(),
  names: z.array(z.string()),
  mean: z.number(),
  stdev: z.number(),
  minEpochs: z.number(),
  maxSpeedup: z.number(),
})

const bootstrap = z.strictObject({
  bs: z.number(),
  seed: z.int(),
  submissionRuns: z.int(),
  trimmedPerSide: z.int(),
  draws: z.int(),
  floor: z.number(),
  maxSpeedup: z.number(),
  probabilityBelowFloor: z.number(),
  histogram: z.strictObject({ counts: z.array(z.int()), edges: z.array(z.number()) }),
})

export const members = {
  benchmark: z.string(),
  ruleset: z.string(),
  judged: z.boolean(),
  records: z.array(curveRecord),
  interpolated: z
    .union([interpolated, z.array(interpolated)])
    .optional()
    .describe('with --interpolate; a list for several batch sizes'),
  bootstrap: bootstrap.optional().describe('with --bootstrap'),
}

import { z } from 'zod'
import { judgingFloor } from '../../report/schema-parts.ts'

/** The statistics of a point. */
const statistics = {
  mean: z.number(),
  stdev: z.number(),
  minEpochs: z.number().describe("the reference's floor, before grace"),
  ...judgingFloor,
  maxSpeedup: z.number().describe('mean / minEpochs'),
}

/** The statistics of a record. */
export const measured = { n: z.int().describe('runs'), ...statistics }

const curveRecord = z.strictObject({
  name: z.string(),
  bs: z.number(),
  ...measured,
  pruned: z.boolean().describe('true if the record does not judge submissions'),
})

const interpolated = z.strictObject({
  bs: z.number(),
  names: z.array(z.string()),
  ...statistics,
})

const bootstrap = z.strictObject({
  bs: z.number(),
  seed: z.int(),
  submissionRuns: z.int(),
  trimmedPerSide: z.int(),
  draws: z.int(),
  minEpochs: z.number().describe("the reference's floor, before grace"),
  ...judgingFloor,
  maxSpeedup: z.number().describe('mean / floor'),
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

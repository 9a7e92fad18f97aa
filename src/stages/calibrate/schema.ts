import { z } from 'zod'
import { populations } from '../../rcp/calibrate/population.ts'
import { intervalSources } from '../../rcp/evaluation-interval.ts'
import { numberOrNull } from '../../report/schema-parts.ts'

const byPercent = z.record(z.string(), numberOrNull).describe('by percent faster')

const policy = z.strictObject({
  policy: z.string().describe('t, grace=K or quantised'),
  floor: numberOrNull.describe('null if the policy needs the evaluation interval and it is unknown'),
  falseAlarm: numberOrNull.describe('probability that an honest submission fails'),
  power: byPercent.describe('probability that a faster submission fails, by percent'),
  detectable: z
    .strictObject({ power: z.number(), percent: numberOrNull })
    .describe('the smallest speed-up that fails with this probability'),
  simulated: z
    .strictObject({ draws: z.int(), falseAlarm: z.number(), power: byPercent })
    .optional()
    .describe('with --simulate: shares of the drawn submissions'),
})

const needed = z.strictObject({
  runs: z.int().nullable().describe('null if no number of runs is enough'),
  limit: z.number().describe('what endless reference runs would give'),
})

const record = z.strictObject({
  name: z.string(),
  bs: z.number(),
  n: z.int().describe('runs of the record'),
  runsPerSubmission: z.int(),
  pruned: z.boolean().describe('true if the record does not judge submissions'),
  mean: numberOrNull,
  stdev: numberOrNull,
  interval: z.strictObject({ value: z.number(), source: z.enum(Object.keys(intervalSources)) }).nullable(),
  policies: z.array(policy),
  unseen: z
    .strictObject({ upperLimit: z.number(), falseAlarm: z.number() })
    .nullable()
    .describe('for runs that do not differ: an early value that none of them shows'),
  need: z
    .strictObject({ error: needed.nullable(), power: z.record(z.string(), needed).nullable() })
    .optional()
    .describe('with --need: reference runs'),
})

const calibration = {
  benchmark: z.string(),
  ruleset: z.string(),
  population: z.enum(Object.keys(populations)),
  records: z.array(record),
  seed: z.int().optional().describe('with --simulate'),
}

export const members = {
  ...z.object(calibration).partial().shape,
  results: z
    .array(z.strictObject(calibration))
    .optional()
    .describe('for several sets, instead of the other members'),
}

import { z } from 'zod'

export const members = {
  points: z.array(z.strictObject({ epoch: z.number(), learningRate: z.number() })),
}

import { z } from 'zod'

export const members = {
  linear: z.number(),
  squareRoot: z.number(),
  fixed: z.number(),
  power: z.strictObject({ alpha: z.number(), learningRate: z.number() }).optional().describe('with --alpha'),
}

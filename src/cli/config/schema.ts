import { z } from 'zod'
import { textOrNull } from '../../report/schema-parts.ts'
import { way } from '../reference/schema.ts'

export const members = {
  file: textOrNull.describe('the configuration file'),
  settings: z.array(
    z.strictObject({
      name: z.string(),
      value: textOrNull,
      source: z.enum([...way.options, 'default']),
      by: textOrNull.describe('option, variable or file that gave the value'),
    }),
  ),
}

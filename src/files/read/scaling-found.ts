import { existsSync } from 'node:fs'
import { InputError } from '../../errors.ts'
import { readScalingFactor } from './read-scaling-factor.ts'

/**
 * What the `scaling.json` of a submission says, for a report on it: a file that is wrong stops nothing there.
 *
 * @param dir - folder of the submission
 * @returns the factor, null where there is no file, `unreadable` where it holds none
 * @example
 * scalingFound('results/maskrcnn') // => 1.0009920634920635
 */
export function scalingFound(dir: string): number | 'unreadable' | null {
  if (!existsSync(`${dir}/scaling.json`)) return null
  try {
    return readScalingFactor(dir)
  } catch (error) {
    if (error instanceof InputError) return 'unreadable'
    throw error
  }
}

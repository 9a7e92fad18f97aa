/**
 * `scaling.json`: the factor by which the score of a submission is normalized.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readWhole } from '../logs/read-whole.ts'
import type { CheckResult } from '../rcp/check/check-result.ts'
import { requiredScaling } from '../rcp/check/required-scaling.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Writes the file into each submission that is faster than the reference's mean but not below the floor, and removes it
 * from every other one, including those that pass by bypass. A correct file is not rewritten.
 *
 * @throws OutputError if a file cannot be written
 *
 * Source: the file as the reference checker writes it, `{"scaling_factor": 1.0009920634920635}`.
 */
export async function writeScalingFiles(results: readonly CheckResult[]): Promise<void> {
  for (const result of results) {
    const file = join(result.dir, 'scaling.json')
    const factor = requiredScaling(result)
    const content = `{"scaling_factor": ${factor}}`
    if (factor === null) await rm(file, { force: true })
    else if (!existsSync(file) || readWhole(file).toString() !== content) await writeWhole(file, content)
  }
}

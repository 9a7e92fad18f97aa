/**
 * `scaling.json`: the factor by which the score of a submission is normalized.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckResult } from '../rcp/check.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Writes the file into each submission that passes faster than the reference's mean, and removes it from every other one.
 * A file that is right already is left alone.
 *
 * @throws OutputError where a file cannot be written
 *
 * Source: the file as the reference checker writes it, `{"scaling_factor": 1.0009920634920635}`.
 */
export async function writeScalingFiles(results: readonly CheckResult[]): Promise<void> {
  for (const { dir, verdict, rcp, normalization } of results) {
    const file = join(dir, 'scaling.json')
    const content = `{"scaling_factor": ${normalization}}`
    if (verdict !== 'pass' || rcp === null || !(normalization > 1)) await rm(file, { force: true })
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== content) await writeWhole(file, content)
  }
}

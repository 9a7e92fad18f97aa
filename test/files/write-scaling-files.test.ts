import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeScalingFiles } from '../../src/files/write-scaling-files.ts'
import { checkSubmission } from '../../src/rcp/check/check.ts'
import type { CheckOptions } from '../../src/rcp/check/check-result.ts'
import { folderWith } from '../support/folder.ts'
import { checkOptions, maskRcnn, submission, times } from '../support/rcp.ts'

const options = checkOptions(maskRcnn)
const stale = '{"scaling_factor": 2}'

/** The file after a submission at 120 with these epochs, where there was one of an earlier check. */
async function written(
  epochs: readonly number[],
  checkedWith: CheckOptions = options,
): Promise<string | null> {
  const dir = folderWith({ 'scaling.json': stale })
  await writeScalingFiles([checkSubmission(submission({ dir, globalBatchSize: 120, epochs }), checkedWith)])
  const file = join(dir, 'scaling.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

describe('writeScalingFiles', () => {
  it('writes what mlcommons/logging 7bbf792 writes for a submission between floor and mean', async () => {
    expect(await written(times(5, 14))).toBe('{"scaling_factor": 1.0009920634920635}')
  })

  it('removes the file where nothing is scaled: slower than the mean, below the floor, not judged', async () => {
    expect(await written(times(5, 15))).toBeNull()
    expect(await written(times(5, 13))).toBeNull()
    expect(await written(times(2, 14))).toBeNull()
    expect(await written(times(5, 14), checkOptions(null))).toBeNull()
  })

  it('removes it where a submission passes by bypass alone, as mlcommons/logging 7bbf792 does', async () => {
    expect(await written(times(5, 13), { ...options, rcpBypass: true })).toBeNull()
  })

  it('leaves a file alone that is right already', async () => {
    const dir = folderWith({ 'scaling.json': '{"scaling_factor": 1.0009920634920635}' })
    const file = join(dir, 'scaling.json')
    utimesSync(file, 1, 1)
    await writeScalingFiles([
      checkSubmission(submission({ dir, globalBatchSize: 120, epochs: times(5, 14) }), options),
    ])
    expect(statSync(file).mtimeMs).toBe(1000)
  })
})

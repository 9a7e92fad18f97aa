import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { readCurve } from '../../src/files/read-curve.ts'
import { asReference } from '../../src/rcp/choices.ts'
import { folderWith } from '../support/folder.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/rcps', import.meta.url))
const file = `${fixtures}/training_1.1.0/rcps_maskrcnn.json`
const request = {
  ...asReference,
  catalogue: builtIn,
  usage: 'training',
  ruleset: '1.1.0',
  rcps: () => fixtures,
} as const

const set = (benchmark: string) =>
  JSON.stringify({
    a_ref_8: { Benchmark: benchmark, BS: 8, Hyperparams: {}, 'Epochs to converge': [1, 2, 3] },
  })

describe('readCurve', () => {
  it('reads the set of a benchmark', () => {
    const { benchmark, points, set } = readCurve('maskrcnn', request)
    expect([benchmark.name, points.length, set.file]).toEqual(['maskrcnn', 2, file])
  })

  it('reads a file, without asking where the sets are', () => {
    const nowhere = () => {
      throw new Error('asked')
    }
    expect(readCurve(file, { ...request, rcps: nowhere }).points).toHaveLength(2)
  })

  it('takes a file for the benchmark of its name, else for that of its first record', () => {
    const folder = folderWith({ 'rcps_unet3d.json': set('sd'), 'mine.json': set('bert') })
    expect(readCurve(join(folder, 'rcps_unet3d.json'), request).benchmark.name).toBe('unet3d')
    expect(readCurve(join(folder, 'mine.json'), request).benchmark.name).toBe('bert')
  })

  it('says what is not there: the file, the benchmark, its set', () => {
    expect(() => readCurve('none.json', request)).toThrow('none.json does not exist')
    expect(() => readCurve('maskrccn', request)).toThrow("did you mean 'maskrcnn'?")
    expect(() => readCurve('ssd', request)).toThrow('has no RCP set for ssd in training 1.1.0')
  })
})

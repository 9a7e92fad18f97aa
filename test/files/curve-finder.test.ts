import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { curveFinder } from '../../src/files/curve-finder.ts'
import { asReference } from '../../src/rcp/choices.ts'
import { folderWith } from '../support/folder.ts'
import { benchmarkOf } from '../support/rcp.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/rcps', import.meta.url))
const source = {
  ...asReference,
  catalogue: builtIn,
  usage: 'training',
  ruleset: '1.1.0',
  rcps: fixtures,
} as const
const maskrcnn = benchmarkOf('maskrcnn')

describe('curveFinder', () => {
  it('gives the curve of a benchmark, pruned as the reference does or whole', () => {
    const curve = curveFinder(source)(maskrcnn)
    expect(curve?.points.map(({ globalBatchSize }) => globalBatchSize)).toEqual([96, 128])
    expect(curve?.judging.map(({ globalBatchSize }) => globalBatchSize)).toEqual([128])
    expect(curveFinder({ ...source, rcpSet: 'full' })(maskrcnn)?.judging).toHaveLength(2)
  })

  it('gives null where the ruleset has no set for the benchmark', () => {
    expect(curveFinder(source)(benchmarkOf('ssd'))).toBeNull()
    expect(curveFinder({ ...source, ruleset: '2.0.0' })(maskrcnn)).toBeNull()
  })

  it('reads a set once', () => {
    const rcps = folderWith({ 'rcps.json': '{}' })
    const find = curveFinder({ ...source, rcps: join(rcps, 'rcps.json') })
    const first = find(maskrcnn)
    rmSync(join(rcps, 'rcps.json'))
    expect(find(maskrcnn)).toBe(first)
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import { hasShared, needsShared, referenceRcps } from '../support/shared.ts'

async function criticalBatch(...args: readonly string[]) {
  const { code, stdout, stderr } = await cli(['scaling', 'critical-batch', ...args, '--format', 'json'])
  return { code, stderr, document: stdout === '' ? null : JSON.parse(stdout) }
}

describe('scaling critical-batch', () => {
  it.each(['runs.csv', 'runs.ndjson'])(
    'finds the line 32 (1 + BS / 26214.4) that the means of %s are made to lie on',
    async name => {
      const { code, document } = await criticalBatch(fixture(`tables/${name}`), '--ruleset', '1.1.0')
      expect(code).toBe(0)
      expect(document).toMatchObject({
        eMin: expect.closeTo(32, 9),
        bCritical: expect.closeTo(26214.4, 5),
        rmse: expect.closeTo(0, 9),
        fit: 'good',
      })
      const [low, high] = document.ci.bCritical
      expect(low).toBeLessThan(26214.4)
      expect(high).toBeGreaterThan(26214.4)
      // Slope by hand: log(42 / 37) / log(2) - 1.
      expect(document.slopes[0]).toEqual({
        fromBs: 4096,
        toBs: 8192,
        slope: expect.closeTo(Math.log2(42 / 37) - 1, 12),
        regime: 'diminishing-returns',
      })
    },
  )

  it('weighs a batch size by runs / variance only where asked to: on an exact line nothing changes', async () => {
    const { document } = await criticalBatch(fixture('tables/runs.csv'), '--weighted')
    expect(document).toMatchObject({ eMin: expect.closeTo(32, 6), bCritical: expect.closeTo(26214.4, 2) })
  })

  it('says how many runs are left out', async () => {
    const { code, stdout } = await cli(['scaling', 'critical-batch', fixture('tables/runs.csv')])
    expect(code).toBe(0)
    expect(stdout).toContain('warning[left-out]: left out: 1')
  })

  it.skipIf(!hasShared)(
    `fits ResNet, ruleset 1.1.0: eMin 34.523, bCritical 46618.4, rmse 1.9546 (numpy.polyfit over olympic means)${needsShared}`,
    async () => {
      const { code, document } = await criticalBatch(join(referenceRcps, 'training_1.1.0/rcps_resnet.json'))
      expect(code).toBe(0)
      expect(document).toMatchObject({
        eMin: expect.closeTo(34.523127558834645, 6),
        bCritical: expect.closeTo(46618.40166624746, 2),
        rmse: expect.closeTo(1.9545930462539591, 6),
        fit: 'good',
      })
      expect(document.slopes).toHaveLength(8)
    },
  )

  it.skipIf(!hasShared)(
    `calls Mask R-CNN, ruleset 1.1.0, a poor fit aloud: bCritical 821.4 is beyond 272 (numpy.polyfit)${needsShared}`,
    async () => {
      const path = join(referenceRcps, 'training_1.1.0/rcps_maskrcnn.json')
      const { document } = await criticalBatch(path)
      expect(document).toMatchObject({
        eMin: expect.closeTo(12.788244766505642, 6),
        bCritical: expect.closeTo(821.4238383838391, 4),
        fit: 'poor',
      })
      const { code, stdout } = await cli(['scaling', 'critical-batch', path])
      expect(code).toBe(0)
      expect(stdout).toContain('warning[poor-fit]')
      expect(stdout).toContain('maskrcnn: critical batch size 821, at least 12.79 epochs; poor fit')
    },
  )

  it('refuses fewer than three batch sizes', async () => {
    const { code, stderr } = await criticalBatch(fixture('rcps/training_1.1.0/rcps_maskrcnn.json'))
    expect(code).toBe(2)
    expect(stderr).toContain('A critical batch size needs three batch sizes; there are 2.')
  })

  it('refuses runs of several benchmarks, and a table without the columns of runs', async () => {
    const row = '"globalBatchSize": 96, "convergence": 14'
    const folder = temporaryFolder({
      'mixed.ndjson': `{"benchmark": "maskrcnn", ${row}}\n{"benchmark": "resnet", ${row}}\n`,
      'bare.csv': 'batch,epochs\n96,14\n',
      'cut.json': '{"resnet_ref_8": {"Benchmark": "resnet", "BS": 8,\n',
    })
    const mixed = await criticalBatch(join(folder, 'mixed.ndjson'))
    expect(mixed).toMatchObject({ code: 2, stderr: expect.stringContaining('maskrcnn, resnet') })
    const bare = await criticalBatch(join(folder, 'bare.csv'))
    expect(bare).toMatchObject({ code: 2, stderr: expect.stringContaining('bare.csv:1') })
    const cut = await criticalBatch(join(folder, 'cut.json'))
    expect(cut).toMatchObject({ code: 2, stderr: expect.stringContaining('rcp-set-syntax') })
  })
})

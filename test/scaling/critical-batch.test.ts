import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { criticalBatch } from '../../src/scaling/critical-batch.ts'
import { olympicMean } from '../../src/stats/olympic-mean.ts'
import { shared } from './shared.ts'

/** Runs that follow the model exactly but for noise that cancels in the mean. */
const exactly = (eMin: number, bCritical: number, sizes: readonly number[], noise = 0) =>
  sizes.map(bs => {
    const epochs = eMin * (1 + bs / bCritical)
    return { bs, epochs: [epochs - noise, epochs, epochs + noise] }
  })

describe('criticalBatch', () => {
  it('finds the parameters of points that follow the model (arXiv 1812.06162, epochs = eMin (1 + bs / bCritical))', () => {
    const { eMin, bCritical, rmse, fit, ci } = criticalBatch(exactly(10, 1000, [100, 500, 2000], 0.3))
    expect(eMin).toBeCloseTo(10, 10)
    expect(bCritical).toBeCloseTo(1000, 7)
    expect(rmse).toBeCloseTo(0, 10)
    expect(fit).toBe('good')
    expect(ci.eMin![0]).toBeLessThan(10)
    expect(ci.eMin![1]).toBeGreaterThan(10)
    expect(ci.bCritical![0]).toBeLessThan(1000)
    expect(ci.bCritical![1]).toBeGreaterThan(1000)
  })

  it('gives an interval of 95 % whose width is that of the theory of least squares, within 10 %', () => {
    // Three batch sizes of many runs with deviation 1: var(intercept) = σ²/n · Σx² / (m Σ(x - x̄)²).
    const n = 200
    const noise = Array.from({ length: n }, (_, i) => (i % 2 ? 1 : -1))
    const sizes = [100, 500, 1200]
    const groups = sizes.map(bs => ({ bs, epochs: noise.map(e => 10 * (1 + bs / 1000) + e) }))
    const center = (100 + 500 + 1200) / 3
    const spread = sizes.reduce((sum, x) => sum + (x - center) ** 2, 0)
    const error = Math.sqrt((1 / n) * (sizes.reduce((sum, x) => sum + x * x, 0) / (3 * spread)))
    const [low, high] = criticalBatch(groups).ci.eMin!
    expect((high - low) / (2 * 1.96 * error)).toBeGreaterThan(0.9)
    expect((high - low) / (2 * 1.96 * error)).toBeLessThan(1.1)
  })

  it('is the same every time, as the resampling has a seed', () => {
    const groups = exactly(10, 1000, [100, 500, 2000], 0.3)
    expect(criticalBatch(groups)).toEqual(criticalBatch(groups))
  })

  it('knows no interval where a batch size has a single run', () => {
    const groups = exactly(10, 1000, [100, 500, 2000]).map(({ bs, epochs }) => ({
      bs,
      epochs: epochs.slice(0, 1),
    }))
    expect(criticalBatch(groups).ci).toEqual({ eMin: null, bCritical: null })
  })

  it('says poor where the critical batch size lies outside the batch sizes, however well the line fits', () => {
    expect(criticalBatch(exactly(10, 5000, [100, 500, 2000])).fit).toBe('poor')
    expect(criticalBatch(exactly(10, 50, [100, 500, 2000])).fit).toBe('poor')
  })

  it('says poor where R² is below 0.95: a step instead of a line', () => {
    // Least squares by hand: slope 10/1100 · …; R² of 10, 10, 10, 20 over 1, 2, 3, 4 hundred is 0.6.
    const step = [10, 10, 10, 20].map((epochs, i) => ({ bs: 100 * (i + 1), epochs: [epochs] }))
    const { eMin, bCritical, fit } = criticalBatch(step)
    expect(eMin).toBeCloseTo(5, 10)
    expect(bCritical).toBeCloseTo(5 / 0.03, 8)
    expect(fit).toBe('poor')
  })

  it('is infinite, and poor, where larger batches need no more epochs', () => {
    const flat = [100, 200, 400].map(bs => ({ bs, epochs: [14, 14] }))
    expect(criticalBatch(flat)).toMatchObject({ bCritical: Number.POSITIVE_INFINITY, fit: 'poor' })
  })

  it('counts a batch size by runs / variance only where weights are asked for', () => {
    const groups = [
      { bs: 100, epochs: [10.9, 11, 11.1] },
      { bs: 500, epochs: [14.9, 15, 15.1] },
      { bs: 1000, epochs: [10, 25, 40] },
    ]
    // The noisy third group pulls the plain line; the weighted one stays near 10 + 0.01 · bs of the first two.
    expect(criticalBatch(groups).bCritical).toBeLessThan(700)
    expect(criticalBatch(groups, { weighted: true }).bCritical).toBeCloseTo(1000, -1)
  })

  it('refuses fewer than three batch sizes, any two of which lie on a line', () => {
    const two = [...exactly(10, 1000, [100, 500]), ...exactly(10, 1000, [500])]
    expect(() => criticalBatch(two)).toThrow(InputError)
    expect(() => criticalBatch(two)).toThrow('there are 2')
  })

  describe('on the reference points of ruleset 1.1.0', () => {
    const olympic = { average: (epochs: readonly number[]) => olympicMean(epochs, 1) }
    const runsOf = (path: string) =>
      Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, unknown>>).map(
        record => ({
          bs: record.BS as number,
          epochs: record['Epochs to converge'] as number[],
        }),
      )

    const resnet = shared('reference/rcps/training_1.1.0/rcps_resnet.json')
    it.skipIf(!resnet.isThere)(
      `fits ResNet: eMin 34.52, bCritical 46618, rmse 1.95 (ordinary least squares in NumPy)${resnet.unlessThere}`,
      () => {
        const { eMin, bCritical, rmse, fit, slopes } = criticalBatch(runsOf(resnet.path), olympic)
        expect(eMin).toBeCloseTo(34.52, 2)
        expect(bCritical).toBeCloseTo(46618, -1)
        expect(rmse).toBeCloseTo(1.95, 2)
        expect(fit).toBe('good')
        expect(slopes).toHaveLength(8)
        expect(slopes[0]).toMatchObject({ fromBs: 1632, toBs: 3264, regime: 'perfect-scaling' })
      },
    )

    const maskrcnn = shared('reference/rcps/training_1.1.0/rcps_maskrcnn.json')
    it.skipIf(!maskrcnn.isThere)(
      `calls Mask R-CNN poor: eMin 12.788, bCritical 821 beyond all batch sizes (NumPy)${maskrcnn.unlessThere}`,
      () => {
        const { eMin, bCritical, fit } = criticalBatch(runsOf(maskrcnn.path), olympic)
        expect(eMin).toBeCloseTo(12.788, 3)
        expect(bCritical).toBeCloseTo(821, 0)
        expect(fit).toBe('poor')
      },
    )
  })

  it('fits the olympic means of ResNet, ruleset 1.1.0, typed in from the reference checker’s statistics', () => {
    const means = [
      [1632, 35],
      [3264, 35.15384615384615],
      [4096, 39.875],
      [8192, 41.875],
      [13056, 45.5],
      [32768, 56],
      [49152, 68],
      [58880, 80],
      [65536, 84.5],
    ] as const
    const { eMin, bCritical } = criticalBatch(means.map(([bs, epochs]) => ({ bs, epochs: [epochs] })))
    expect(eMin).toBeGreaterThan(34.5)
    expect(eMin).toBeLessThan(34.7)
    expect(bCritical).toBeGreaterThan(4.66e4)
    expect(bCritical).toBeLessThan(4.74e4)
  })
})

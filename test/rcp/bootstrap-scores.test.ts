import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { UsageError } from '../../src/errors.ts'
import { bootstrapScores } from '../../src/rcp/bootstrap-scores.ts'
import { curveOf } from '../../src/rcp/curve.ts'
import { parseRcpSet } from '../../src/rcp/read.ts'

const record = (bs: number, epochs: readonly number[]) => ({
  Benchmark: 'maskrcnn',
  BS: bs,
  Hyperparams: {},
  'Epochs to converge': epochs,
})
const repeat = (value: number, times: number) => Array<number>(times).fill(value)

// One run in four converges at 13, the others at 14.
const text = JSON.stringify({
  maskrcnn_ref_96: record(96, [...repeat(13, 5), ...repeat(14, 15)]),
  maskrcnn_ref_128: record(128, repeat(12, 10)),
})
const set = parseRcpSet(text, 'rcps_maskrcnn.json')
const benchmark = builtIn.find('training', 'maskrcnn')!
const curve = curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'pruned', pruning: 'reference' })

/** Four standard errors of a proportion of 10,000 draws. */
const within = (probability: number) => 4 * Math.sqrt((probability * (1 - probability)) / 10_000)

describe('bootstrapScores', () => {
  it('leaves out ceil(0.10 * 5) = 1 run at each end, as rcp_viewer.py of mlcommons/logging 7bbf792', () => {
    const { submissionRuns, trimmedPerSide, draws, bs, seed } = bootstrapScores(curve, set, 96, 3)
    expect({ submissionRuns, trimmedPerSide, draws, bs, seed }).toEqual({
      submissionRuns: 5,
      trimmedPerSide: 1,
      draws: 10_000,
      bs: 96,
      seed: 3,
    })
  })

  it('falls below the floor as often as four or five runs of 13 are drawn: scipy.stats.binom.sf(3, 5, 0.25)', () => {
    const { floor, probabilityBelowFloor } = bootstrapScores(curve, set, 96, 1)
    // The floor lies between the scores of four and of three such runs, 13 and 13 1/3.
    expect(floor).toBeGreaterThan(13)
    expect(floor).toBeLessThan(13 + 1 / 3)
    const exact = 0.015625
    expect(Math.abs(probabilityBelowFloor - exact)).toBeLessThan(within(exact))
  })

  it('has the scores of three middle runs as often as scipy.stats.binom.pmf(k, 5, 0.25) says', () => {
    const { counts, edges } = bootstrapScores(curve, set, 96, 2).histogram
    const share = (score: number) => {
      const bin = Math.min(
        edges.findLastIndex(edge => edge <= score + 1e-9),
        counts.length - 1,
      )
      return counts[bin]! / 10_000
    }
    const exact = [
      [13, 0.0146484375 + 0.0009765625],
      [13 + 1 / 3, 0.087890625],
      [13 + 2 / 3, 0.263671875],
      [14, 0.2373046875 + 0.3955078125],
    ] as const
    for (const [score, probability] of exact) {
      expect(Math.abs(share(score) - probability)).toBeLessThan(within(probability))
    }
    expect(counts.reduce((sum, count) => sum + count)).toBe(10_000)
  })

  it('draws the same for the same seed and other submissions for another', () => {
    const scores = (seed: number) => bootstrapScores(curve, set, 96, seed).histogram.counts
    expect(scores(7)).toEqual(scores(7))
    expect(scores(7)).not.toEqual(scores(8))
  })

  it('draws from a record that is pruned, as rcp_viewer.py does from its full set', () => {
    expect(curve.judging.map(({ globalBatchSize }) => globalBatchSize)).toEqual([128])
    expect(bootstrapScores(curve, set, 96, 1).minEpochs).toBe(curve.points[0]!.minEpochs)
  })

  it('refuses a batch size without a record, as rcp_viewer.py does, and names those that have one', () => {
    const attempt = () => bootstrapScores(curve, set, 120, 1)
    expect(attempt).toThrow(UsageError)
    expect(attempt).toThrow('no record at batch size 120')
    try {
      attempt()
    } catch (error) {
      expect((error as UsageError).remedy).toBe('Its records are at 96, 128.')
    }
  })
})

import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { failureOf } from '../../../src/rcp/calibrate/population.ts'
import { simulate } from '../../../src/rcp/calibrate/simulate.ts'
import { judge } from '../../../src/rcp/check/judge.ts'
import { measure } from '../../../src/rcp/statistics.ts'
import { criticalDistance } from '../../../src/stats/minimum-mean.ts'
import { makeRandom } from '../../../src/stats/random.ts'
import { benchmarkOf, maskRcnn, record } from '../../support/rcp.ts'

const benchmark = benchmarkOf('maskrcnn')
const at96 = maskRcnn.records.find(({ globalBatchSize }) => globalBatchSize === 96)!
const measured = measure(at96, { catalogue: builtIn, benchmark })
const { mean, stdev } = measured
const drawn = { runs: at96.epochs, mean, stdev, submissionRuns: 5, trimmedPerSide: 1, step: 1 }
const critical = criticalDistance({ referenceRuns: 18, submissionRuns: 3 })
const floor = { floor: measured.minEpochs, margin: (deviation: number) => critical * deviation }

const draws = 100_000
/** Three standard errors of a share. */
const error = (share: number) => 3 * Math.sqrt((share * (1 - share)) / draws)

function answered(...args: Parameters<typeof failureOf>) {
  const failure = failureOf(...args)
  if ('code' in failure) throw new Error(failure.message)
  return failure
}

describe('failureOf', () => {
  it('agrees with 100,000 submissions that measure and judge decide, within three standard errors', () => {
    for (const faster of [0, 0.03, 0.05]) {
      const random = makeRandom(11)
      let failed = 0
      for (let draw = 0; draw < draws; draw++) {
        const runs = Array.from({ length: 5 }, () => at96.epochs[Math.floor(random() * 20)]! * (1 - faster))
        if (!judge(measured, runs, 0, builtIn).passed) failed++
      }
      const exact = answered('runs', drawn)(floor, faster)
      expect(Math.abs(failed / draws - exact)).toBeLessThanOrEqual(error(exact) + 1e-9)
    }
  })

  it('agrees with 5,000 records and submissions of a normal population that measure and judge decide', () => {
    const random = makeRandom(5)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const count = 5000
    let failed = 0
    for (let draw = 0; draw < count; draw++) {
      const runs = Array.from({ length: 10 }, () => 100 + 2 * normal())
      const reference = measure(record('maskrcnn', 96, runs), { catalogue: builtIn, benchmark })
      const submission = Array.from({ length: 5 }, () => 96 + 2 * normal())
      if (!judge(reference, submission, 0, builtIn).passed) failed++
    }
    const c = criticalDistance({ referenceRuns: 8, submissionRuns: 3 })
    const population = {
      runs: Array(10).fill(100),
      mean: 100,
      stdev: 2,
      submissionRuns: 5,
      trimmedPerSide: 1,
      step: 1,
    }
    const closed = answered('normal', population)({ floor: 0, margin: deviation => c * deviation }, 0.04)
    expect(Math.abs(failed / count - closed)).toBeLessThan(3 * Math.sqrt((closed * (1 - closed)) / count))
  })

  it.each(['runs', 'normal', 'quantised'] as const)('agrees with its own draws: %s', population => {
    const rates = simulate(population, drawn, floor, { draws, seed: 3, faster: [3], stdev: 'reference' })
    const failure = answered(population, drawn)
    for (const [share, exact] of [
      [rates.falseAlarm, failure(floor, 0)],
      [rates.power[3]!, failure(floor, 0.03)],
    ] as const) {
      expect(Math.abs(share - exact)).toBeLessThanOrEqual(error(exact) + 1e-9)
    }
  })

  it.each([
    ['normal', { runs: [14, 14, 14], stdev: 0 }, 'no-deviation'],
    ['quantised', { runs: [13, 14, 14] }, 'too-few-distinct-values'],
    ['quantised', { step: null }, 'no-evaluation-interval'],
    ['runs', { runs: [14, 14], mean: Number.NaN }, 'no-olympic-mean'],
  ] as const)('refuses a %s population of %j: %s', (population, members, code) => {
    expect(failureOf(population, { ...drawn, ...members })).toMatchObject({ code })
  })

  it('never falls with the floor, and not with the speed-up', () => {
    for (const population of ['runs', 'quantised'] as const) {
      const failure = answered(population, drawn)
      const byFloor = [13, 13.5, 14, 14.5, 15].map(value => failure({ ...floor, floor: value }, 0))
      const bySpeed = [0, 0.01, 0.02, 0.05, 0.1].map(faster => failure(floor, faster))
      expect(byFloor).toEqual(byFloor.toSorted((a, b) => a - b))
      expect(bySpeed).toEqual(bySpeed.toSorted((a, b) => a - b))
    }
  })

  it('does not depend on the order of runs', () => {
    const turned = { ...drawn, runs: drawn.runs.toReversed() }
    for (const population of ['runs', 'normal', 'quantised'] as const) {
      expect(answered(population, turned)(floor, 0.02)).toBeCloseTo(
        answered(population, drawn)(floor, 0.02),
        12,
      )
    }
  })
})

/**
 * The numbers of docs/statistics.md: each stands in the page, is what its oracle says, and is what the program computes.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { at128, exampleCurve } from '../scripts/docs/pictures/worked-example.ts'
import { pointAt } from '../src/rcp/curve.ts'
import { minimumMeanClosedForm } from '../src/stats/minimum-mean.ts'
import { olympicMean } from '../src/stats/olympic-mean.ts'
import { populationStdev } from '../src/stats/population-stdev.ts'
import { studentTQuantile } from '../src/stats/student-t.ts'
import { root } from './support/cli.ts'

const page = readFileSync(join(root, 'docs/statistics.md'), 'utf8')
const at256 = exampleCurve.points[1]!
const found = pointAt(exampleCurve, 192)
const at192 = 'point' in found ? found.point : at256
const percent = (speedup: number) => `${(100 * (speedup - 1)).toFixed(2)} %`
const closedForm = minimumMeanClosedForm({ ...at128, referenceRuns: 8, submissionRuns: 3 })

describe('docs/statistics.md', () => {
  it.each([
    ['mean at 128', '15.75', at128.mean.toFixed(2)],
    ['deviation at 128', '0.43', at128.stdev.toFixed(2)],
    ['floor at 128', '15.21', at128.minEpochs.toFixed(2)],
    ['speed-up at 128', '3.53 %', percent(at128.maxSpeedup)],
    ['floor at 256', '19.93', at256.minEpochs.toFixed(2)],
    ['mean of S1', '15.33', olympicMean([15, 15, 15, 16, 16], 1).toFixed(2)],
    ['mean of S2', '19.33', olympicMean([19, 19, 19, 20, 21], 1).toFixed(2)],
    ['mean at 192', '18.25', at192.mean.toFixed(2)],
    ['speed-up at 192', '3.68 %', percent(at192.maxSpeedup)],
  ])('has the %s of the training rules, appendix "RCP Examples" (d73e20f): %s', (_, printed, computed) => {
    expect(computed).toBe(printed)
    expect(page).toContain(printed)
  })

  it.each([
    ['stats.t.ppf(0.95, 9)', '1.8331', studentTQuantile(0.95, 9).toFixed(4)],
    ['np.std of the eight', '0.4330', at128.stdev.toFixed(4)],
    ['np.std of all ten', '0.78', populationStdev(at128.epochs).toFixed(2)],
    ['(1/8 + 1/3) ** 0.5', '0.6770', Math.sqrt(1 / 8 + 1 / 3).toFixed(4)],
    ['15.75 - t * s * root', '15.2126', closedForm.toFixed(4)],
    ['the floor at 192 with n1 = 10', '17.60', at192.minEpochs.toFixed(2)],
    ['15.75 / (46 / 3)', '1.0272', (at128.mean / olympicMean([15, 15, 15, 16, 16], 1)).toFixed(4)],
  ])('has what SciPy 1.10 and NumPy 1.24 give for %s: %s', (_, oracle, computed) => {
    expect(computed).toBe(oracle)
    expect(page).toContain(oracle)
  })

  it('counts exactly how often the drawn scores lie below the floor: three of five runs are the one of 13 epochs', () => {
    const choose = [0, 0, 0, 10, 5, 1]
    const tail = [3, 4, 5].reduce((sum, k) => sum + choose[k]! * 0.05 ** k * 0.95 ** (5 - k), 0)
    // With two runs of 15 beside three of 13 the score is 13.67, above the floor of 13.64.
    const above = 10 * 0.05 ** 3 * 0.1 ** 2
    expect(page).toContain(`${(100 * (tail - above)).toFixed(2)} % of the draws`)
  })

  it('shows every picture that is made, each with a text in its place', () => {
    const shown = [...page.matchAll(/!\[([^\]]+)\]\((pictures\/[\w-]+\.svg)\)/g)]
    expect(shown.map(([, , path]) => path).sort()).toEqual(
      ['bisection', 'bootstrap', 'floor', 'interpolation', 'normalization', 'olympic-mean', 'pruning'].map(
        name => `pictures/${name}.svg`,
      ),
    )
  })
})

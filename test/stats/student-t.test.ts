import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentTCdf, studentTQuantile } from '../../src/stats/student-t.ts'
import { askPython, hasPython, needsPython } from './python-oracle.ts'

const relativeError = (actual: number, expected: number) => Math.abs(actual / expected - 1)

describe('studentTCdf', () => {
  // mpmath, 40 digits: betainc(df/2, 1/2, 0, df/(df + t*t), regularized=True) / 2, or one minus it.
  it.each([
    [-8, 3, 0.002038288793892734],
    [-2.5, 8, 0.018471018856812054],
    [-1, 18, 0.16528246563909213],
    [-0.1, 38, 0.4604350255791296],
    [0.5, 60, 0.6905480202810085],
    [2, 1, 0.8524163823495667],
    [20, 3, 0.9998633983748764],
    [-30, 10, 1.980896171015662e-11],
    [-1.5, 4.83, 0.0979564515277635],
    [-3, 1000, 0.0013833545221190963],
    [-40, 60, 2.8777402433136914e-45],
  ])('at t = %d with %d degrees of freedom is %d (mpmath, 40 digits)', (t, df, expected) => {
    expect(relativeError(studentTCdf(t, df), expected)).toBeLessThan(1e-13)
  })

  it('is 1/2 at 0, 0 and 1 at the infinities, NaN for what has no answer', () => {
    expect(studentTCdf(0, 5)).toBe(0.5)
    expect(studentTCdf(Number.NEGATIVE_INFINITY, 5)).toBe(0)
    expect(studentTCdf(Number.POSITIVE_INFINITY, 5)).toBe(1)
    expect(studentTCdf(Number.NaN, 5)).toBeNaN()
    expect(studentTCdf(1, 0)).toBeNaN()
    expect(studentTCdf(1, Number.NaN)).toBeNaN()
    expect(studentTCdf(1, Number.POSITIVE_INFINITY)).toBeNaN()
  })

  it('with 1 degree of freedom is the Cauchy distribution: 1/2 + atan(t)/π (property)', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), t => {
        expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14)
      }),
    )
  })

  it.skipIf(!hasPython)(`agrees with scipy.special.stdtr to 12 digits on a grid${needsPython}`, () => {
    const cases = [1, 2, 3, 5.5, 9, 18, 38, 78, 200, 1000].flatMap(df =>
      Array.from({ length: 41 }, (_, i) => ({ df, t: (i - 20) / 2 })),
    )
    const expected = askPython("return float(scipy.special.stdtr(case['df'], case['t']))", cases) as number[]
    const errors = cases.map(({ df, t }, i) => relativeError(studentTCdf(t, df), expected[i]!))
    expect(Math.max(...errors)).toBeLessThan(1e-12)
  })
})

describe('studentTQuantile', () => {
  // mpmath, 40 digits: the root of the distribution function above. SciPy 1.10's own t.ppf has only 9 digits.
  it.each([
    [0.05, 3, -2.3533634348018238],
    [0.95, 8, 1.8595480375308977],
    [0.025, 18, -2.1009220402410387],
    [0.001, 38, -3.3190296551103575],
    [0.95, 60, 1.670648864904636],
    [1e-6, 8, -12.109834665556214],
    [0.5001, 3, 0.00027206990911047337],
    [0.3, 38, -0.5288284534198981],
    [0.9, 4.83, 1.483722993607798],
    [0.95, 1, 6.313751514675038],
    [1e-12, 2, -707106.7811854868],
    [0.95, 1000, 1.6463788172854643],
  ])('for p = %d with %d degrees of freedom is %d (mpmath, 40 digits)', (p, df, expected) => {
    expect(relativeError(studentTQuantile(p, df), expected)).toBeLessThan(1e-13)
  })

  it('is 0 at one half, infinite at 0 and 1, NaN for what has no answer', () => {
    expect(studentTQuantile(0.5, 3)).toBe(0)
    expect(studentTQuantile(0, 3)).toBe(Number.NEGATIVE_INFINITY)
    expect(studentTQuantile(1, 3)).toBe(Number.POSITIVE_INFINITY)
    expect(studentTQuantile(1.1, 3)).toBeNaN()
    expect(studentTQuantile(0.5, 0)).toBeNaN()
    expect(studentTQuantile(0.9, Number.POSITIVE_INFINITY)).toBeNaN()
  })

  it('undoes the distribution function (property)', () => {
    const df = fc.double({ min: 1, max: 500, noNaN: true })
    const p = fc.double({ min: 1e-10, max: 0.5, noNaN: true })
    fc.assert(
      fc.property(p, df, (p, df) => {
        expect(relativeError(studentTCdf(studentTQuantile(p, df), df), p)).toBeLessThan(1e-12)
      }),
    )
  })
})

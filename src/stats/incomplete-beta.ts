/** Replaces a zero divisor. */
const TINY = 1e-300

/**
 * The continued fraction F in I_x(a, b) = x^a (1 - x)^b / (a B(a, b)) · F, the regularised incomplete beta function.
 * It converges fast for x < (a + 1) / (a + b + 2); elsewhere use 1 - I_(1-x)(b, a). NaN if an argument is NaN.
 *
 * @example
 * incompleteBetaFraction(1, 1, 0.25) // => 1.3333333333333333, as I_x(1, 1) = x
 *
 * Source: Abramowitz & Stegun 26.5.8, evaluated by Lentz's method (Thompson & Barnett, J. Comput. Phys. 64, 1986).
 */
export function incompleteBetaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    const factor = c * d
    fraction *= factor
    if (!(Math.abs(factor - 1) > Number.EPSILON)) {
      return fraction
    }
  }
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

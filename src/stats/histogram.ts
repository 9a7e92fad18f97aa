import { equalIntervalBreaks, extent } from 'simple-statistics'
import { quantile } from './quantile.ts'

/** More bins do not help a reader; a few far outliers would require millions. */
const MOST_BINS = 1000

/** Bins of equal width: bin i covers `edges[i]` up to but excluding `edges[i + 1]`; the last one includes its end. */
export interface Histogram {
  readonly counts: readonly number[]
  /** One more than `counts`. */
  readonly edges: readonly number[]
}

/**
 * Counts the values in bins of equal width. The width is the smaller of two rules: Sturges, range / (log2 n + 1), and
 * Freedman and Diaconis, 2 · interquartile range / ∛n, unless that is 0. Equal values get one bin of width 1 around them;
 * no values get one empty bin from 0 to 1. There are at most 1000 bins.
 *
 * @example
 * histogram([1, 2, 2, 3]) // => { counts: [1, 0, 2, 1], edges: [1, 1.5, 2, 2.5, 3] }
 *
 * Source: behaviour of `np.histogram(values, bins='auto')` of NumPy 1.24, which has no upper limit.
 */
export function histogram(values: readonly number[]): Histogram {
  if (values.length === 0) {
    return { counts: [0], edges: [0, 1] }
  }
  const [low, high] = extent(values)
  if (low === high) {
    return { counts: [values.length], edges: [low - 0.5, high + 0.5] }
  }
  const bins = Math.min(MOST_BINS, Math.ceil((high - low) / binWidth(values, high - low)))
  const edges = equalIntervalBreaks([low, high], bins)
  const counts = Array<number>(bins).fill(0)
  for (const value of values) {
    counts[
      Math.min(
        edges.findLastIndex(edge => edge <= value),
        bins - 1,
      )
    ]! += 1
  }
  return { counts, edges }
}

function binWidth(values: readonly number[], range: number): number {
  const sturges = range / (Math.log2(values.length) + 1)
  const interquartileRange = quantile(values, 0.75) - quantile(values, 0.25)
  const freedmanDiaconis = 2 * interquartileRange * values.length ** (-1 / 3)
  return freedmanDiaconis > 0 ? Math.min(freedmanDiaconis, sturges) : sturges
}

/**
 * How much a larger batch helps.
 *
 * @module
 */

/** Epochs to converge at one global batch size. */
export interface EpochsAtBatchSize {
  readonly bs: number
  readonly epochs: number
}

/** Doubling the batch halves the steps, saves some steps, or saves hardly any. */
export type Regime = 'perfect-scaling' | 'diminishing-returns' | 'maximal-parallelism'

/** The slope between two neighbouring batch sizes. */
export interface LocalSlope {
  readonly fromBs: number
  readonly toBs: number
  /** Change of log steps per change of log batch size: -1 is perfect scaling, 0 is no gain. */
  readonly slope: number
  readonly regime: Regime
}

/**
 * The slope of steps to converge over batch size, in logarithms, between neighbouring batch sizes, and its regime: up
 * to -0.9 perfect scaling, above -0.1 maximal data parallelism, diminishing returns between. Steps are epochs times
 * data set size over batch size, so the size of the data set cancels. Of several points at one batch size the one
 * with the fewest epochs counts, because each batch size is judged by its best settings.
 *
 * @example
 * localSlopes([{ bs: 1, epochs: 10 }, { bs: 2, epochs: 10 }, { bs: 4, epochs: 20 }])
 * // => [{ fromBs: 1, toBs: 2, slope: -1, regime: 'perfect-scaling' },
 * //     { fromBs: 2, toBs: 4, slope: 0, regime: 'maximal-parallelism' }]
 *
 * Source: Shallue et al., JMLR 20(112), 2019, section 4.1 (the regimes); the two limits are our own.
 */
export function localSlopes(points: readonly EpochsAtBatchSize[]): LocalSlope[] {
  const best = points
    .toSorted((a, b) => a.bs - b.bs || a.epochs - b.epochs)
    .filter((point, i, sorted) => point.bs !== sorted[i - 1]?.bs)
  return best.slice(1).map((to, i) => {
    const from = best[i]!
    const slope = Math.log(to.epochs / from.epochs) / Math.log(to.bs / from.bs) - 1
    return { fromBs: from.bs, toBs: to.bs, slope, regime: regimeOf(slope) }
  })
}

function regimeOf(slope: number): Regime {
  return slope <= -0.9 ? 'perfect-scaling' : slope <= -0.1 ? 'diminishing-returns' : 'maximal-parallelism'
}

import { groupBy } from '../lists/group-by.ts'
import { fitLine } from '../stats/linear-fit.ts'
import { lowestPointOfParabola } from '../stats/parabola.ts'
import { studentTQuantile } from '../stats/student-t.ts'
import type { Group } from './group.ts'

/** The exponent of the rule "learning rate grows with batch size to the power of alpha": 1 is linear, 0.5 the square root. */
export interface Alpha {
  /** Null if fewer than two batch sizes have a best learning rate. */
  readonly value: number | null
  /** Confidence interval of 95 %; null for fewer than three batch sizes, because two always lie on a line. */
  readonly ci: readonly [number, number] | null
}

/**
 * Fits the exponent to the groups: the slope of the best learning rate over batch size, in logarithms.
 *
 * @example
 * fitAlpha(groups of Goyal et al., table 2a) // => { value: 0.966…, ci: null }
 */
export function fitAlpha(groups: readonly Group[]): Alpha {
  const points = [...groupBy(groups, group => group.bs)].flatMap(([bs, same]) => {
    const lr = bestLearningRate(same)
    return lr === null ? [] : [{ x: Math.log2(bs), y: Math.log2(lr) }]
  })
  if (points.length < 2) {
    return { value: null, ci: null }
  }
  const { slope, slopeError } = fitLine(points)
  if (points.length < 3) {
    return { value: slope, ci: null }
  }
  const halfWidth = studentTQuantile(0.975, points.length - 2) * slopeError
  return { value: slope, ci: [slope - halfWidth, slope + halfWidth] }
}

/**
 * The learning rate with the least error for groups of one batch size, interpolated between the rates tried: the lowest
 * point of the parabola, over the logarithm of the rate, through the best group and its two neighbours. Null if the best
 * group has no neighbour on one side, because the best rate may then be anywhere beyond it.
 *
 * @example
 * bestLearningRate([{ lr: 0.05, mean: 24 }, { lr: 0.1, mean: 23 }, { lr: 0.2, mean: 24 }]) // => 0.1
 */
export function bestLearningRate(groups: readonly Pick<Group, 'lr' | 'mean'>[]): number | null {
  // Several groups at one rate may differ in other settings; the best one counts.
  const sorted = groups
    .toSorted((a, b) => a.lr - b.lr || a.mean - b.mean)
    .filter((group, i, all) => group.lr !== all[i - 1]?.lr)
  const best = sorted.findIndex(group => group.mean === Math.min(...sorted.map(other => other.mean)))
  const around = sorted.slice(Math.max(0, best - 1), best + 2)
  const lowest = lowestPointOfParabola(around.map(group => ({ x: Math.log2(group.lr), y: group.mean })))
  const isBracketed = best > 0 && best < sorted.length - 1
  return isBracketed && lowest !== null ? 2 ** lowest.x : null
}

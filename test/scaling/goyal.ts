/**
 * Top-1 errors on ImageNet of Goyal et al. 2017, arXiv 1706.02677: five runs each.
 *
 * @module
 */
import type { Group } from '../../src/scaling/group.ts'

const group = (bs: number, lr: number, mean: number, std: number): Group => ({ bs, lr, n: 5, mean, std })

/** The reference: 256 images per step, learning rate 0.1. */
export const baseline = group(256, 0.1, 23.6, 0.12)

/** Table 1: warm-up at 8192. */
export const warmUps = {
  none: group(8192, 3.2, 24.84, 0.37),
  constant: group(8192, 3.2, 25.88, 0.56),
  gradual: group(8192, 3.2, 23.74, 0.09),
}

/** Table 2a: learning rates, in the order of the paper. */
export const table2a: readonly Group[] = [
  group(256, 0.05, 23.92, 0.1),
  baseline,
  group(256, 0.2, 23.68, 0.09),
  group(8192, 1.6, 24.27, 0.08),
  group(8192, 3.2, 23.74, 0.09),
  group(8192, 6.4, 24.05, 0.18),
  group(8192, 0.1, 41.67, 0.1),
  group(8192, 0.565685424949238, 26.22, 0.03),
]

import type { Test } from './caffe-log.ts'

/**
 * The number of updates that made the weights of a test.
 *
 * @returns null if the log does not say
 * @example
 * updatesAt({ iteration: 0, weights: { file: 'net_iter_2000.caffemodel', iteration: 2000 } }) // => 2000
 */
export const updatesAt = ({ iteration, weights }: Pick<Test, 'iteration' | 'weights'>): number | null =>
  weights === undefined ? iteration : weights.iteration

/** Values that a Caffe log does not contain. */
export interface CaffeTarget {
  /** Name of a test output, such as `accuracy`. */
  readonly metric: string
  /** A run has converged at its first test with at least this. */
  readonly target: number
  /** Number of the test net that counts; default: the lowest with the metric. */
  readonly net?: number | undefined
  /** Samples of one epoch. */
  readonly datasetSize: number
}

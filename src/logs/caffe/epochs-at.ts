/**
 * Epochs after a number of iterations. It divides only once, so an epoch has the digits a person would write.
 *
 * @param globalBatchSize - samples per iteration; null if unknown
 * @param datasetSize - samples of one epoch; null if unknown
 * @returns null if an argument is null
 * @example
 * epochsAt(43000, 128, 50000) // => 110.08
 */
export function epochsAt(
  iterations: number | null,
  globalBatchSize: number | null | undefined,
  datasetSize: number | null | undefined,
): number | null {
  if (iterations === null) return null
  return globalBatchSize == null || datasetSize == null ? null : (iterations * globalBatchSize) / datasetSize
}

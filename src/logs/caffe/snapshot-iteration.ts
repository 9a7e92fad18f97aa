/**
 * The number of updates in the name of a snapshot.
 *
 * @returns null for a file with another name
 * @example
 * snapshotIteration('models/net_iter_2000.caffemodel') // => 2000
 * snapshotIteration('weights.caffemodel') // => null
 */
export function snapshotIteration(path: string): number | null {
  const match = /_iter_(\d+)(?:\.[\w.]+)?$/.exec(path)
  return match === null ? null : Number(match[1])
}

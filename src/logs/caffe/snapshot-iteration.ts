/**
 * The number of updates in the name of a snapshot.
 *
 * @returns null for a file with another name
 * @example
 * snapshotIteration('models/net_iter_2000.caffemodel') // => 2000
 * snapshotIteration('weights.caffemodel') // => null
 */
export function snapshotIteration(path: string): number | null {
  let end = path.length
  while (end > 0 && /[\w.]/.test(path[end - 1]!)) end--
  const match = /_iter_(\d+)(?:\.[\w.]|$)/.exec(path.slice(end))
  return match === null ? null : Number(match[1])
}

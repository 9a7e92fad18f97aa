/**
 * The folder that all paths are below, with its closing slash; empty without one.
 *
 * @example
 * commonFolder(['a/b/c', 'a/b/d']) // => 'a/b/'
 */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let length = 0
  for (let at = first.indexOf('/'); at >= 0; at = first.indexOf('/', at + 1)) {
    const folder = first.slice(0, at + 1)
    if (!others.every(path => path.startsWith(folder))) break
    length = folder.length
  }
  return first.slice(0, length)
}

/**
 * The folder that all paths share, with its last `/`; empty if there is none, or a single path.
 *
 * @example
 * commonFolder(['v5.1/A/results/x/bert', 'v5.1/A/results/y/bert']) // => 'v5.1/A/results/'
 */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  if (others.every(path => path === first)) return ''
  let length = first.lastIndexOf('/') + 1
  for (const path of others) {
    while (!path.startsWith(first.slice(0, length)))
      length = length < 2 ? 0 : first.lastIndexOf('/', length - 2) + 1
  }
  return first.slice(0, length)
}

/**
 * Ids made from paths, so that a link to a card still works after the next run. Other characters than letters, digits, `.`, `_`,
 * `-` and `/` become `_`; equal ids get a number. An id has a slash, so it is no id of a section.
 *
 * @example
 * cardIds(['NVIDIA/results/8x H200/rgat', 'rgat']) // => ['NVIDIA/results/8x_H200/rgat', './rgat']
 */
export function cardIds(paths: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return paths.map(path => {
    const plain = path.replace(/[^\w./-]/g, '_')
    const id = plain.includes('/') ? plain : `./${plain}`
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  })
}

/**
 * Ids of sections, made from their titles: lower case, words joined by `-`, equal ones numbered.
 *
 * @example
 * sectionIds(['Needs attention', 'maskrcnn (full)', 'maskrcnn (full)'])
 * // => ['needs-attention', 'maskrcnn-full', 'maskrcnn-full-2']
 */
export function sectionIds(titles: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return titles.map(title => {
    const plain = title.toLowerCase().replace(/\W+/g, '-')
    const id = plain.replace(/^-|-$/g, '') || 'section'
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  })
}

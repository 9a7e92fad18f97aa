import type { Mark } from './mark-svg.ts'

/** Marks closer than this share of the height would cover each other. */
const touching = 0.025

/** More unlinked marks at one place are one mark with their number. */
const most = 4

/** A mark, or several that are drawn as one. */
export interface CountedMark extends Mark {
  readonly count: number
}

/**
 * Marks with those that would cover each other moved apart sideways. Many without labels become one with their number.
 *
 * @param step pixels between two marks; below 0 they grow to the left
 * @param isCentred whether the marks are around their place instead of to one side of it
 * @example
 * const mark = { x: 0.5, y: 0.5, symbol: 'dot', role: 'role-passed' }
 * marksApart([mark, mark], { step: 6, isCentred: false }).map(({ shift }) => shift) // => [0, 6]
 */
export function marksApart(
  marks: readonly Mark[],
  { step, isCentred }: { readonly step: number; readonly isCentred: boolean },
): CountedMark[] {
  return groupsOf(marks).flatMap(group => {
    const [first] = group
    if (group.length > most && first!.label === undefined) return [{ ...first!, count: group.length }]
    const start = isCentred ? (-step * (group.length - 1)) / 2 : 0
    return group.map((mark, index) => ({
      ...mark,
      shift: (mark.shift ?? 0) + start + step * index,
      count: 1,
    }))
  })
}

/** Marks at one x whose distance in y is small, from the top. */
function groupsOf(marks: readonly Mark[]): Mark[][] {
  const byX = new Map<number, Mark[]>()
  for (const mark of marks) {
    const column = byX.get(mark.x)
    if (column === undefined) byX.set(mark.x, [mark])
    else column.push(mark)
  }
  return [...byX.values()].flatMap(column => {
    const groups: Mark[][] = []
    for (const mark of column.toSorted((a, b) => a.y - b.y)) {
      const last = groups.at(-1)
      if (last !== undefined && mark.y - last[0]!.y < touching) last.push(mark)
      else groups.push([mark])
    }
    return groups
  })
}

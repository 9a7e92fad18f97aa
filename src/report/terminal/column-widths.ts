/**
 * Which columns of a table fit a width, and how wide they are.
 *
 * @module
 */
/** A column as the layout needs it. */
export interface Measured {
  readonly priority: number
  /** Columns of its widest cell or heading. */
  readonly natural: number
  /** Columns below which it is hard to read. */
  readonly least: number
}

export interface Layout {
  /** Indices of the columns that are shown, and their widths. */
  readonly shown: readonly number[]
  readonly widths: readonly number[]
  /** Indices of columns for which there is no room and that may be left out. */
  readonly leftOut: readonly number[]
  /** Indices of columns that follow in a table of their own. */
  readonly later: readonly number[]
}

/** Columns between two columns of the table. */
export const gap = 2

/**
 * Lays columns out. The widest are narrowed as far as one can read them; then the least important are left out; and the last
 * ones that still do not fit follow later.
 *
 * @example
 * layOut([{ priority: 0, natural: 90, least: 12 }], 60).widths // => [60]
 */
export function layOut(columns: readonly Measured[], width: number): Layout {
  const leftOut: number[] = []
  const later: number[] = []
  let shown = [...columns.keys()]
  for (;;) {
    const own = shown.map(index => columns[index]!)
    const widths = fittingWidths(own, width)
    if (widths !== null) return { shown, widths, leftOut: leftOut.sort((a, b) => a - b), later }
    if (shown.length < 3) return { shown, widths: squeezed(own, width), leftOut, later }
    const least = shown.reduce((a, b) => (columns[b]!.priority >= columns[a]!.priority ? b : a))
    const [out, place] = columns[least]!.priority > 0 ? [least, leftOut] : [shown.at(-1)!, later]
    place.unshift(out)
    shown = shown.filter(index => index !== out)
  }
}

/** The widths of one or two columns that do not fit well: the first gets what the second leaves. */
function squeezed([first, second]: readonly Measured[], width: number): number[] {
  if (second === undefined) return [width]
  const own = Math.min(second.natural, second.least, width - gap - 1)
  return [Math.min(first!.natural, width - gap - own), own]
}

/** Narrows the widest column again and again; null if this is not enough. */
function fittingWidths(columns: readonly Measured[], width: number): number[] | null {
  const widths = columns.map(({ natural }) => natural)
  let excess = widths.reduce((sum, own) => sum + own + gap, -gap) - width
  while (excess > 0) {
    const open = [...columns.keys()].filter(index => widths[index]! > columns[index]!.least)
    if (open.length === 0) return null
    const widest = open.reduce((first, second) => (widths[second]! > widths[first]! ? second : first))
    widths[widest]! -= 1
    excess -= 1
  }
  return widths
}

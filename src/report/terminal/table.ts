/**
 * Tables for terminals: never wider than the terminal. What is cut or left out is visible as such, a number is never cut.
 *
 * @module
 */
import { isNumeric } from '../cell.ts'
import type { Table, Tone } from '../report.ts'
import type { Palette } from './colour.ts'
import { gap, type Layout, layOut, type Measured } from './column-widths.ts'
import { cutEnd, cutMiddles } from './cut.ts'
import { leanTable, type TextTable, textTable } from './lean-table.ts'
import type { Look } from './look.ts'
import { displayWidth, pad, wrap } from './width.ts'

/** A narrower terminal shows a table that does not fit as blocks, one line per cell. */
const narrowestTable = 60
const narrowestBlock = 8
/** Columns that text needs: cut, a cut path, wrapped, and wrapped where everything is shown. */
const leastCut = 11
const leastPath = 18
const leastWrapped = 16
const leastWide = 32
/** Words up to this width are not broken while other columns can be narrower. */
const longestKept = 20

const tones: Readonly<Record<Tone, keyof Palette | null>> = {
  good: 'green',
  bad: 'red',
  doubtful: 'yellow',
  neutral: null,
}

/** How a table is shown. */
export interface TableForm {
  /** Columns of the terminal; Infinity for lines of any length. */
  readonly width: number
  /** All columns with their whole text, which is wrapped instead of cut. */
  readonly isWide?: boolean
}

/**
 * The lines of a table: notes, headings, a rule and a line per row, numbers aligned right.
 *
 * @example
 * tableLines({ title: 'Curve', columns: [{ key: 'bs', title: 'BS' }], rows: [[96], [1024]] }, { width: 80 }, palette(false))
 * // => ['   BS', '-----', '   96', '1,024']
 */
export function tableLines(table: Table, { width, isWide = false }: TableForm, palette: Palette): string[] {
  const whole = textTable(table)
  const numbers = new Set(table.columns.filter((_, index) => isNumeric(table, index)))
  const text = leanTable(whole, isWide)
  const measured = text.columns.map((column, index) => measure(text, index, numbers.has(column), isWide))
  const fits = measured.reduce((sum, { natural }) => sum + natural + gap, -gap) <= width
  if (width < narrowestTable && !fits) {
    return whole.rows.flatMap(row => ['', ...blockLines(whole.titles, row, width, palette)]).slice(1)
  }
  const said = notesOf(text, measured, width)
  const notes = said.flatMap(note => wrap(note, width)).map(palette.dim)
  return [...notes, ...partLines(text, measured, [...measured.keys()], width, palette)]
}

interface LaidOut extends Measured {
  readonly look: Look
}

function measure(text: TextTable, index: number, isNumber: boolean, isWide: boolean): LaidOut {
  const given = text.columns[index]!.look
  const cells = [text.titles[index]!, ...text.rows.map(row => row[index]!)]
  const natural = cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), 0)
  const look: Look = {
    align: isNumber ? 'right' : 'left',
    shrink: 'wrap',
    ...given,
    ...(isNumber ? { shrink: 'never' } : isWide && given?.shrink !== 'never' ? { shrink: 'wrap' } : {}),
  }
  return {
    look,
    natural,
    priority: isWide ? 0 : (look.priority ?? 0),
    least: leastWidth(look, natural, cells, isWide),
  }
}

function leastWidth(
  { shrink, isPath }: Look,
  natural: number,
  cells: readonly string[],
  isWide: boolean,
): number {
  if (shrink === 'never') return natural
  if (shrink !== 'wrap') return isPath ? leastPath : leastCut
  return Math.max(isWide ? leastWide : leastWrapped, longestWord(cells))
}

/** The width of the widest word that is not broken. */
function longestWord(cells: readonly string[]): number {
  let longest = 0
  for (const cell of cells) {
    for (const word of cell.split(' ')) {
      const width = displayWidth(word)
      if (width <= longestKept && width > longest) longest = width
    }
  }
  return longest
}

function notesOf({ titles, notes }: TextTable, measured: readonly LaidOut[], width: number): string[] {
  const { leftOut } = layOut(measured, width)
  if (leftOut.length === 0) return [...notes]
  return [...notes, `No room for ${leftOut.map(index => titles[index]).join(', ')}: -v shows all`]
}

/** The columns that fit, then the others below them, each time with the first column. */
function partLines(
  text: TextTable,
  measured: readonly LaidOut[],
  indices: readonly number[],
  width: number,
  palette: Palette,
): string[] {
  const layout = layOut(
    indices.map(index => measured[index]!),
    width,
  )
  const shown = layout.shown.map(index => indices[index]!)
  const later = layout.later.map(index => indices[index]!)
  const looks = shown.map(index => measured[index]!)
  const line = (cells: readonly string[], paint: (text: string, column: number) => string) =>
    rowLines(cells, looks, layout, paint)
  const rule = layout.widths.map(own => '-'.repeat(own)).join(' '.repeat(gap))
  const titles = shown.map(index => text.titles[index]!)
  const cut = shown.map((index, column) => {
    const cells = text.rows.map(row => row[index]!)
    return looks[column]!.look.shrink === 'middle' ? cutMiddles(cells, layout.widths[column]!) : cells
  })
  return [
    ...line(titles, palette.bold),
    palette.dim(rule),
    ...text.rows.flatMap((row, index) =>
      line(
        cut.map(cells => cells[index]!),
        (part, column) => toned(part, row[shown[column]!]!, text.columns[shown[column]!]!.tones, palette),
      ),
    ),
    ...(later.length === 0
      ? []
      : ['', ...partLines(text, measured, [indices[0]!, ...later], width, palette)]),
  ]
}

function toned(
  part: string,
  cell: string,
  known: Readonly<Record<string, Tone>> | undefined,
  palette: Palette,
): string {
  const tone = known !== undefined && Object.hasOwn(known, cell) ? tones[known[cell]!] : null
  return tone === null ? part : palette[tone](part)
}

/** The line of a row; several if a cell is wrapped. */
function rowLines(
  cells: readonly string[],
  looks: readonly LaidOut[],
  { widths }: Layout,
  paint: (text: string, column: number) => string,
): string[] {
  const parts = cells.map((cell, index) => partsOf(cell, widths[index]!, looks[index]!.look.shrink))
  const height = Math.max(...parts.map(lines => lines.length))
  return Array.from({ length: height }, (_, row) => {
    const texts = parts.map(lines => lines[row] ?? '')
    const last = texts.findLastIndex(part => part !== '')
    return texts
      .slice(0, last + 1)
      .map((part, index) => {
        const align = looks[index]!.look.align
        const padded = index === last && align === 'left' ? part : pad(part, widths[index]!, align!)
        return part === '' ? padded : padded.replace(part, () => paint(part, index))
      })
      .join(' '.repeat(gap))
  })
}

function partsOf(cell: string, width: number, shrink: Look['shrink']): string[] {
  if (displayWidth(cell) <= width) return [cell]
  return shrink === 'wrap' ? wrap(cell, width) : [cutEnd(cell, width)]
}

function blockLines(
  titles: readonly string[],
  cells: readonly string[],
  width: number,
  palette: Palette,
): string[] {
  return titles.flatMap((title, index) => {
    const [first = '', ...rest] = wrap(`${title}: ${cells[index]}`, Math.max(narrowestBlock, width)).map(
      line => line.trimEnd(),
    )
    const end = Math.min(title.length + 1, first.length)
    return [palette.bold(first.slice(0, end)) + first.slice(end), ...rest]
  })
}

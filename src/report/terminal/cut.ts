/**
 * Text cut to a width, with an ellipsis where something is missing.
 *
 * @module
 */
import { displayWidth, fitting } from './width.ts'

const ellipsis = '…'
const segmenter = new Intl.Segmenter()

/**
 * The beginning of a text that is too wide.
 *
 * @param width columns, at least 1
 * @example
 * cutEnd('missing-rcp', 8) // => 'missing…'
 */
export function cutEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  return `${start(text, width - 1)}${ellipsis}`
}

/** How much of the width is for the beginning of a text, in the order of preference. */
const headShares = [1 / 2, 1 / 4, 3 / 4]

/**
 * Texts that are too wide, cut in the same way: the way that tells most of them apart. Paths keep a part of each folder; what
 * the folders of one depth have in common goes first.
 *
 * @param width columns, at least 1
 * @example
 * cutMiddles(['NVIDIA/dgxh100_ngc24.04_pytorch'], 15) // => ['NVIDIA/dgxh…rch']
 */
export function cutMiddles(texts: readonly string[], width: number): string[] {
  if (texts.every(text => displayWidth(text) <= width)) return [...texts]
  const shorter = withoutCommon(texts)
  const choices = headShares.flatMap(share => [
    shorter.map(text => cutParts(text, width, share)),
    shorter.map(text => cutMiddle(text, width, share)),
  ])
  const different = choices.map(choice => new Set(choice).size)
  return choices[different.indexOf(Math.max(...different))]!
}

/** Shorter ends say something. */
const leastCommon = 6

/** Paths whose folders of one depth do not repeat how they all begin and end. */
function withoutCommon(texts: readonly string[]): string[] {
  const paths = texts.map(text => text.split('/'))
  const depth = paths[0]!.length
  if (paths.some(({ length }) => length !== depth)) return [...texts]
  const columns = Array.from({ length: depth }, (_, index) => shortEnds(paths.map(path => path[index]!)))
  return texts.map((_, row) => columns.map(column => column[row]!).join('/'))
}

function shortEnds(parts: readonly string[]): string[] {
  const different = [...new Set(parts)]
  if (different.length < 2) return [...parts]
  const shortest = Math.min(...different.map(part => part.length))
  const begin = Math.min(commonStart(different), shortest - leastPart)
  const rest = different.map(part => [...part.slice(Math.max(0, begin))].reverse().join(''))
  const tail = Math.min(commonStart(rest), shortest - Math.max(0, begin) - 1)
  return parts.map(part => {
    const head = begin < leastCommon ? part : `${ellipsis}${part.slice(begin)}`
    return tail < leastCommon ? head : `${head.slice(0, -tail)}${ellipsis}`
  })
}

function commonStart(texts: readonly string[]): number {
  const [first = ''] = texts
  let length = 0
  while (length < first.length && texts.every(text => text[length] === first[length])) length += 1
  return length
}

/** Narrows the widest folder again and again. */
function cutParts(text: string, width: number, headShare: number): string {
  const parts = text.split('/')
  const widths = parts.map(displayWidth)
  let excess = widths.reduce((sum, own) => sum + own + 1, -1) - width
  for (; excess > 0; excess -= 1) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest]! <= leastPart) return cutMiddle(text, width, headShare)
    widths[widest]! -= 1
  }
  return parts.map((part, index) => cutMiddle(part, widths[index]!, headShare)).join('/')
}

/** Less of a folder's name says nothing. */
const leastPart = 4

function cutMiddle(text: string, width: number, headShare: number): string {
  if (displayWidth(text) <= width) return text
  const head = Math.ceil((width - 1) * headShare)
  return `${start(text, head)}${ellipsis}${end(text, width - 1 - head)}`.replace(/…+/g, ellipsis)
}

/** The longest prefix within the width; none if even one character is wider. */
function start(text: string, width: number): string {
  const part = width < 1 ? '' : fitting(text, width)
  return displayWidth(part) <= width ? part : ''
}

function end(text: string, width: number): string {
  let part = ''
  for (const { segment } of [...segmenter.segment(text.slice(-4 * width - 16))].reverse()) {
    if (displayWidth(segment + part) > width) return part
    part = segment + part
  }
  return part
}

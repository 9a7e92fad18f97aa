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
 * Both ends of texts that are too wide, the same part of each: the part that tells most of them apart.
 *
 * @param width columns, at least 1
 * @example
 * cutMiddles(['NVIDIA/dgxh100_ngc24.04_pytorch'], 15) // => ['NVIDIA/…pytorch']
 */
export function cutMiddles(texts: readonly string[], width: number): string[] {
  if (texts.every(text => displayWidth(text) <= width)) return [...texts]
  const choices = headShares.map(share => texts.map(text => cutMiddle(text, width, share)))
  const different = choices.map(choice => new Set(choice).size)
  return choices[different.indexOf(Math.max(...different))]!
}

function cutMiddle(text: string, width: number, headShare: number): string {
  if (displayWidth(text) <= width) return text
  const head = Math.ceil((width - 1) * headShare)
  return `${start(text, head)}${ellipsis}${end(text, width - 1 - head)}`
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

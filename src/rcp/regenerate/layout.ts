/**
 * Writes a JSON value in the layout of another one.
 *
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import type { Node } from 'jsonc-parser'
import { isLogObject, type LogObject } from '../../python/log-object.ts'
import type { LogValue } from '../../python/log-value.ts'
import { isList, plainJson } from './plain-json.ts'

/** A value in a text: the text, and the value's node in the tree of jsonc-parser. */
export interface Example {
  readonly text: string
  readonly node: Node
}

/**
 * Writes a value in the layout of the example: its blanks, line ends and values per line. A value equal to the example's
 * at the same place keeps its text, so `4e-04` stays `4e-04`. Rendering the example's own value returns its text, byte
 * for byte.
 *
 * @example
 * const text = '{ "lr": 4e-04,\n  "steps": [1,2] }'
 * renderLike({ lr: 0.0004, steps: [1, 3] }, { text, node: parseTree(text)! }) // => '{ "lr": 4e-04,\n  "steps": [1,3] }'
 */
export function renderLike(value: LogValue, example: Example): string {
  const known = parsed(example)
  if (isDeepStrictEqual(known, value)) return textOf(example)
  if (isList(value) && isList(known)) return renderList(value, known, example)
  if (isLogObject(value) && isLogObject(known)) return renderMembers(value, example)
  return plainJson(value, '')
}

/**
 * The text of a node of the tree.
 *
 * @example
 * textOf({ text: '[1, 4e-04]', node: parseTree('[1, 4e-04]')!.children![1]! }) // => '4e-04'
 */
export function textOf({ text, node }: Example): string {
  return text.slice(node.offset, endOf(node))
}

/** Offset of the first character after a node. */
export function endOf(node: Node): number {
  return node.offset + node.length
}

function renderMembers(value: LogObject, example: Example): string {
  const { text, node } = example
  const properties = node.children ?? []
  const firstGap = gapBefore(0, example)
  const members = Object.entries(value).map(([key, item], index) => {
    // Of members with the same name the last one counts, as in every JSON reader.
    const at = properties.findLastIndex(property => property.children![0]!.value === key)
    const property = properties[at]
    const gap = at === -1 ? firstGap : gapBefore(at, example)
    if (property === undefined) {
      return `${withComma(gap, index > 0)}${JSON.stringify(key)}: ${plainJson(item, gap)}`
    }
    const [name, old] = property.children as [Node, Node]
    const head = text.slice(name.offset, old.offset)
    return withComma(gap, index > 0) + head + renderLike(item, { text, node: old })
  })
  return `{${members.join('')}${closingGap(example)}}`
}

function renderList(value: readonly LogValue[], known: readonly LogValue[], example: Example): string {
  const { text, node } = example
  const items = node.children ?? []
  const gaps = items.map((_, index) => gapBefore(index, example))
  const sameLine = gaps.slice(1).find(gap => !gap.includes('\n')) ?? ', '
  const { newLine, perLine } = lineBreaks(gaps)
  let onLine = 0
  const rendered = value.map((item, index) => {
    const next = index === 0 ? '' : onLine < perLine ? sameLine : newLine
    const gap = gaps[index] ?? next
    onLine = gap.includes('\n') ? 1 : onLine + 1
    const at = isDeepStrictEqual(known[index], item)
      ? index
      : known.findIndex(other => isDeepStrictEqual(other, item))
    const like = at === -1 ? (items[index] ?? items.at(-1)) : items[at]
    return gap + (like === undefined ? plainJson(item, '') : renderLike(item, { text, node: like }))
  })
  return `[${rendered.join('')}${closingGap(example)}]`
}

/** The line break of a list, and after how many items it comes; a list on a line of its own has at least 10. */
function lineBreaks(gaps: readonly string[]): { newLine: string; perLine: number } {
  const perLine = gaps.findIndex((gap, index) => index > 0 && gap.includes('\n'))
  if (perLine !== -1) return { newLine: gaps[perLine]!, perLine }
  const lead = gaps[0] ?? ''
  return { newLine: `,${lead}`, perLine: lead.includes('\n') ? Math.max(10, gaps.length) : Infinity }
}

/** The text before a child: blanks, and a comma unless it is the first child. */
function gapBefore(index: number, { text, node }: Example): string {
  const before = node.children?.[index - 1]
  const child = node.children?.[index]
  return child === undefined ? '' : text.slice(before ? endOf(before) : node.offset + 1, child.offset)
}

function closingGap({ text, node }: Example): string {
  const last = node.children?.at(-1)
  return text.slice(last ? endOf(last) : node.offset + 1, endOf(node) - 1)
}

/** White space without its comma and the blanks before it. */
export function withoutComma(gap: string): string {
  const at = gap.indexOf(',')
  return at < 0 ? gap : gap.slice(0, at).trimEnd() + gap.slice(at + 1)
}

function withComma(gap: string, hasComma: boolean): string {
  if (!hasComma) return withoutComma(gap)
  return gap.includes(',') ? gap : `,${gap || ' '}`
}

function parsed(example: Example): LogValue {
  return JSON.parse(textOf(example))
}

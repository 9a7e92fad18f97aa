/**
 * Edits the text of an RCP set with minimal changes.
 *
 * @module
 */
import { type Node, parseTree } from 'jsonc-parser'
import type { LogValue } from '../../python/log-value.ts'
import { withoutEnd } from '../../text/without-end.ts'
import { type Example, endOf, renderLike, withoutComma } from './layout.ts'

/** A record as its JSON object, members in order. */
export type RecordMembers = Readonly<Record<string, LogValue>>

/** A set without records, for the first one. */
export const emptySet = '{}\n'

/** Upstream's most common layout; the example for a set without records. */
const usualLayout = `{

  "name":
  {
    "Benchmark": "",
    "Hyperparams": {
      "key": 0
    },
    "Epochs to converge": [
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0
    ],
    "samples to converge": [
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0
    ]
  }

}
`

/**
 * The members of a record, in their order.
 *
 * @param name a record of the set; of several with the same name the last one counts
 *
 * @example
 * membersOf('{"a_8": {"BS": 8, "lr": 4e-04}}', 'a_8') // => { BS: 8, lr: 0.0004 }
 */
export function membersOf(text: string, name: string): RecordMembers {
  const { offset, length } = recordNode(text, name)
  return JSON.parse(text.slice(offset, offset + length))
}

/**
 * Replaces the members of an existing record. Unchanged values keep their text.
 *
 * @param text a valid RCP set
 * @param name a record of it, as in {@link membersOf}
 * @param members all members, including unchanged ones
 *
 * @example
 * updateRecord('{"a": {"BS": 8, "lr": 4e-04}}', 'a', { BS: 16, lr: 4e-4 }) // => '{"a": {"BS": 16, "lr": 4e-04}}'
 */
export function updateRecord(text: string, name: string, members: RecordMembers): string {
  const node = recordNode(text, name)
  return splice(text, node.offset, endOf(node), renderLike(members, { text, node }))
}

/**
 * The neighbour of a new record: the last one with a smaller batch size, else the first.
 *
 * @returns its name; null in a set without records
 *
 * @example
 * neighbourIn('{"a_8": {"BS": 8}, "a_32": {"BS": 32}}', 16) // => 'a_8'
 */
export function neighbourIn(text: string, globalBatchSize: number): string | null {
  const records = recordsOf(text)
  const neighbour = records[Math.max(smallerThan(globalBatchSize, records, text), 0)]
  return neighbour === undefined ? null : neighbour.children![0]!.value
}

/**
 * Adds a record after the last one with a smaller batch size, else before the first. It copies layout and line ends
 * from the record before it (or after it, if it is the first).
 *
 * @param text an RCP set that can be read
 *
 * @example
 * addRecord('{"a_8": {"BS": 8}, "a_32": {"BS": 32}}', 'a_16', { BS: 16 })
 * // => '{"a_8": {"BS": 8}, "a_16": {"BS": 16}, "a_32": {"BS": 32}}'
 */
export function addRecord(text: string, name: string, members: RecordMembers): string {
  const records = recordsOf(text)
  if (records.length === 0) return addFirst(text, name, members)
  const before = smallerThan(Number(members.BS), records, text)
  const example = records[Math.max(before, 0)]!
  const record = renderRecord(name, members, { text, node: example })
  const gap = tidy(gapBetween(text, records, Math.max(before, 0)), lineEnd(text, example))
  return before === -1
    ? splice(text, example.offset, example.offset, `${record},${gap}`)
    : splice(text, endOf(example), endOf(example), `,${gap}${record}`)
}

function addFirst(text: string, name: string, members: RecordMembers): string {
  const root = parseTree(text)!
  const example = { text: usualLayout, node: recordsOf(usualLayout)[0]! }
  const record = `\n\n  ${renderRecord(name, members, example)}\n\n`
  return splice(text, root.offset + 1, endOf(root) - 1, tidy(record, lineEnd(text, root)))
}

function renderRecord(name: string, members: RecordMembers, { text, node }: Example): string {
  const [key, value] = node.children as [Node, Node]
  const head = JSON.stringify(name) + text.slice(endOf(key), value.offset)
  return tidy(head + renderLike(members, { text, node: value }), lineEnd(text, node))
}

/** The white space between a record and the next one; at the end of the set, the white space before the record. */
function gapBetween(text: string, records: readonly Node[], index: number): string {
  const [left, right] = index + 1 < records.length ? [index, index + 1] : [index - 1, index]
  const start = left < 0 ? parseTree(text)!.offset + 1 : endOf(records[left]!)
  return withoutComma(text.slice(start, records[right]!.offset)) || ' '
}

/** Unifies line ends and removes blanks before them. JSON strings contain no line ends, so only the layout changes. */
function tidy(text: string, end: string): string {
  const lines = text.split(/\r?\n/)
  const last = lines.length - 1
  return lines.map((line, index) => (index < last ? withoutEnd(line, ' \t') : line)).join(end)
}

/** The record's first line end, or that of the text if the record is on one line. */
function lineEnd(text: string, { offset, length }: Node): string {
  const found = /\r?\n/.exec(text.slice(offset, offset + length)) ?? /\r?\n/.exec(text)
  return found?.[0] ?? '\n'
}

/** Index of the last record with a smaller batch size, or -1. */
function smallerThan(globalBatchSize: number, records: readonly Node[], text: string): number {
  return records.findLastIndex(({ children }) => {
    const { offset, length } = children![1]!
    return JSON.parse(text.slice(offset, offset + length)).BS < globalBatchSize
  })
}

function recordNode(text: string, name: string): Node {
  return recordsOf(text).findLast(({ children }) => children![0]!.value === name)!.children![1]!
}

function recordsOf(text: string): Node[] {
  return parseTree(text)!.children ?? []
}

function splice(text: string, start: number, end: number, content: string): string {
  return text.slice(0, start) + content + text.slice(end)
}

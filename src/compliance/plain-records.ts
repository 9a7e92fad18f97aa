/**
 * Reads the small subset of YAML in upstream's rule files, line by line: loading the library takes longer than most
 * checks.
 *
 * @module
 */
import { withoutEnd } from '../text/without-end.ts'
import type { RuleMember, RuleRecord, RuleText } from './rule-records.ts'

const nothing = /^ *(?:#.*)?$/
/** These three apply to a line without blanks at its end. */
const recordLine = /^- (KEY|BEGIN|END):$/
const memberLine = /^( +)([A-Z_]+):(?: +(\S.*))?$/
const itemLine = /^( +)- +(\S.*)$/
const blockHeader = /^[>|]$/
const quoted = /^"([^"\\]*)"$/
/** Text that is certainly a plain scalar in YAML; not every plain scalar matches. */
const plain = /^[\w(](?:[^:#]|[:#](?! |$)(?<! #))*$/

/**
 * The records of a rule file.
 *
 * @returns null if the text has other YAML or is invalid: then the library must read it
 * @example
 * readPlainRecords('- KEY:\n    NAME: seed\n')?.[0]?.members.get('NAME')?.texts // => [{ value: 'seed', start: 17 }]
 */
export function readPlainRecords(text: string): RuleRecord[] | null {
  try {
    return new PlainReader(text).records()
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}

class NotPlain extends Error {}

class PlainReader {
  readonly #lines: readonly string[]
  /** The current line, and its offset in the text. */
  #index = 0
  #start = 0

  constructor(text: string) {
    if (/[\t\r\ufeff\x85\u2028\u2029]/.test(text)) throw new NotPlain()
    this.#lines = text.split('\n')
  }

  records(): RuleRecord[] {
    const records: RuleRecord[] = []
    while (this.#next() !== undefined) {
      const kind = this.#match(recordLine)[1] as RuleRecord['kind']
      const start = this.#start + 2
      this.#step()
      records.push({ kind, members: this.#members(), start })
    }
    return records
  }

  #members(): Map<string, RuleMember> {
    const members = new Map<string, RuleMember>()
    let indent = 0
    for (let line = this.#next(); line?.startsWith(' '); line = this.#next()) {
      const [, blanks = '', name = '', value] = this.#match(memberLine)
      if (members.size === 0) indent = blanks.length
      // With two blanks it would be a sibling of KEY.
      if (blanks.length !== indent || indent <= 2) throw new NotPlain()
      if (value !== undefined) {
        const column = line.indexOf(value, indent + name.length + 1)
        const start = this.#start + column
        members.set(name, { texts: [this.#text(value, indent, column)], isList: false, start })
      } else {
        this.#step()
        members.set(name, this.#list(indent))
      }
    }
    if (members.size === 0) throw new NotPlain()
    return members
  }

  #list(least: number): RuleMember {
    const texts: RuleText[] = []
    let indent: number | undefined
    let start = 0
    for (let line = this.#next(); line !== undefined; line = this.#next()) {
      const [, blanks = '', value = ''] = itemLine.exec(withoutEnd(line, ' ')) ?? []
      if (value === '' && texts.length > 0) break
      if (texts.length === 0) start = this.#start + blanks.length
      indent ??= blanks.length
      if (value === '' || indent < least || blanks.length !== indent) throw new NotPlain()
      texts.push(this.#text(value, indent, line.indexOf(value, indent + 1)))
    }
    if (texts.length === 0) throw new NotPlain()
    return { texts, isList: true, start }
  }

  /** The string that begins at a column of the current line. */
  #text(written: string, indent: number, column: number): RuleText {
    const start = this.#start + column
    this.#step()
    if (blockHeader.test(written)) return this.#block(written === '>', indent)
    const inside = quoted.exec(written)?.[1]
    if (inside !== undefined) return { value: inside, start: start + 1 }
    if (!plain.test(written)) throw new NotPlain()
    return { value: written, start }
  }

  /** The lines indented deeper than the member. */
  #block(isFolded: boolean, outer: number): RuleText {
    const start = this.#start
    const lines: string[] = []
    const indent = /^ */.exec(this.#line ?? '')![0].length
    if (indent <= outer) throw new NotPlain()
    for (; this.#line !== undefined; this.#step()) {
      const line = this.#line
      if (line.trim() === '') lines.push('')
      else if (line.startsWith(' '.repeat(indent))) lines.push(line.slice(indent))
      else if (/^ */.exec(line)![0].length > outer) throw new NotPlain()
      else break
    }
    const content = lines.slice(0, lines.findLastIndex(line => line !== '') + 1)
    // Folding has special rules for empty lines.
    if (content.length === 0 || (isFolded && content.includes(''))) throw new NotPlain()
    return { value: `${isFolded ? folded(content) : content.join('\n')}\n`, start }
  }

  get #line(): string | undefined {
    return this.#lines[this.#index]
  }

  /** The next line with content. */
  #next(): string | undefined {
    while (this.#line !== undefined && nothing.test(this.#line)) this.#step()
    return this.#line
  }

  #match(pattern: RegExp): RegExpExecArray {
    const match = pattern.exec(withoutEnd(this.#line!, ' '))
    if (match === null) throw new NotPlain()
    return match
  }

  #step(): void {
    this.#start += this.#line!.length + 1
    this.#index++
  }
}

/** Joins lines, except those that are indented further. */
function folded(lines: readonly string[]): string {
  return lines.reduce((before, line, index) => {
    const keeps = line.startsWith(' ') || lines[index - 1]!.startsWith(' ')
    return `${before}${keeps ? '\n' : ' '}${line}`
  })
}

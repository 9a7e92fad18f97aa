/**
 * Removes host names, user names and paths of logs from reports.
 *
 * @module
 */

import { isList } from '../../lists/is-list.ts'
import { withoutEnd } from '../../text/without-end.ts'
import type { Cell, Report, Table } from '../report.ts'
import { keptMembers, pathMembers } from './kept-members.ts'
import { folded, LearnedTexts } from './learned-texts.ts'
import {
  commonFile,
  commonNames,
  type Kind,
  labelledMembers,
  labelledNames,
  privateText,
} from './patterns.ts'

/**
 * Replaces names and paths by `host-1`, `user-1`, `path-1` and so on, equal ones by the same word everywhere. If a text or
 * member labels a name as a host or user, the name is replaced in all other texts too, once {@link Redactor.learn} has seen
 * the label. The name of a result log is kept: `path-1/result_0.txt`. Text that is already redacted does not change.
 *
 * The form of the text decides what is private: paths, addresses, domains, `user@host`, `node17`. A name without any mark
 * is not found.
 *
 * @example
 * new Redactor().text('alice@dgx7.example.com: /raid/run/result_0.txt') // => 'user-1@host-1: path-1/result_0.txt'
 */
export class Redactor {
  readonly #places: Readonly<Record<Kind, Map<string, string>>> = {
    host: new Map(),
    path: new Map(),
    user: new Map(),
  }
  /** Numbers already used in redacted input. */
  readonly #taken: Record<Kind, number> = { host: 0, path: 0, user: 0 }
  readonly #names = new Map<string, Kind>()
  readonly #paths = new Set<string>()
  #learned: { readonly paths: LearnedTexts; readonly names: LearnedTexts } | null = null

  /** Records the names and paths in a value, without changing it. */
  learn(value: unknown): void {
    visit(value, (text, member) => {
      for (const [kind, pattern] of labelledNames) {
        for (const [, name] of text.matchAll(pattern)) this.#learnName(kind, name!)
      }
      for (const [, kind, number] of text.matchAll(/\b(host|path|user)-(\d+)\b/g)) {
        this.#taken[kind as Kind] = Math.max(this.#taken[kind as Kind], Number(number))
      }
      const kind = labelledMembers.get(member.toLowerCase())
      if (kind !== undefined) this.#learnName(kind, text)
      if (pathMembers.has(member) && needsLearning(text)) this.#paths.add(text)
    })
    this.#learned = null
  }

  /** A text with private parts replaced. */
  text(text: string): string {
    this.#learned ??= { paths: new LearnedTexts(this.#paths), names: new LearnedTexts(this.#names.keys()) }
    const { paths, names } = this.#learned
    const plain = folded(text)
    const endsPath = (end: number) => !/^(?:[\w-]|[/.]\w)/.test(text.slice(end, end + 2))
    const endsName = (end: number) => !isWord(text[end])
    const parts: string[] = []
    let done = 0
    let form = formAfter(text, 0)
    for (let at = 0; at < text.length; at++) {
      if (form !== null && form.index < at) form = formAfter(text, at)
      const before = text[at - 1]
      const isStart = !isWord(before)
      const path = isStart && !'/.-'.includes(before ?? ' ') ? paths.endAt(plain, at, endsPath) : null
      const isForm = path === null && form?.index === at
      const name = isStart && path === null && !isForm ? names.endAt(plain, at, endsName) : null
      const end = isForm ? at + form![0].length : (path ?? name)
      if (end === null) continue
      const found = text.slice(at, end)
      const replacement =
        path !== null
          ? this.#path(found)
          : isForm
            ? this.#form(form!)
            : this.#place(this.#kindOf(found), found)
      parts.push(text.slice(done, at), replacement)
      done = end
      at = end - 1
    }
    return parts.join('') + text.slice(done)
  }

  /** A plain value with all its texts redacted; values of members without private text are kept. */
  value<Value>(value: Value): Value {
    return this.#value(value, '') as Value
  }

  /** A report that is redacted for every format. */
  report(report: Report): Report {
    this.learn(report)
    const { name, page, ...others } = report
    return {
      ...this.value(others),
      name,
      ...(page !== undefined && { page: async () => this.value(await page(value => this.value(value))) }),
    }
  }

  /** Cells are treated as members with the name of their column. */
  #table(table: Table): Table {
    const row = (cells: readonly Cell[]) =>
      cells.map((cell, index) => this.#value(cell, table.columns[index]?.key ?? '') as Cell)
    return { ...table, title: this.text(table.title), rows: table.rows.map(row) }
  }

  #value(value: unknown, member: string): unknown {
    if (typeof value === 'string') {
      if (keptMembers.has(member)) return value
      return pathMembers.has(member) ? this.#path(value) : this.text(value)
    }
    if (isList(value)) return Array.from(value, element => this.#value(element, member))
    if (typeof value !== 'object' || value === null) return value
    if ('title' in value && 'columns' in value && 'rows' in value) return this.#table(value as Table)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#value(inner, key)]))
  }

  #learnName(kind: Kind, name: string): void {
    const trimmed = withoutEnd(name, '.-')
    if (trimmed.length < 3 || commonNames.has(trimmed.toLowerCase()) || isRedacted(trimmed)) return
    if (!this.#names.has(trimmed)) this.#names.set(trimmed, kind)
  }

  #kindOf(name: string): Kind {
    return this.#names.get(name) ?? 'host'
  }

  #form(match: RegExpExecArray): string {
    const { scheme, urlUser, urlHost, port = '', urlPath, user, at, address, domain, node } = match.groups!
    if (scheme !== undefined) {
      const login = urlUser === undefined ? '' : `${this.#place('user', urlUser)}@`
      const host = urlHost ? this.#place('host', urlHost) : ''
      return `${scheme}${login}${host}${port}${urlPath ? `/${this.#path(urlPath)}` : ''}`
    }
    if (user !== undefined) return `${this.#place('user', user)}@${this.#place('host', at!)}`
    const isHost = (address ?? domain ?? node) !== undefined
    return isHost ? this.#place('host', match[0]) : this.#path(match[0])
  }

  /** Folder by folder, so files of one folder stay together. */
  #path(path: string): string {
    const [, address, host = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)([^/]*)(.*)$/is.exec(path) ?? []
    if (address !== undefined) {
      return `${address}${host && this.#place('host', host)}${rest.length > 1 ? `/${this.#path(rest)}` : rest}`
    }
    const [, folder = '', name = path] = /^(.*)[\\/]([^\\/]+)[\\/]?$/s.exec(path) ?? []
    if (path === '' || path === '-' || path === '.') return path
    if (!commonFile.test(name)) return this.#place('path', withoutEnd(path, '\\/', 1))
    return folder === '' ? name : `${this.#place('path', folder)}/${name}`
  }

  #place(kind: Kind, name: string): string {
    if (isRedacted(name)) return name
    const places = this.#places[kind]
    const known = places.get(name)
    if (known !== undefined) return known
    const place = `${kind}-${this.#taken[kind] + places.size + 1}`
    places.set(name, place)
    return place
  }
}

const privateForm = new RegExp(privateText, 'giu')

/** The next text whose form shows that it is private. */
function formAfter(text: string, at: number): RegExpExecArray | null {
  privateForm.lastIndex = at
  return privateForm.exec(text)
}

const isWord = (character: string | undefined) => character !== undefined && /\w/.test(character)

const wholePrivateText = new RegExp(`^(?:${privateText})$`, 'iu')

/** Whether a path must be learned, because its form does not show that it is one. A single word would match too much text. */
const needsLearning = (path: string) => /[\\/.]/.test(path) && path.length > 2 && !wholePrivateText.test(path)

const isRedacted = (name: string) => /^(?:host|path|user)-\d+$/.test(name)

/** Visits every text below a value, with the name of its member. */
function visit(value: unknown, see: (text: string, member: string) => void, member = ''): void {
  if (typeof value === 'string') see(value, member)
  else if (isList(value)) for (const element of value) visit(element, see, member)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) visit(inner, see, key)
  }
}

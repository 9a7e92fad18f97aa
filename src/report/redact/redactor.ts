/**
 * Reports without the host names, user names and paths of logs.
 *
 * @module
 */
import type { Cell, Report, Table } from '../report.ts'
import { keptMembers, pathMembers } from './kept-members.ts'
import {
  commonFile,
  commonNames,
  type Kind,
  labelledMembers,
  labelledNames,
  privateText,
} from './patterns.ts'

/**
 * Puts `host-1`, `user-1`, `path-1` and so on in the place of names and paths, the same for the same wherever it stands. Names that
 * a text or member says to be of a host or user are replaced in all other texts too, once {@link Redactor.learn} has seen it.
 * Of a path, the name of a result log stays: `path-1/result_0.txt`. What is redacted already stays as it is.
 *
 * What counts as private is decided by the look of the text: paths, addresses, domains, `user@host`, `node17`. A name that nothing
 * marks as one is not found.
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
  /** Numbers that are taken by what was redacted before. */
  readonly #taken: Record<Kind, number> = { host: 0, path: 0, user: 0 }
  readonly #names = new Map<string, Kind>()
  readonly #paths = new Set<string>()
  #pattern: RegExp | null = null

  /** Takes note of the names and paths in a value, without changing it. */
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
    this.#pattern = null
  }

  /** A text with what is private replaced. */
  text(text: string): string {
    this.#pattern ??= this.#makePattern()
    return text.replace(this.#pattern, (...match) => {
      const groups = match.at(-1) as Readonly<Record<string, string | undefined>>
      return this.#replacement(match[0], groups)
    })
  }

  /** A plain value with all its texts; values of members that hold no private text stay. */
  value<Value>(value: Value): Value {
    return this.#value(value, '') as Value
  }

  /** A report in which every format finds nothing private. */
  report(report: Report): Report {
    this.learn(report)
    const { name, page, ...others } = report
    return { ...this.value(others), name, ...(page !== undefined && { page: () => this.value(page()) }) }
  }

  /** Cells are members of the name of their column. */
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
    const trimmed = name.replace(/[.-]+$/, '')
    if (trimmed.length < 3 || commonNames.has(trimmed.toLowerCase()) || isRedacted(trimmed)) return
    if (!this.#names.has(trimmed)) this.#names.set(trimmed, kind)
  }

  /** Learned paths and names, the longest first, then whatever looks private. */
  #makePattern(): RegExp {
    const paths = longestFirst(this.#paths).map(path => `(?<![\\w/.-])${literal(path)}(?![\\w-]|[/.]\\w)`)
    const names = longestFirst(this.#names.keys()).map(name => `(?<!\\w)${literal(name)}(?!\\w)`)
    const alternatives = [
      ...(paths.length > 0 ? [`(?<path>${paths.join('|')})`] : []),
      privateText,
      ...(names.length > 0 ? [`(?<name>${names.join('|')})`] : []),
    ]
    return new RegExp(alternatives.join('|'), 'giu')
  }

  #replacement(match: string, groups: Readonly<Record<string, string | undefined>>): string {
    const { scheme, urlUser, urlHost, port = '', urlPath, user, at, name } = groups
    if (scheme !== undefined) {
      const login = urlUser === undefined ? '' : `${this.#place('user', urlUser)}@`
      const host = urlHost ? this.#place('host', urlHost) : ''
      return `${scheme}${login}${host}${port}${urlPath ? `/${this.#path(urlPath)}` : ''}`
    }
    if (user !== undefined) return `${this.#place('user', user)}@${this.#place('host', at!)}`
    if (name !== undefined) return this.#place(this.#names.get(name) ?? 'host', name)
    const isHost = (groups.address ?? groups.domain ?? groups.node) !== undefined
    return isHost ? this.#place('host', match) : this.#path(match)
  }

  /** Folder by folder, so that files of one folder stay together. */
  #path(path: string): string {
    const [, address, host = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)([^/]*)(.*)$/is.exec(path) ?? []
    if (address !== undefined) {
      return `${address}${host && this.#place('host', host)}${rest.length > 1 ? `/${this.#path(rest)}` : rest}`
    }
    const [, folder = '', name = path] = /^(.*)[\\/]([^\\/]+)[\\/]?$/s.exec(path) ?? []
    if (path === '' || path === '-' || path === '.') return path
    if (!commonFile.test(name)) return this.#place('path', path.replace(/(?<=.)[\\/]+$/, ''))
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

const wholePrivateText = new RegExp(`^(?:${privateText})$`, 'iu')

/** Whether a path would not be taken for one in a text; a word alone would stand for too much there. */
const needsLearning = (path: string) => /[\\/.]/.test(path) && path.length > 2 && !wholePrivateText.test(path)

const isRedacted = (name: string) => /^(?:host|path|user)-\d+$/.test(name)

/** A text as pattern of itself; a dash has no escape there. */
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const longestFirst = (texts: Iterable<string>) => [...texts].sort((a, b) => b.length - a.length)

/** Every text below a value, with the name of its member. */
function visit(value: unknown, see: (text: string, member: string) => void, member = ''): void {
  if (typeof value === 'string') see(value, member)
  else if (isList(value)) for (const element of value) visit(element, see, member)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) visit(inner, see, key)
  }
}

/** An array, or a list whose elements are made when they are looked at. */
const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value

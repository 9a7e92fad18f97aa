/**
 * Reads YAML files and validates them against a schema, with the place of each error.
 *
 * @module
 */

import * as yaml from 'yaml'
import { type Document, isMap, isNode, LineCounter, parseDocument, type Scalar, visit } from 'yaml'
import type { z } from 'zod'
import { suggest } from '../../benchmarks/catalogue.ts'
import type { Code } from '../../codes/codes.ts'
import { InputError } from '../../errors.ts'
import { readWhole } from '../../logs/read-whole.ts'
import { tooDeepInYaml } from '../../text/too-deep-in-yaml.ts'

/**
 * Reads and validates a file.
 *
 * @param code code of the error if the content does not match the schema
 * @throws InputError `path-not-found`, `yaml-syntax`, or `code`: with file, line, column, and for an unknown key the
 * nearest known one
 * @example
 * readYaml('mlperf-rcp.yaml', configurationSchema, 'configuration').rcps // => '../rcps'
 */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  code: Code,
): z.output<Schema> {
  const text = readWhole(file).toString()
  const lines = new LineCounter()
  const fail = (kind: Code, message: string, offset: number): never => {
    const { line, col } = lines.linePos(offset)
    const excerpt = text.split(/\r?\n/)[line - 1]
    throw new InputError(kind, message, { file, line, column: col, excerpt })
  }
  const tooDeep = tooDeepInYaml(yaml, text, deepest)
  if (tooDeep !== null) {
    // The lines are known only after parsing, which goes no further than the place.
    parseDocument(text.slice(0, tooDeep), { lineCounter: lines })
    fail('yaml-syntax', `the file is nested deeper than ${deepest} levels`, tooDeep)
  }
  // Pretty messages copy the line for each error.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [fault] = document.errors
  if (fault !== undefined) fail('yaml-syntax', fault.message, fault.pos[0])
  let lastAlias = 0
  visit(document, {
    Alias(_, node, path) {
      lastAlias = node.range![0]
      const anchored = node.resolve(document)
      if (anchored === undefined) fail('yaml-syntax', `there is no anchor &${node.source}`, lastAlias)
      if (path.includes(anchored!)) fail('yaml-syntax', `&${node.source} contains itself`, lastAlias)
    },
    // No path or name can contain it, and the system's error would come late and without a place.
    Scalar: (_, { value, range }) => {
      if (typeof value === 'string' && value.includes('\0')) fail(code, 'a text contains a NUL', range![0])
    },
  })
  const content: unknown = contentOf(document, () =>
    fail('yaml-syntax', 'the aliases repeat more than the file may hold', lastAlias),
  )
  const checked = schema.safeParse(content)
  if (checked.success) return checked.data
  const { issues } = checked.error
  // Report a misspelt key first: a missing key follows from it.
  const unknown = issues.find(({ code }) => code === 'unrecognized_keys')
  if (unknown?.code === 'unrecognized_keys') {
    const { path, keys } = unknown
    const message = unknownKey(keys[0]!, path, keysAt(schema, path, content))
    return fail(code, message, keyOffset(document, path, keys[0]!))
  }
  const [issue] = issues
  const { path } = issue!
  const message = wrongChoice(issue!, path, content) ?? issue!.message
  return fail(code, `${path.join('.') || 'the file'}: ${message}`, offsetOf(document, path))
}

/** Deeper than any configuration or pipeline, but not too deep for the library, which is recursive. */
const deepest = 100

function contentOf(document: Document, refuse: () => never): unknown {
  try {
    return document.toJS() ?? {}
  } catch (error) {
    if (error instanceof ReferenceError) return refuse()
    throw error
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = document.getIn(path, true)
  const pair = isMap<Scalar>(map) ? map.items.find(item => item.key.value === key) : undefined
  return pair?.key.range?.[0] ?? offsetOf(document, path)
}

function unknownKey(key: string, path: readonly PropertyKey[], known: readonly string[]): string {
  const list = known.length > 0 ? ` (known: ${known.join(', ')})` : ''
  return `unknown key '${[...path, key].join('.')}'${suggest(key, known)}${list}`
}

/** The message for a text that is not one of the choices; null for any other error. */
function wrongChoice(issue: z.core.$ZodIssue, path: readonly PropertyKey[], content: unknown): string | null {
  const { values, options } = issue as {
    readonly values?: readonly unknown[]
    readonly options?: readonly unknown[]
  }
  const known = (values ?? options ?? []).filter(choice => typeof choice === 'string')
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    content,
  )
  if (typeof value !== 'string' || known.length === 0) return null
  return `'${value}' is not one of ${known.join(', ')}${suggest(value, known)}`
}

/** The allowed keys of the object at a path of the content; empty if the schema does not say. */
function keysAt(schema: unknown, path: readonly PropertyKey[], content: unknown): string[] {
  let at = objectOf(schema, content)
  let value = content
  for (const step of path) {
    value = (value as Record<PropertyKey, unknown>)[step]
    const { shape, element, valueType } = at.def
    at = objectOf(shape?.[step as string] ?? element ?? valueType, value)
  }
  return Object.keys(at.def.shape ?? {})
}

/** The part of a node's schema that is used here. */
interface SchemaNode {
  readonly def: {
    readonly shape?: Readonly<Record<string, unknown>>
    readonly element?: unknown
    readonly valueType?: unknown
    readonly innerType?: unknown
    readonly options?: readonly unknown[]
    readonly discriminator?: string
    readonly values?: readonly unknown[]
  }
}

/** Unwraps defaults and similar; of discriminated alternatives, the one that the value selects. */
function objectOf(schema: unknown, value: unknown): SchemaNode {
  const node = (schema ?? { def: {} }) as SchemaNode
  const { innerType, options, discriminator } = node.def
  if (innerType !== undefined) return objectOf(innerType, value)
  if (options === undefined || discriminator === undefined) return node
  const chosen = (value as Record<string, unknown> | null)?.[discriminator]
  const isChosen = (option: unknown) => {
    const literal = objectOf(option, value).def.shape?.[discriminator] as SchemaNode | undefined
    return literal?.def.values?.includes(chosen)
  }
  return objectOf(options.find(isChosen), value)
}

/**
 * Files in YAML, checked against a schema, with the place of what is wrong.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { suggest } from '../benchmarks/catalogue.ts'
import { InputError } from '../errors.ts'

/**
 * Reads a file and checks it.
 *
 * @param code of the error where the content does not fit the schema
 * @throws InputError `path-not-found`, `yaml-syntax`, or `code`: with file, line, column, and for an unknown key the
 * nearest known one
 * @example
 * readYaml('mlperf-rcp.yaml', configurationSchema, 'configuration').rcps // => '../rcps'
 */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  code: string,
): z.output<Schema> {
  const text = read(file)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [fault] = document.errors
  const fail = (kind: string, message: string, offset: number): never => {
    const { line, col } = lines.linePos(offset)
    const excerpt = text.split(/\r?\n/)[line - 1]
    throw new InputError(kind, message, { file, line, column: col, excerpt })
  }
  if (fault !== undefined) fail('yaml-syntax', fault.message.split('\n')[0]!, fault.pos[0])
  const checked = schema.safeParse(document.toJS() ?? {})
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]!
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0]! : null
  const path = unknown === null ? issue.path : [...issue.path, unknown]
  const message =
    unknown === null
      ? `${path.join('.') || 'the file'}: ${issue.message}`
      : unknownKey(schema, issue.path, unknown)
  return fail(code, message, offsetOf(document, path))
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new InputError('path-not-found', `${file} cannot be read: ${(cause as Error).message}`, {
      file,
      cause,
    })
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function unknownKey(schema: z.ZodType, path: readonly PropertyKey[], key: string): string {
  const known = keysAt(schema, path)
  const list = known.length > 0 ? ` (known: ${known.join(', ')})` : ''
  return `unknown key '${[...path, key].join('.')}'${suggest(key, known)}${list}`
}

/** The keys a strict object of the schema takes; none where the path leads through something else. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = unwrapped(schema)
  for (const step of path) {
    const { shape, element, valueType } = at.def
    at = unwrapped(shape?.[step as string] ?? element ?? valueType)
  }
  return Object.keys(at.def.shape ?? {})
}

interface SchemaNode {
  readonly def: {
    readonly shape?: Readonly<Record<string, unknown>>
    readonly element?: unknown
    readonly valueType?: unknown
    readonly innerType?: unknown
  }
}

function unwrapped(schema: unknown): SchemaNode {
  const node = (schema ?? { def: {} }) as SchemaNode
  return node.def.innerType === undefined ? node : unwrapped(node.def.innerType)
}

/**
 * The members of one line's JSON; throws when one is missing.
 *
 * @module
 */
import type { Code } from '../codes/codes.ts'
import { isLogObject, type LogObject } from '../python/log-object.ts'
import type { LogValue } from '../python/log-value.ts'
import { parsePythonJson } from '../python/python-json.ts'

/** Thrown for a picked line on which the reference checker would crash; never leaves this folder. */
export class UnusableLine extends Error {
  readonly code: Code

  constructor(code: Code, message: string) {
    super(message)
    this.code = code
  }
}

export interface JsonMembers {
  /** A member, or the fallback (if given) instead of a missing member. */
  get(name: string, fallback?: LogValue): LogValue
  /** A member of `metadata`. */
  metadata(name: string): LogValue
  /** The text of the member `value` as written, if it is plain. */
  valueText(): string | null
}

const plainValue = /"value":\s*([^,}\]\s]+)/

/**
 * Reads a line's JSON text as Python's json.loads does.
 *
 * @throws UnusableLine `bad-json` if it is not a JSON object; its members throw `missing-member`.
 */
export function parseMembers(text: string): JsonMembers {
  const object = parseObject(text)
  return {
    get(name, fallback) {
      const value = Object.hasOwn(object, name) ? object[name] : fallback
      if (value === undefined) throw new UnusableLine('missing-member', `the line has no member '${name}'`)
      return value
    },
    metadata(name) {
      const { metadata } = object
      if (!isLogObject(metadata) || !Object.hasOwn(metadata, name)) {
        throw new UnusableLine('missing-member', `the line has no metadata member '${name}'`)
      }
      return metadata[name] as LogValue
    },
    valueText: () => plainValue.exec(text)?.[1] ?? null,
  }
}

function parseObject(text: string): LogObject {
  let value: LogValue
  try {
    value = parsePythonJson(text)
  } catch (error) {
    throw new UnusableLine('bad-json', `the line is not JSON: ${(error as Error).message}`)
  }
  if (isLogObject(value)) return value
  throw new UnusableLine('bad-json', 'the line is not a JSON object')
}

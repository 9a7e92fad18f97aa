/**
 * The values of the rule language: the subset of Python's values that rules use.
 *
 * An `int` is a bigint and a `float` a number, so 6 and 6.0 stay distinct. No value is a plain object, so
 * rules cannot reach a JavaScript property.
 *
 * @module
 */
import type { Budget } from './budget.ts'
import { LogLine } from './log-line.ts'
import { PyError } from './py-error.ts'

export type PyValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | PyValue[]
  | PyDict
  | PySet
  | LogLine
  | PyFunction
  | PyType
  | PyModule

/** The identity of a key in a Map: 1, 1.0 and True are the same key. */
type Hash = string | number | bigint | null | PyFunction | PyType

/** @throws PyError `TypeError` for an unhashable value */
function hashOf(value: PyValue): Hash {
  if (typeof value === 'string' || value === null) return value
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'number') return Math.abs(value) < largeInteger ? value : hashOfLarge(value)
  if (typeof value === 'bigint') return value > -largeInteger && value < largeInteger ? Number(value) : value
  if (value instanceof PyFunction || value instanceof PyType) return value
  throw new PyError('TypeError', `unhashable type: '${typeName(value)}'`)
}

/** From here on floats cannot represent every integer. */
const largeInteger = 2 ** 53

/** A large float hashes as its integer value. */
const hashOfLarge = (value: number): Hash => (Number.isInteger(value) ? BigInt(value) : value)

type Entries = Map<Hash, [key: PyValue, value: PyValue]>

/** A dict. As in Python, setting an entry again keeps its original key and position. */
export class PyDict {
  #content: Entries | undefined

  get size(): number {
    return this.#entries.size
  }

  /** @throws PyError `TypeError` if the key is unhashable, as in all methods with a key */
  has(key: PyValue): boolean {
    return this.#entries.has(hashOf(key))
  }

  get(key: PyValue): PyValue | undefined {
    return this.#entries.get(hashOf(key))?.[1]
  }

  set(key: PyValue, value: PyValue): void {
    const hash = hashOf(key)
    const entry = this.#entries.get(hash)
    if (entry === undefined) this.#entries.set(hash, [key, value])
    else entry[1] = value
  }

  entries(): IterableIterator<[key: PyValue, value: PyValue]> {
    return this.#entries.values()
  }

  /** Whether {@link fill} has been called. */
  protected get isFilled(): boolean {
    return this.#content !== undefined
  }

  /** Sets the initial entries on first access. */
  protected fill(): void {}

  get #entries(): Entries {
    if (this.#content === undefined) {
      this.#content = new Map()
      this.fill()
    }
    return this.#content
  }
}

/** A set; rules only create sets and test membership. */
export class PySet {
  readonly #members = new PyDict()

  constructor(members: Iterable<PyValue>) {
    for (const member of members) this.#members.set(member, null)
  }

  get size(): number {
    return this.#members.size
  }

  has(value: PyValue): boolean {
    return this.#members.has(value)
  }

  *members(): Generator<PyValue> {
    for (const [key] of this.#members.entries()) yield key
  }
}

/** A function of the language, with its Python name. */
export class PyFunction {
  readonly name: string
  readonly call: (args: readonly PyValue[], budget: Budget) => PyValue

  constructor(name: string, call: (args: readonly PyValue[], budget: Budget) => PyValue) {
    this.name = name
    this.call = call
  }
}

/** A type, the result of `type(x)`; types that rules may call have a constructor. */
export class PyType {
  readonly name: string
  readonly construct: ((args: readonly PyValue[], budget: Budget) => PyValue) | undefined

  constructor(name: string, construct?: (args: readonly PyValue[], budget: Budget) => PyValue) {
    this.name = name
    this.construct = construct
  }
}

/** A module: only its members by name. */
export class PyModule {
  readonly name: string
  readonly members: ReadonlyMap<string, PyValue>

  constructor(name: string, members: ReadonlyMap<string, PyValue>) {
    this.name = name
    this.members = members
  }
}

/**
 * Python's name for the type of a value.
 *
 * @example
 * typeName(6) // => 'float'
 * typeName(6n) // => 'int'
 */
export function typeName(value: PyValue): string {
  if (value === null) return 'NoneType'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'bigint') return 'int'
  if (typeof value === 'number') return 'float'
  if (typeof value === 'string') return 'str'
  if (Array.isArray(value)) return 'list'
  if (value instanceof PyDict) return 'dict'
  if (value instanceof PySet) return 'set'
  if (value instanceof LogLine) return 'LogLine'
  if (value instanceof PyFunction) return 'function'
  return value instanceof PyType ? 'type' : 'module'
}

/**
 * Whether the value is true in Python; NaN is true.
 *
 * @example
 * isTrue([]) // => false
 */
export function isTrue(value: PyValue): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof PyDict || value instanceof PySet) return value.size > 0
  if (typeof value === 'number') return value !== 0
  return Boolean(value)
}

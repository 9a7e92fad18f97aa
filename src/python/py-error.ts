/**
 * Exceptions of the rule language.
 *
 * @module
 */

/** The exceptions that rules can raise, by Python's names. */
export type PyErrorKind =
  | 'AttributeError'
  | 'FileNotFoundError'
  | 'IndexError'
  | 'KeyError'
  | 'MemoryError'
  | 'NameError'
  | 'OverflowError'
  | 'RecursionError'
  | 'TypeError'
  | 'ValueError'
  | 'ZeroDivisionError'

/**
 * The exception that Python would raise here. The checker reports it or treats it as a crash, as upstream does; it
 * never reaches the user as an error.
 *
 * @example
 * new PyError('KeyError', "'value'").message // => "KeyError: 'value'"
 */
export class PyError extends Error {
  readonly kind: PyErrorKind

  constructor(kind: PyErrorKind, text: string) {
    super(`${kind}: ${text}`)
    this.name = 'PyError'
    this.kind = kind
  }
}

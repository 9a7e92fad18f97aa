import { InputError, type KnownError } from '../../errors.ts'
import { Redactor } from './redactor.ts'

/**
 * An error with redacted message, file, excerpt and remedy. It has no column, because the excerpt no longer equals the line.
 *
 * @example
 * redactedError(new InputError('path-not-found', '/home/alice/x does not exist')).message // => 'path-1 does not exist'
 */
export function redactedError({ code, message, remedy, place }: KnownError): KnownError {
  const { file, line, excerpt } = place
  const redactor = new Redactor()
  const texts = { message, file, excerpt, remedy }
  redactor.learn(texts)
  const { message: redacted, ...details } = redactor.value(texts)
  return new InputError(code, redacted, { ...details, line })
}

/**
 * A fault of the program without its message, which may hold any text of a log, and with its stack redacted.
 *
 * @example
 * redactedFault(new TypeError('alice')).message // => 'the message may be private'
 */
export function redactedFault(thrown: unknown): Error {
  const fault = new Error('the message may be private')
  fault.name = thrown instanceof Error ? thrown.name : 'Error'
  const head = String(thrown)
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : ''
  const calls = stack.startsWith(head) ? stack.slice(head.length) : ''
  fault.stack = `${fault.name}: ${fault.message}${new Redactor().text(calls)}`
  return fault
}

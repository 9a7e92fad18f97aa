/**
 * The errors a user can cause, and the problems found inside an input.
 *
 * An error is thrown where nothing sensible can be returned; a {@link Problem} is data, kept with the run or the
 * result in which it was found. Both carry a stable code, which `mlperf-rcp explain CODE` describes.
 *
 * @module
 */
import type { Code } from './codes/codes.ts'

/** Where in which input something is wrong. `line` and `column` count from 1. */
export interface Place {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  /** The text at that place, at most one line of it. */
  readonly excerpt?: string | undefined
}

/** What an error knows beside its message. */
export interface ErrorDetails extends Place {
  /** What the user can do about it, as a sentence. */
  readonly remedy?: string | undefined
  readonly cause?: unknown
}

/** A fault found inside an input that does not stop the work on the others. */
export interface Problem {
  readonly code: Code
  /** 1-based line of the file, null where the problem has no single place. */
  readonly line: number | null
  readonly message: string
}

/**
 * Base of all errors that are the input's or the caller's fault; the command line turns each into exit code 2.
 * Anything else that is thrown is a fault of this program (exit code 70).
 */
export abstract class KnownError extends Error {
  readonly code: Code
  readonly place: Place
  readonly remedy: string | undefined

  constructor(code: Code, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = new.target.name
    this.code = code
    const { file, line, column, excerpt } = details
    this.place = { file, line, column, excerpt }
    this.remedy = details.remedy
  }
}

/** An unknown command, option, benchmark, ruleset or value: the call has to change. */
export class UsageError extends KnownError {}

/** A file or folder that is missing, unreadable or not in the format it has to be in. */
export class InputError extends KnownError {}

/** A file or folder that cannot be written. Nothing is left half-written. */
export class OutputError extends KnownError {}

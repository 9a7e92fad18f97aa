/**
 * Errors that a user can cause, and problems inside an input.
 *
 * An error is thrown if nothing sensible can be returned; a {@link Problem} is data, kept with its run or result. Both carry a stable code, which `mlperf-rcp explain CODE` describes.
 *
 * @module
 */
import type { Code } from './codes/codes.ts'

/** The input and the place of a fault. `line` and `column` count from 1. */
export interface Place {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  /** The text at that place, at most one line of it. */
  readonly excerpt?: string | undefined
}

/** The details of an error, in addition to its message. */
export interface ErrorDetails extends Place {
  /** What the user can do about it, as a sentence. */
  readonly remedy?: string | undefined
  readonly cause?: unknown
}

/** A fault inside an input that does not stop the work on other inputs. */
export interface Problem {
  readonly code: Code
  /** 1-based line of the file, null if the problem has no single place. */
  readonly line: number | null
  readonly message: string
  /** The number of faults that this entry counts instead of listing each; absent for a single fault. */
  readonly count?: number
}

/**
 * Base of all errors that the input or the caller causes; the command line exits with code 2. Anything else that is
 * thrown is a fault of this program (exit code 70).
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

/** An unknown command, option, benchmark, ruleset or value: the call must change. */
export class UsageError extends KnownError {}

/** A file or folder that is missing, unreadable or not in the required format. */
export class InputError extends KnownError {}

/** A file or folder that cannot be written. No half-written file remains. */
export class OutputError extends KnownError {}

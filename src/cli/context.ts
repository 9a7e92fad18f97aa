/**
 * The input and the output of a command.
 *
 * @module
 */
import type { Writable } from 'node:stream'

/** The process, as far as commands may see it. */
export interface Context {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder in which the search for a configuration file begins. */
  readonly directory: string
}

/** Exit codes; they are part of the contract. */
export const exitCodes = { passed: 0, findings: 1, couldNotRun: 2, fault: 70, interrupted: 130 } as const

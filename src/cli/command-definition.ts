/**
 * A command of the program: its declaration and its work.
 *
 * @module
 */

import type { Finisher } from '../files/finisher.ts'
import type { Listener } from '../files/listener.ts'
import type { DataSources } from '../files/reference-data.ts'
import type { Drafts } from '../files/write/drafts.ts'
import type { Declaration, ValuesOf } from '../options/declaration.ts'
import type { outputOptions } from '../options/output.ts'
import type { Values } from '../options/values.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Context } from './context.ts'
import type { Setting } from './setting.ts'
import type { ValueSource } from './settle.ts'

/** The values of the options that every command has. */
export type OutputValues = Values<typeof outputOptions>

/** The input of a command apart from its values. */
export interface Call {
  readonly output: OutputValues
  readonly context: Context
  readonly listener: Listener
  readonly finisher: Finisher
  /** Files that the command writes, with its own output. */
  readonly drafts: Drafts
  /** Reads the configuration, once. */
  readonly setting: () => Promise<Setting>
  /** Places other than options that may name reference data. */
  readonly dataSources: () => Promise<DataSources>
  /** The source of a value, by the option's name. */
  readonly sources: Readonly<Record<string, ValueSource>>
  /** Declarations of all commands. */
  readonly declarations: () => Promise<readonly Declaration[]>
}

export interface CommandDefinition {
  readonly declaration: Declaration
  readonly run: (values: never, call: Call) => Promise<Outcome>
}

/**
 * Joins a declaration and its work; the compiler checks that they fit.
 *
 * @example
 * defineCommand(declaration, async () => ({ report, hasFindings: false })).declaration.words // => ['doctor']
 */
export const defineCommand = <Declared extends Declaration>(
  declaration: Declared,
  run: (values: ValuesOf<Declared>, call: Call) => Promise<Outcome>,
): CommandDefinition => ({ declaration, run })

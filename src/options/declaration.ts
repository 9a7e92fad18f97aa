/**
 * The declaration of a command: plain data.
 *
 * @module
 */
import type { OutputFormat } from '../report/formats.ts'
import type { Option } from './option.ts'
import type { GivenValues, Values } from './values.ts'

export interface Declaration {
  /** The words that call it, after the program's name; joined by `-` they name the stage and its document. */
  readonly words: readonly string[]
  /** One line without a full stop, for lists of commands. */
  readonly summary: string
  readonly description: string
  /** Positional arguments of the command line; a pipeline stage has a member for each. */
  readonly arguments: readonly Option[]
  readonly options: readonly Option[]
  /** Command lines without the program's name. */
  readonly examples: readonly string[]
  /** Paragraphs below the examples. */
  readonly notes: readonly string[]
  /** The formats that it offers, the default first; by default every text format. */
  readonly formats?: readonly OutputFormat[]
  /** Documents in addition to its own, such as a file that it writes. */
  readonly otherDocuments?: readonly string[]
  /** The file for a page unless `-o` names one; standard output by default. */
  readonly pageFile?: string
}

/**
 * Declares a command; its type keeps every literal.
 *
 * @example
 * declare({ words: ['lint'], summary: '', description: '', arguments: [], options: [], examples: [], notes: [] }).words // => ['lint']
 */
export const declare = <const Declared extends Declaration>(declared: Declared): Declared => declared

/** The name of a command's stage and document. */
export const nameOf = ({ words }: Pick<Declaration, 'words'>): string => words.join('-')

/** The values of all arguments and options of a command. */
export type ValuesOf<Declared extends Declaration> = Values<Declared['arguments']> &
  Values<Declared['options']>

/** The required and optional input of a command apart from its arguments. */
export type GivenTo<Declared extends Declaration> = GivenValues<Declared['options']>

/**
 * The declaration of an option: plain data. The command line, members of pipeline stages, JSON Schemas, the configuration file, the
 * environment, completion, the reference pages and provenance are all derived from it.
 *
 * @module
 */

/** The values of a choice, each with its meaning. */
export type Choices = Readonly<Record<string, string>>

/** The kind of the path; a pipeline resolves each kind in its own way. */
export type PathRole =
  /** Read by the stage: on the command line a path, in a pipeline the name of an input. */
  | 'input'
  /** Written by the stage: in a pipeline below the folder `out` of the pipeline. */
  | 'output'
  /** An RCP file or a folder of them: in a pipeline also the id of an earlier stage that wrote RCP sets. */
  | 'set'
  /** The place of reference data; `ReferenceData` looks it up. */
  | 'reference'

interface Common {
  /** The option's name on the command line, after `--`, and its member in a pipeline stage. */
  readonly name: string
  readonly help: string
  /** Placeholder of the value in the help. */
  readonly value?: string
  /** The letter of the short form. */
  readonly short?: string
  /** The heading in the help under which the option is listed. */
  readonly heading?: string
  readonly required?: true
  /** The environment variable that may set the option; the configuration file may set it too, by its name. */
  readonly variable?: string
  /** The label in provenance, for options that can change a result. */
  readonly fact?: string
  /** Why a pipeline stage has no such member. */
  readonly notInPipelines?: string
  /** An older name, accepted with a notice. */
  readonly formerly?: string
  /** Values that shells complete, if the kind does not define them. */
  readonly completes?: 'benchmarks' | 'codes' | 'rulesets' | 'schemas'
}

export interface FlagOption extends Common {
  readonly kind: 'flag'
  /** `true` makes the command-line form `--no-<name>`. */
  readonly default?: true
}

export interface ChoiceOption extends Common {
  readonly kind: 'choice'
  readonly choices: Choices
  readonly default?: string
}

export interface TextOption extends Common {
  readonly kind: 'text'
}

/** A version of the rules, also as `5.1` or `v5.1`. */
export interface RulesetOption extends Common {
  readonly kind: 'ruleset'
  /** The default without a value: the newest ruleset of the usage. */
  readonly defaultsTo?: 'latest-ruleset'
}

export interface PathOption extends Common {
  readonly kind: 'path'
  readonly is: 'file' | 'folder'
  readonly role?: PathRole
  readonly default?: string
  /** `--no-<name>` gives `false`. */
  readonly negatable?: true
}

/** `count`: whole, from 1; `seed`: whole, from 0 to 2³² − 1; `positive`: above 0. */
export type NumberKind = 'count' | 'number' | 'positive' | 'seed'

export interface NumberOption extends Common {
  readonly kind: NumberKind
  /** The unit of the value, for the help. */
  readonly unit?: string
  readonly default?: number
}

export interface ListOption extends Common {
  readonly kind: 'list'
  readonly of: 'count' | 'number' | 'text' | 'path'
  readonly is?: 'file' | 'folder'
  readonly role?: PathRole
  /** Takes all values up to the next option, instead of one per use. */
  readonly variadic?: true
}

export interface MapOption extends Common {
  readonly kind: 'map'
  /** `value`: a JSON value, or text; `paths`: each name may be given several times. */
  readonly of: 'text' | 'value' | 'paths'
  /** The allowed names; any by default. */
  readonly keys?: readonly string[]
}

/** Mean, standard deviation and count of a group of runs. */
export interface SampleOption extends Common {
  readonly kind: 'sample'
}

/** `root`, or the number of an MPI rank. */
export interface RankOption extends Common {
  readonly kind: 'rank'
  readonly default?: 'root'
}

/** `last`, or a number from 1. */
export interface NthOption extends Common {
  readonly kind: 'nth'
}

export type Option =
  | FlagOption
  | ChoiceOption
  | TextOption
  | RulesetOption
  | PathOption
  | NumberOption
  | ListOption
  | MapOption
  | SampleOption
  | RankOption
  | NthOption

/**
 * Declares an option; its type keeps every literal.
 *
 * @example
 * option({ name: 'bs', kind: 'count', value: 'n', help: 'global batch size' }).name // => 'bs'
 */
export const option = <const Declared extends Option>(declared: Declared): Declared => declared

/**
 * The same option with other members, for a command in which it is, say, required.
 *
 * @example
 * variant(option({ name: 'bs', kind: 'count', help: 'global batch size' }), { required: true }).required // => true
 */
export const variant = <const Declared extends Option, const Changes extends Partial<Option>>(
  declared: Declared,
  changes: Changes,
): Omit<Declared, keyof Changes> & Changes => ({ ...declared, ...changes })

/**
 * The closed lists of what rule code may name. All else is refused when a rule file is read.
 *
 * @module
 */

/** Names that every snippet sees; the values are made for each rule file (`globals.ts`). */
export const globalNames = [
  's',
  'math',
  'is_integer',
  'enqueue_config',
  'abs',
  'bool',
  'float',
  'int',
  'isinstance',
  'len',
  'max',
  'min',
  'print',
  'sorted',
  'str',
  'type',
] as const

/** Attributes of log lines, members of modules, and methods. */
export const attributes: ReadonlySet<string> = new Set([
  'append',
  'ceil',
  'extend',
  'floor',
  'format',
  'full_string',
  'get',
  'isclose',
  'key',
  'lineno',
  'log2',
  'lower',
  'timestamp',
  'update',
  'value',
  'values',
])

/** What may be imported, as `module.name`. */
export const imports: ReadonlySet<string> = new Set(['dataclasses.replace'])

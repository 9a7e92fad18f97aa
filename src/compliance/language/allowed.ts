/**
 * The closed lists of names in rule code. Reading a rule file fails on any other name.
 *
 * @module
 */

/** Names visible to every snippet; their values are created per rule file (`globals.ts`). */
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

/** Allowed imports, as `module.name`. */
export const imports: ReadonlySet<string> = new Set(['dataclasses.replace'])

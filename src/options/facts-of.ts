import { camelCase } from './camel-case.ts'
import type { Option } from './option.ts'

/**
 * The options of a command in provenance: the label and the value of each that can change a result.
 *
 * @param values - by their names in code
 * @example
 * factsOf([ruleset, rcpSet], { ruleset: '1.1.0', rcpSet: 'full' }) // => [['Ruleset', '1.1.0'], ['RCP set', 'full: every record']]
 */
export function factsOf(
  options: readonly Option[],
  values: Readonly<Record<string, unknown>>,
): [label: string, value: string][] {
  return options.flatMap(declared => {
    const value = values[camelCase(declared.name)]
    if (declared.fact === undefined || value === undefined || value === false) return []
    return [[declared.fact, factText(declared, value)]]
  })
}

function factText(declared: Option, value: unknown): string {
  if (value === true) return 'yes'
  return declared.kind === 'choice' ? `${value}: ${declared.choices[value as string]}` : String(value)
}

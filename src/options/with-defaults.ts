import { defaultUsage, type Usage } from '../benchmarks/benchmark.ts'
import { suggest } from '../benchmarks/catalogue.ts'
import { latestRuleset } from '../benchmarks/ruleset.ts'
import { UsageError } from '../errors.ts'
import { camelCase } from './camel-case.ts'
import type { Option } from './option.ts'
import type { Values } from './values.ts'

/**
 * The values of options, with the declared defaults for missing ones.
 *
 * @param options - arguments and options of a command
 * @param given - values by their names in code; undefined counts as not given
 * @throws UsageError `missing-option` if a required option has no value, `bad-value` if a value is not one of the choices
 * @example
 * withDefaults([rcpSet], {}) // => { rcpSet: 'pruned' }
 */
export function withDefaults<const Declared extends readonly Option[]>(
  options: Declared,
  given: Readonly<Record<string, unknown>>,
): Values<Declared> {
  const values = Object.fromEntries(
    options.flatMap(declared => {
      const name = camelCase(declared.name)
      const value = given[name] ?? given[camelCase(declared.formerly ?? '')] ?? defaultOf(declared, given)
      if (value === undefined && declared.required === true) throw missing(declared)
      checkChoice(declared, value)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  return values as Values<Declared>
}

/** The value of an option that is not given: a flag is false. */
function defaultOf(declared: Option, given: Readonly<Record<string, unknown>>): unknown {
  if ('default' in declared) return declared.default
  if ('defaultsTo' in declared) return latestRuleset((given.usage as Usage | undefined) ?? defaultUsage)
  return declared.kind === 'flag' ? false : undefined
}

function missing({ name, variable }: Option): UsageError {
  const ways = variable === undefined ? '' : `, set ${variable}, or write ${name} into mlperf-rcp.yaml`
  return new UsageError('missing-option', `the option '--${name}' is required`, {
    remedy: `Give --${name}${ways}.`,
  })
}

function checkChoice(declared: Option, value: unknown): void {
  if (declared.kind !== 'choice' || value === undefined) return
  const known = Object.keys(declared.choices)
  if (known.includes(value as string)) return
  throw new UsageError('bad-value', `${declared.name} is '${value}'${suggest(String(value), known)}`, {
    remedy: `It may be ${known.join(' or ')}.`,
  })
}

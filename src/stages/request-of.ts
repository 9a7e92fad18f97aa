import { builtIn } from '../benchmarks/catalogue.ts'
import { noListener } from '../files/listener.ts'
import { type DataOptions, referenceData } from '../files/reference-data.ts'
import type { Declaration } from '../options/declaration.ts'
import type { Values } from '../options/values.ts'
import { withDefaults } from '../options/with-defaults.ts'
import type { Given, RequestOf } from './stage.ts'

/**
 * What the work of a stage is given, from what a caller of the library gives: the declared defaults, the built-in benchmarks, and
 * reference data by options or by the environment of the process.
 *
 * @param positional - the arguments of the command
 * @throws UsageError `missing-option` where a required argument or option has no value, `bad-value`
 * @example
 * requestOf(declaration, { inputs: ['results'] }, { ruleset: '1.1.0' }).rcpSet // => 'pruned'
 */
export function requestOf<Declared extends Declaration>(
  declaration: Declared,
  positional: Values<Declared['arguments']>,
  given: Given<Declared>,
): RequestOf<Declared> {
  const { catalogue = builtIn, listener = noListener, redact = (value: unknown) => value } = given ?? {}
  const options = [...declaration.arguments, ...declaration.options]
  const values = withDefaults(options, { ...given, ...positional })
  const data = given?.data ?? referenceData(values as DataOptions, { environment: process.env })
  return { ...values, catalogue, listener, redact, data } as RequestOf<Declared>
}

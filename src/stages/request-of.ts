import { builtIn } from '../benchmarks/catalogue.ts'
import { noListener } from '../files/listener.ts'
import { type DataOptions, type ReferenceData, referenceData } from '../files/reference-data.ts'
import { Drafts } from '../files/write/drafts.ts'
import type { Declaration } from '../options/declaration.ts'
import type { Values } from '../options/values.ts'
import { withDefaults } from '../options/with-defaults.ts'
import type { Given, RequestOf } from './stage.ts'

/**
 * Completes the arguments of a library caller to the request of a stage: declared defaults, built-in benchmarks, and
 * reference data by options or by the environment of the process.
 *
 * @param positional - the arguments of the command
 * @throws UsageError `missing-option` if a required argument or option has no value, `bad-value`
 * @example
 * requestOf(declaration, { inputs: ['results'] }, { ruleset: '1.1.0' }).rcpSet // => 'pruned'
 */
export function requestOf<Declared extends Declaration>(
  declaration: Declared,
  positional: Values<Declared['arguments']>,
  given: Given<Declared>,
): RequestOf<Declared> {
  const {
    catalogue = builtIn,
    listener = noListener,
    redact = (value: unknown) => value,
    drafts = new Drafts(),
  } = given ?? {}
  const options = [...declaration.arguments, ...declaration.options]
  const values = withDefaults(options, { ...given, ...positional })
  const data = given?.data ?? libraryData(values as DataOptions)
  return { ...values, catalogue, listener, redact, data, drafts } as RequestOf<Declared>
}

/** Reference data that the caller names; if a stage cannot do without, also what the environment of the process names. */
function libraryData(options: DataOptions): ReferenceData {
  const { named } = referenceData(options, { environment: {} })
  return { named, path: kind => referenceData(options, { environment: process.env }).path(kind) }
}

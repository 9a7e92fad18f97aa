/**
 * The name of a benchmark as a log has it.
 *
 * @module
 */
import type { LogValue } from '../python/log-value.ts'
import type { Benchmark, Usage } from './benchmark.ts'
import { type Catalogue, suggest } from './catalogue.ts'

/** Why no benchmark belongs to a logged name. */
export interface NameFault {
  readonly code: 'no-benchmark' | 'unknown-benchmark'
  readonly message: string
}

/**
 * What is wrong with the name of a benchmark.
 *
 * @param name as logged; null if no log has one
 * @param usage undefined if a benchmark of any usage will do
 * @returns null for the name of a known benchmark
 * @example
 * nameFault(builtIn, 'flux.1')?.message // => "unknown benchmark 'flux.1'; did you mean 'flux1'?"
 */
export function nameFault(catalogue: Catalogue, name: LogValue, usage?: Usage): NameFault | null {
  if (name === null) {
    return { code: 'no-benchmark', message: 'no log names its benchmark (submission_benchmark)' }
  }
  const known = catalogue.benchmarks.filter(entry => usage === undefined || entry.usage === usage)
  if (known.some(entry => entry.name === name)) return null
  const names = known.map(entry => entry.name)
  const where = usage === undefined ? '' : ` in ${usage}`
  const message = `unknown benchmark '${String(name)}'${where}${suggest(String(name), names)}`
  return { code: 'unknown-benchmark', message }
}

/**
 * The benchmark of that name in any usage; training comes first.
 *
 * @example
 * benchmarkNamed(builtIn, 'cosmoflow')?.usage // => 'hpc'
 */
export const benchmarkNamed = ({ find }: Catalogue, name: LogValue): Benchmark | undefined =>
  typeof name === 'string' ? (find('training', name) ?? find('hpc', name)) : undefined

/** The name that counts, for a logged one; null if the log has none. */
export type Naming = (logged: LogValue) => LogValue

export interface NamingOptions {
  readonly catalogue: Catalogue
  /** The benchmark of logs that name none, or an unknown one. */
  readonly benchmark?: string | undefined
  /** Whether `gpt-oss-20b` is understood as `gpt_oss_20b`. */
  readonly dashesAsUnderscores?: boolean | undefined
}

/**
 * Names the benchmark of logs: a known name stays; any other is replaced as the options say.
 *
 * @example
 * namingOf({ catalogue: builtIn, dashesAsUnderscores: true })('gpt-oss-20b') // => 'gpt_oss_20b'
 */
export function namingOf({ catalogue, benchmark, dashesAsUnderscores }: NamingOptions): Naming {
  return logged => {
    if (benchmarkNamed(catalogue, logged) !== undefined) return logged
    if (dashesAsUnderscores === true && typeof logged === 'string') {
      const name = logged.replaceAll('-', '_')
      if (benchmarkNamed(catalogue, name) !== undefined) return name
    }
    return benchmark ?? logged
  }
}

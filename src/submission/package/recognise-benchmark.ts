/**
 * Identifies the benchmark of a folder.
 *
 * @module
 */
import type { Benchmark, Usage } from '../../benchmarks/benchmark.ts'
import { type Catalogue, isOfRuleset, suggest } from '../../benchmarks/catalogue.ts'
import type { SubmissionFinding } from '../finding.ts'
import { findingAt } from '../finding-at.ts'
import type { BenchmarkFolder } from './package-layout.ts'

/** The benchmark, or why the folder is not checked. */
export type RecognisedBenchmark = { readonly benchmark: Benchmark } | { readonly finding: SubmissionFinding }

/** The rules for names. */
export interface NamingRules {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
}

const scalings: readonly (string | null)[] = [null, 'strong', 'weak']

/**
 * The benchmark of a folder by its name, under a ruleset.
 *
 * @example
 * recogniseBenchmark(folder, { catalogue: builtIn, usage: 'training', ruleset: '1.1.0' }) // => { benchmark: { name: 'maskrcnn', … } }
 *
 * Source: behaviour of package_checker in mlcommons/logging 7bbf792.
 */
export function recogniseBenchmark(
  { name, dir, scaling }: BenchmarkFolder,
  { catalogue, usage, ruleset }: NamingRules,
): RecognisedBenchmark {
  if (!scalings.includes(scaling)) {
    return { finding: findingAt(dir, 'unknown-scaling', `${scaling} is neither strong nor weak`) }
  }
  const benchmark = catalogue.find(usage, name)
  if (benchmark !== undefined && isOfRuleset(benchmark, ruleset)) return { benchmark }
  const known = catalogue.benchmarks.filter(entry => entry.usage === usage && isOfRuleset(entry, ruleset))
  const near = suggest(
    name,
    known.map(entry => entry.name),
  )
  const message = `${name} is not a benchmark of ${usage} ${ruleset}: it is not checked${near}`
  return { finding: findingAt(dir, 'skipped-benchmark', message) }
}

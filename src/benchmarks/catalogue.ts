/**
 * All known benchmarks: the built-in table, with the additions and overrides of a configuration file.
 *
 * @module
 */
import { UsageError } from '../errors.ts'
import { nearest } from '../text/nearest.ts'
import { type Benchmark, type ConvergenceRule, defaultUsage, type Usage } from './benchmark.ts'
import { defineBenchmark } from './define.ts'
import { hpcBenchmarks } from './hpc.ts'
import { compareRulesets, rulesets } from './ruleset.ts'
import { trainingBenchmarks } from './training.ts'

/** Benchmarks in a configuration file: any members, with the name as key. */
export type BenchmarkOverrides = Readonly<Record<string, Partial<Omit<Benchmark, 'name'>>>>

export interface Catalogue {
  readonly benchmarks: readonly Benchmark[]
  /** The benchmark of that name and usage, or undefined. */
  find(usage: Usage, name: string): Benchmark | undefined
}

/**
 * The built-in benchmarks, changed and extended by a configuration's `benchmarks` member.
 *
 * @throws UsageError `incomplete-benchmark` if a new benchmark has no `runsPerSubmission`.
 * @example
 * createCatalogue({ toy: { runsPerSubmission: 5 } }).find('training', 'toy')?.recordName // => 'toy_ref_{bs}'
 */
export function createCatalogue(overrides: BenchmarkOverrides = {}): Catalogue {
  const known = new Map(
    [...trainingBenchmarks, ...hpcBenchmarks].map(entry => [keyOf(entry.usage, entry.name), entry]),
  )
  for (const [name, members] of Object.entries(overrides)) {
    const usage = members.usage ?? defaultUsage
    const existing = known.get(keyOf(usage, name))
    if (existing === undefined && members.runsPerSubmission === undefined) {
      throw new UsageError('incomplete-benchmark', `benchmark '${name}' has no runsPerSubmission`, {
        remedy: 'Set at least runsPerSubmission for a new benchmark.',
      })
    }
    const runsPerSubmission = members.runsPerSubmission ?? existing!.runsPerSubmission
    known.set(
      keyOf(usage, name),
      defineBenchmark({ ...existing, ...members, name, usage, runsPerSubmission }),
    )
  }
  return { benchmarks: [...known.values()], find: (usage, name) => known.get(keyOf(usage, name)) }
}

const keyOf = (usage: Usage, name: string) => `${usage}/${name}`

/** The catalogue without any configuration. */
export const builtIn: Catalogue = createCatalogue()

/**
 * Returns the benchmark of that name, or throws an error that names the nearest known one.
 *
 * @throws UsageError `unknown-benchmark`.
 */
export function requireBenchmark(catalogue: Catalogue, usage: Usage, name: string): Benchmark {
  const found = catalogue.find(usage, name)
  if (found !== undefined) return found
  const names = catalogue.benchmarks.filter(entry => entry.usage === usage).map(entry => entry.name)
  throw new UsageError(
    'unknown-benchmark',
    `unknown benchmark '${name}' in ${usage}${suggest(name, names)}`,
    {
      remedy: `Known benchmarks: ${names.join(', ')}. A configuration file can add others.`,
    },
  )
}

/**
 * Returns the ruleset, or throws an error that names the nearest known one.
 *
 * @throws UsageError `unknown-ruleset`.
 */
export function requireRuleset(usage: Usage, ruleset: string): string {
  const known = rulesets[usage]
  if (known.includes(ruleset)) return ruleset
  const short = known.find(entry => compareRulesets(entry, ruleset) === 0)
  throw new UsageError(
    'unknown-ruleset',
    `unknown ruleset '${ruleset}' in ${usage}${short ? `; did you mean '${short}'?` : suggest(ruleset, known)}`,
    { remedy: `Known rulesets: ${known.join(', ')}.` },
  )
}

/** `; did you mean 'x'?` or nothing. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near === null ? '' : `; did you mean '${near}'?`
}

/** The convergence rule of the benchmark under a ruleset: the latest rule in force, else the first. */
export function convergenceRule(benchmark: Benchmark, ruleset: string): ConvergenceRule {
  const begun = benchmark.convergence.filter(rule => compareRulesets(rule.since, ruleset) <= 0)
  return begun.at(-1) ?? benchmark.convergence[0]!
}

/**
 * Whether a ruleset has the benchmark.
 *
 * @example
 * isOfRuleset(builtIn.find('training', 'maskrcnn')!, '4.0.0') // => false
 *
 * Source: benchmark_meta.py in mlcommons/logging 7bbf792.
 */
export function isOfRuleset({ since, until }: Benchmark, ruleset: string): boolean {
  if (since !== undefined && compareRulesets(ruleset, since) < 0) return false
  return until === undefined || compareRulesets(ruleset, until) <= 0
}

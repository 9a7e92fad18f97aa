/**
 * All benchmarks a program run knows: the built-in table, with what a configuration file adds or overrides.
 *
 * @module
 */
import { UsageError } from '../errors.ts'
import { nearest } from '../text/nearest.ts'
import type { Benchmark, ConvergenceRule, Usage } from './benchmark.ts'
import { defineBenchmark } from './define.ts'
import { hpcBenchmarks } from './hpc.ts'
import { compareRulesets, rulesets } from './ruleset.ts'
import { trainingBenchmarks } from './training.ts'

/** A benchmark as a configuration file gives it: any members, the name as the key. */
export type BenchmarkOverrides = Readonly<Record<string, Partial<Omit<Benchmark, 'name'>>>>

export interface Catalogue {
  readonly benchmarks: readonly Benchmark[]
  /** The benchmark of that name and usage, undefined where there is none. */
  find(usage: Usage, name: string): Benchmark | undefined
}

/**
 * The built-in benchmarks, changed and extended by a configuration's `benchmarks` member.
 *
 * @throws UsageError `incomplete-benchmark` where a new benchmark does not say how many runs a submission has.
 * @example
 * createCatalogue({ toy: { runsPerSubmission: 5 } }).find('training', 'toy')?.recordName // => 'toy_ref_{bs}'
 */
export function createCatalogue(overrides: BenchmarkOverrides = {}): Catalogue {
  const known = new Map(
    [...trainingBenchmarks, ...hpcBenchmarks].map(entry => [keyOf(entry.usage, entry.name), entry]),
  )
  for (const [name, members] of Object.entries(overrides)) {
    const usage = members.usage ?? 'training'
    const existing = known.get(keyOf(usage, name))
    if (existing === undefined && members.runsPerSubmission === undefined) {
      throw new UsageError('incomplete-benchmark', `benchmark '${name}' does not say runsPerSubmission`, {
        remedy: 'Give a new benchmark at least its runsPerSubmission.',
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
 * The benchmark of that name, or an error that names the nearest known one.
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
      remedy: `Known are ${names.join(', ')}. A configuration file can add others.`,
    },
  )
}

/**
 * The ruleset as it is, or an error that names the nearest known one.
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
    { remedy: `Known are ${known.join(', ')}.` },
  )
}

/** `; did you mean 'x'?` or nothing. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near === null ? '' : `; did you mean '${near}'?`
}

/** How the benchmark's value is found under a ruleset: the last rule that has begun, else the first. */
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

/**
 * Benchmarks of the reference data that the table of benchmarks does not have.
 *
 * @module
 */
import { basename, dirname } from 'node:path'
import { type Usage, usages } from '../benchmarks/benchmark.ts'
import { benchmarkDefinition } from '../benchmarks/benchmark-definition.ts'
import type { Catalogue } from '../benchmarks/catalogue.ts'
import { compareRulesets, rulesets } from '../benchmarks/ruleset.ts'
import { InputError } from '../errors.ts'
import { readRcpSet, readRcpText } from '../rcp/read.ts'
import { discoverFiles } from './discover.ts'
import { discoverSets } from './discover-sets.ts'

/** A benchmark that only the reference data knows. */
export interface NewerBenchmark {
  readonly name: string
  readonly usage: Usage
  /** Ascending. */
  readonly rulesets: readonly string[]
  /** Its newest file: an RCP set, or a rule file. */
  readonly file: string
  /** The lines of `mlperf-rcp.yaml` that make it known. */
  readonly definition: string
}

/** Values of a record from here on are samples, not epochs. */
const smallestSamples = 1000

/**
 * Benchmarks with RCP sets below a path that the table does not have, by name.
 *
 * @throws InputError if there is no RCP set below the path
 * @example
 * newerSets('fixtures/rcps', builtIn) // => []
 */
export const newerSets = (path: string, catalogue: Catalogue): NewerBenchmark[] =>
  newerOf(discoverSets([path]), /^rcps_(.+)\.json$/, catalogue, shownBySet)

/**
 * Benchmarks with rule files below a path that the table does not have, by name.
 *
 * @throws InputError if there is no rule file of a benchmark below the path
 * @example
 * newerRules('fixtures/rules', builtIn) // => []
 */
export const newerRules = (path: string, catalogue: Catalogue): NewerBenchmark[] =>
  newerOf(discoverFiles([path], 'closed_!(common).yaml'), /^closed_(.+)\.yaml$/, catalogue, () => ({
    runsPerSubmission: null,
    inSamples: true,
    recordMember: 'samples to converge',
    hyperparameters: ['opt_base_learning_rate'],
  }))

type Shown = Omit<Parameters<typeof benchmarkDefinition>[0], 'name' | 'usage' | 'since'>

function newerOf(
  files: readonly string[],
  pattern: RegExp,
  catalogue: Catalogue,
  shownBy: (file: string) => Shown,
): NewerBenchmark[] {
  const found = new Map<string, { usage: Usage; name: string; files: Map<string, string> }>()
  for (const file of files) {
    const name = pattern.exec(basename(file))?.[1]
    const place = rulesetOf(file)
    if (name === undefined || place === null || catalogue.find(place.usage, name) !== undefined) continue
    const key = `${place.usage}/${name}`
    const known = found.get(key) ?? { usage: place.usage, name, files: new Map() }
    known.files.set(place.ruleset, file)
    found.set(key, known)
  }
  return [...found.values()].map(({ usage, name, files: byRuleset }) => {
    const ordered = [...byRuleset.keys()].sort(compareRulesets)
    const file = byRuleset.get(ordered.at(-1)!)!
    const definition = benchmarkDefinition({ name, usage, since: ordered[0]!, ...shownBy(file) })
    return { name, usage, rulesets: ordered, file, definition }
  })
}

/** Usage and ruleset of a file, by its folder; null for folders of neither, such as `training_0.7.0_warn`. */
function rulesetOf(file: string): { usage: Usage; ruleset: string } | null {
  const folder = basename(dirname(file))
  for (const usage of Object.keys(usages) as Usage[]) {
    const ruleset = rulesets[usage].find(known => folder === `${usage}_${known}`)
    if (ruleset !== undefined) return { usage, ruleset }
  }
  return null
}

/** What a set shows; a set that cannot be read shows nothing. */
function shownBySet(file: string): Shown {
  const unread = { runsPerSubmission: null, inSamples: true, recordMember: 'samples to converge' }
  try {
    const { records } = readRcpSet(file)
    const counts = records.map(({ epochs }) => epochs.length)
    const isNamed = readRcpText(file).includes('"samples to converge"')
    return {
      runsPerSubmission: counts.length === 0 ? null : Math.max(3, Math.floor(Math.min(...counts) / 2)),
      inSamples: isNamed || records.some(({ epochs }) => epochs.some(value => value >= smallestSamples)),
      recordMember: isNamed ? 'samples to converge' : 'Epochs to converge',
      hyperparameters: [...new Set(records.flatMap(record => Object.keys(record.hyperparameters)))],
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { ...unread, hyperparameters: ['opt_base_learning_rate'] }
  }
}

/**
 * Lint over RCP files.
 *
 * @module
 */
import { tunableHyperparameters } from '../../advise/tunable-hyperparameters.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { discoverSets } from '../../files/discover-sets.ts'
import { ruleFinder } from '../../files/find-rules.ts'
import { type SetDefaults, setIdentity } from '../../files/set-identity.ts'
import { type LintFinding, lintSet } from '../../rcp/lint/lint-set.ts'
import { parseRcpSet, readRcpText } from '../../rcp/read.ts'

export interface LintRequest extends SetDefaults {
  readonly catalogue: Catalogue
  /** Folder of the rulesets or checkout of upstream: its rules say which hyperparameters a record has to name. */
  readonly rules?: string | undefined
}

export interface LintResult {
  readonly file: string
  readonly findings: readonly LintFinding[]
}

/**
 * What is wrong or odd in RCP files. A file's usage and ruleset are those of its folder `training_X.Y.Z`, else those of
 * the request; its benchmark is that of its name, else that of its first record.
 *
 * @param paths files, or folders: every `rcps_*.json` below
 * @throws InputError where a path does not exist, a file is no RCP set, or the rules cannot be read
 * @example
 * lint(['rcps_maskrcnn.json'], { catalogue: builtIn, usage: 'training' })[0].findings.length // => 3
 */
export function lint(paths: readonly string[], request: LintRequest): LintResult[] {
  const { catalogue, rules } = request
  const find = rules === undefined ? null : ruleFinder(rules)
  return discoverSets(paths).map(file => {
    const text = readRcpText(file)
    const identity = setIdentity(file, request)
    const benchmark = identity.benchmark ?? parseRcpSet(text, file).records[0]?.benchmark ?? ''
    const known = catalogue.find(identity.usage, benchmark)
    const tunable = find && known ? tunableHyperparameters(find, known, identity.ruleset) : null
    return { file, findings: lintSet(text, file, { catalogue, ...identity, benchmark, tunable }) }
  })
}

/**
 * Lint over RCP files.
 *
 * @module
 */
import type { Catalogue } from '../benchmarks/catalogue.ts'
import { lintSet } from '../rcp/lint/lint-set.ts'
import type { LintFinding } from '../rcp/lint/rule.ts'
import { parseRcpSet, readRcpText } from '../rcp/read.ts'
import { discoverSets } from './discover-sets.ts'
import { type SetDefaults, setIdentity } from './set-identity.ts'

export interface LintRequest extends SetDefaults {
  readonly catalogue: Catalogue
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
 * @throws InputError where a path does not exist or a file is no RCP set
 * @example
 * lint(['rcps_maskrcnn.json'], { catalogue: builtIn, usage: 'training' })[0].findings.length // => 3
 */
export function lint(paths: readonly string[], request: LintRequest): LintResult[] {
  return discoverSets(paths).map(file => {
    const text = readRcpText(file)
    const identity = setIdentity(file, request)
    const benchmark = identity.benchmark ?? parseRcpSet(text, file).records[0]?.benchmark ?? ''
    const { catalogue } = request
    return { file, findings: lintSet(text, file, { catalogue, ...identity, benchmark }) }
  })
}

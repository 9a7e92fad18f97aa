/**
 * Lint over RCP files.
 *
 * @module
 */
import { tunableHyperparameters } from '../../advise/tunable-hyperparameters.ts'
import { requireRuleset } from '../../benchmarks/catalogue.ts'
import { InputError } from '../../errors.ts'
import { discoverSets } from '../../files/discover-sets.ts'
import { ruleFinder } from '../../files/find-rules.ts'
import { setIdentity } from '../../files/set-identity.ts'
import { type LintFinding, lintSet } from '../../rcp/lint/lint-set.ts'
import { parseRcpSet, readRcpText } from '../../rcp/read.ts'
import type { Provenance } from '../../rcp/regenerate/provenance.ts'
import { optionalRules } from '../optional-rules.ts'
import { readProvenance } from '../regenerate/read-provenance.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

export type LintRequest = Given<typeof declaration>

export interface LintResult {
  readonly file: string
  readonly findings: readonly LintFinding[]
}

/**
 * The findings in RCP files. A file's usage and ruleset come from its folder `training_X.Y.Z`, else from the options; its
 * benchmark comes from its name, else from its first record.
 *
 * @param paths files, or folders: every `rcps_*.json` below
 * @throws InputError if a path does not exist, a file is not an RCP set, or the rules cannot be read
 * @example
 * lint(['rcps_maskrcnn.json'])[0].findings.length // => 3
 */
export const lint = (paths: readonly string[], options: LintRequest = {}): LintResult[] =>
  work(requestOf(declaration, { rcps: paths }, options))

/** {@link lint}, as a stage. */
export function work(request: Request): LintResult[] {
  const { catalogue, usage, ruleset } = request
  if (ruleset !== undefined) requireRuleset(usage, ruleset)
  const rules = optionalRules(request)
  const find = rules === null ? null : ruleFinder(rules)
  return discoverSets(request.rcps).map(file => {
    const text = readRcpText(file)
    const identity = setIdentity(file, request)
    const benchmark = identity.benchmark ?? parseRcpSet(text, file).records[0]?.benchmark ?? ''
    const known = catalogue.find(identity.usage, benchmark)
    const tunable = find && known ? tunableHyperparameters(find, known, identity.ruleset) : null
    const { provenance, findings } = provenanceOf(file)
    const options = { catalogue, ...identity, benchmark, tunable, provenance }
    return { file, findings: [...lintSet(text, file, options), ...findings] }
  })
}

/** A provenance that cannot be read is a finding; the set is judged without it. */
function provenanceOf(file: string): { provenance: Provenance | null; findings: LintFinding[] } {
  try {
    return { provenance: readProvenance(file), findings: [] }
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'provenance-syntax') throw error
    const { message } = error
    const finding = {
      code: 'provenance-mismatch',
      severity: 'warning',
      record: null,
      line: null,
      message,
    } as const
    return { provenance: null, findings: [finding] }
  }
}

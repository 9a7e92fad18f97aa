/**
 * From folders of reference logs to RCP files.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { tunableHyperparameters } from '../../advise/tunable-hyperparameters.ts'
import { ruleFinder } from '../../files/find-rules.ts'
import { locateRcpFile } from '../../rcp/locate.ts'
import { readRcpText } from '../../rcp/read.ts'
import { pullRequestTable } from '../../rcp/regenerate/pull-request-table.ts'
import { regenerate as regenerateSets } from '../../rcp/regenerate/regenerate.ts'
import type { ExistingSet, RegeneratedSet, Regeneration } from '../../rcp/regenerate/regeneration.ts'
import type { Run } from '../../runs/run.ts'
import { tool } from '../../version.ts'
import { committed } from '../committed.ts'
import { readRuns } from '../extract/work.ts'
import { optionalRules } from '../optional-rules.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { complianceWarnings } from './compliance-warnings.ts'
import { declaration } from './declaration.ts'
import { provenancePath, readProvenance } from './read-provenance.ts'

type Request = RequestOf<typeof declaration>

export type RegenerateRequest = Given<typeof declaration>

/** A file that is written, or would be with `--check`. */
export interface RegeneratedFile {
  readonly path: string
  readonly text: string
}

export interface RegenerateResult extends Regeneration {
  readonly runs: readonly Run[]
  readonly files: readonly RegeneratedFile[]
  /** Whether the text of a set changes. */
  readonly changed: boolean
}

/**
 * Reads reference logs, makes the records and writes, per benchmark, `rcps_<benchmark>.json`, its provenance and the table
 * for a pull request.
 *
 * @throws InputError if a log or an existing set cannot be read, OutputError if a file cannot be written
 * @example
 * await regenerate(['logs'], { ruleset: '1.1.0', out: 'out' })
 */
export const regenerate = async (
  paths: readonly string[],
  options: RegenerateRequest = {},
): Promise<RegenerateResult> => committed(requestOf(declaration, { inputs: paths }, options), work)

/** {@link regenerate}, as a stage. */
export async function work(request: Request): Promise<RegenerateResult> {
  const { inputs, out, provenance, check, redact, drafts } = request
  const reading = {
    ...request,
    hash: provenance !== 'none',
    evaluations: false,
    dashesAsUnderscores: true,
    startTimes: true,
  }
  const runs = redact(await readRuns(inputs, reading))
  const rules = optionalRules(request)
  const find = rules === null ? null : ruleFinder(rules)
  const warnings = rules === null ? [] : await complianceWarnings(runs, { ...request, rules })
  // From here to the end nobody else may change the sets.
  if (!check) await drafts.lock(out)
  const regeneration = regenerateSets(runs, {
    ...request,
    set: request.set ?? {},
    toolVersion: tool.version,
    inlineProvenance: provenance === 'inline',
    tunable: benchmark => find && tunableHyperparameters(find, benchmark, request.ruleset),
    existing: benchmark => existingSet(benchmark, request),
  })
  const findings = [...regeneration.findings, ...redact(warnings)]
  const files = regeneration.sets.flatMap(set => filesOf(set, out, request))
  // A set comes after what describes it, so it is never the newer one.
  if (!check) for (const { path, text } of files.toReversed()) await drafts.write(path, text)
  const changed = regeneration.sets.some(({ text, previousText }) => text !== null && text !== previousText)
  return { ...regeneration, findings, runs, files, changed }
}

function existingSet(
  benchmark: string,
  { rcps, out, usage, ruleset, provenance, redact }: Request,
): ExistingSet | null {
  const written = join(out, `rcps_${benchmark}.json`)
  const file =
    rcps === undefined
      ? existsSync(written)
        ? written
        : null
      : locateRcpFile(rcps, usage, ruleset, benchmark)
  if (file === null) return null
  const earlier = provenance === 'sidecar' ? redact(readProvenance(file)) : null
  return { file, text: readRcpText(file), provenance: earlier }
}

function filesOf(set: RegeneratedSet, out: string, request: Request): RegeneratedFile[] {
  if (set.text === null) return []
  const name = join(out, `rcps_${set.benchmark}`)
  const sidecar = {
    path: provenancePath(`${name}.json`),
    text: `${JSON.stringify(set.provenance, null, 2)}\n`,
  }
  return [
    { path: `${name}.json`, text: set.text },
    ...(request.provenance === 'sidecar' ? [sidecar] : []),
    { path: `${name}.md`, text: pullRequestTable(set, request) },
  ]
}

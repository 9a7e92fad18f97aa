/**
 * From folders of reference logs to RCP files.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Usage } from '../../benchmarks/benchmark.ts'
import { redacted } from '../../files/redacted.ts'
import { writeWhole } from '../../files/write-whole.ts'
import { locateRcpFile } from '../../rcp/locate.ts'
import { readRcpText } from '../../rcp/read.ts'
import { pullRequestTable } from '../../rcp/regenerate/pull-request-table.ts'
import { regenerate as regenerateSets } from '../../rcp/regenerate/regenerate.ts'
import type {
  ExistingSet,
  RegeneratedSet,
  RegenerateOptions,
  Regeneration,
} from '../../rcp/regenerate/regeneration.ts'
import type { Run } from '../../runs/run.ts'
import { tool } from '../../version.ts'
import { type ExtractRequest, extract } from '../extract/work.ts'

/** Where the runs of a record's values are written down. */
export type ProvenanceChoice = 'sidecar' | 'inline' | 'none'

export interface RegenerateRequest
  extends Omit<RegenerateOptions, 'toolVersion' | 'existing' | 'inlineProvenance'>,
    Omit<ExtractRequest, 'hash' | 'evaluations'> {
  /** Existing sets: a folder with `training_X.Y.Z/rcps_*.json`, or one file; the files in `out` where absent. */
  readonly rcps?: string
  /** Folder of the files to write. */
  readonly out: string
  readonly provenance?: ProvenanceChoice
  /** Write no host names, user names and paths of logs. */
  readonly redact?: boolean
  /** Write nothing. */
  readonly check?: boolean
}

/** A file that is, or would be, written. */
export interface RegeneratedFile {
  readonly path: string
  readonly text: string
}

export interface RegenerateResult extends Regeneration {
  readonly runs: readonly Run[]
  readonly files: readonly RegeneratedFile[]
  /** Whether a set's text differs from what it was. */
  readonly changed: boolean
}

/**
 * Reads reference logs, makes the records and writes, per benchmark, `rcps_<benchmark>.json`, its provenance and the table
 * for a pull request.
 *
 * @throws InputError where a log or an existing set cannot be read, OutputError where a file cannot be written
 * @example
 * await regenerate(['logs'], { catalogue: builtIn, usage: 'training', ruleset: '1.1.0', out: 'out' })
 */
export async function regenerate(
  paths: readonly string[],
  request: RegenerateRequest,
): Promise<RegenerateResult> {
  const { out, provenance = 'sidecar', check = false } = request
  const read = await extract(paths, { ...request, hash: provenance !== 'none' })
  const runs = request.redact === true ? await redacted(read) : read
  const regeneration = regenerateSets(runs, {
    ...request,
    toolVersion: tool.version,
    inlineProvenance: provenance === 'inline',
    existing: benchmark => existingSet(benchmark, request),
  })
  const files = regeneration.sets.flatMap(set => filesOf(set, out, provenance, request))
  if (!check) for (const { path, text } of files) await writeWhole(path, text)
  const changed = regeneration.sets.some(({ text, previousText }) => text !== null && text !== previousText)
  return { ...regeneration, runs, files, changed }
}

function existingSet(
  benchmark: string,
  { rcps, out, usage, ruleset }: RegenerateRequest,
): ExistingSet | null {
  const written = join(out, `rcps_${benchmark}.json`)
  const file =
    rcps === undefined
      ? existsSync(written)
        ? written
        : null
      : locateRcpFile(rcps, usage, ruleset, benchmark)
  return file === null ? null : { file, text: readRcpText(file) }
}

function filesOf(
  set: RegeneratedSet,
  out: string,
  provenance: ProvenanceChoice,
  options: { readonly usage: Usage } & Pick<RegenerateOptions, 'catalogue' | 'ruleset'>,
): RegeneratedFile[] {
  if (set.text === null) return []
  const name = join(out, `rcps_${set.benchmark}`)
  const sidecar = { path: `${name}.provenance.json`, text: `${JSON.stringify(set.provenance, null, 2)}\n` }
  return [
    { path: `${name}.json`, text: set.text },
    ...(provenance === 'sidecar' ? [sidecar] : []),
    { path: `${name}.md`, text: pullRequestTable(set, options) },
  ]
}

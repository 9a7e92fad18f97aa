/**
 * Makes RCP sets from reference runs.
 *
 * @module
 */
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import { nameFault } from '../../benchmarks/logged-name.ts'
import { groupBy } from '../../lists/group-by.ts'
import type { Run } from '../../runs/run.ts'
import { compareNaturally } from '../../text/natural-order.ts'
import { parseRcpSet, valueMembers } from '../read.ts'
import { addRecord, emptySet, membersOf, neighbourIn, updateRecord } from './edit.ts'
import { mergedProvenance } from './merged-provenance.ts'
import { planRecord } from './plan-record.ts'
import { type Provenance, runProvenance } from './provenance.ts'
import { provenanceMismatch, sha256Of } from './provenance-mismatch.ts'
import { recordMembers } from './record-members.ts'
import type {
  ExistingSet,
  RecordChange,
  RegeneratedSet,
  RegenerateFinding,
  RegenerateOptions,
  Regeneration,
} from './regeneration.ts'

/**
 * Makes the RCP records of reference runs: one per benchmark and global batch size, its values in natural file order
 * (result_2 before result_10). Existing sets are edited only if a record changes; runs whose values and
 * hyperparameters are already in a record change nothing.
 *
 * @param runs runs of any benchmarks and batch sizes
 * @returns the texts of the sets, the changes and the findings; writes no files
 * @throws InputError as {@link parseRcpSet} if an existing set cannot be read
 *
 * @example
 * const { sets } = regenerate(runs, { catalogue: builtIn, usage: 'training', ruleset: '1.1.0', toolVersion: '0.1.0', existing: () => null })
 * sets[0].changes[0] // => { name: 'maskrcnn_ref_120', bs: 120, change: 'added', … }
 *
 * Source: the training rules, section Reference Convergence Points: a point requires 2N reference runs.
 */
export function regenerate(runs: readonly Run[], options: RegenerateOptions): Regeneration {
  const sets: RegeneratedSet[] = []
  const findings: RegenerateFinding[] = []
  const ordered = runs.toSorted((a, b) => compareNaturally(a.file, b.file))
  const byBenchmark = [...groupBy(ordered, run => run.benchmark)]
  for (const [name, group] of byBenchmark.sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))) {
    const benchmark = name === null ? undefined : options.catalogue.find(options.usage, name)
    if (benchmark === undefined) findings.push(...group.map(run => withoutBenchmark(run, options)))
    else sets.push(regenerateSet(benchmark, group, options))
  }
  return { sets, findings }
}

function regenerateSet(
  benchmark: Benchmark,
  runs: readonly Run[],
  options: RegenerateOptions,
): RegeneratedSet {
  const existing = options.existing(benchmark.name)
  const changes: RecordChange[] = []
  const findings: RegenerateFinding[] = []
  let text = existing?.text ?? emptySet
  const byBatchSize = [...groupBy(runs, run => run.globalBatchSize)]
  for (const [bs, group] of byBatchSize.sort(([a], [b]) => (a ?? 0) - (b ?? 0))) {
    if (bs === null) {
      findings.push(...group.map(run => withoutBatchSize(run)))
      continue
    }
    const { records } = parseRcpSet(text, existing?.file ?? `rcps_${benchmark.name}.json`)
    const neighbour = records.find(record => record.name === neighbourIn(text, bs))
    const plan = planRecord(bs, group, { benchmark, records, neighbour, options })
    changes.push(plan.change)
    findings.push(...plan.findings)
    text = edited(text, plan.change, neighbour?.name, benchmark)
  }
  const isEmpty = existing === null && text === emptySet
  const origin = provenanceOf(benchmark, changes, text, existing, options)
  return {
    benchmark: benchmark.name,
    text: isEmpty ? null : text,
    previousText: existing?.text ?? null,
    changes,
    findings: [...findings, ...origin.findings],
    provenance: origin.provenance,
  }
}

function edited(
  text: string,
  { change, name, after }: RecordChange,
  neighbour: string | undefined,
  benchmark: Benchmark,
) {
  if (after === null || !['added', 'replaced', 'extended'].includes(change)) return text
  const example = change === 'added' ? neighbour : name
  const like = example === undefined ? [] : Object.keys(membersOf(text, example))
  const valueMember = valueMembers.find(member => like.includes(member)) ?? benchmark.recordMember
  const members = recordMembers(after, valueMember, like)
  return change === 'added' ? addRecord(text, name, members) : updateRecord(text, name, members)
}

function provenanceOf(
  benchmark: Benchmark,
  changes: readonly RecordChange[],
  text: string,
  existing: ExistingSet | null,
  { usage, ruleset, toolVersion }: RegenerateOptions,
): { provenance: Provenance; findings: RegenerateFinding[] } {
  const now = changes
    .filter(({ change }) => change !== 'refused' && change !== 'kept')
    .map(({ name, bs, change, runs }) => ({ name, bs, change, runs: runs.map(runProvenance) }))
  const earlier = existing?.provenance ?? null
  const set = parseRcpSet(text, benchmark.name)
  const { records, outdated } = mergedProvenance(now, earlier?.records ?? [], set.records)
  const provenance: Provenance = {
    schemaVersion: 1,
    tool: { name: 'mlperf-rcp', version: toolVersion },
    benchmark: benchmark.name,
    usage,
    ruleset,
    setSha256: sha256Of(text),
    records,
  }
  const mismatch = existing && earlier && provenanceMismatch(existing.text, earlier)
  if (!mismatch) return { provenance, findings: [] }
  const lost = outdated.length > 0 ? ` The origin of ${outdated.join(', ')} is left out.` : ''
  const message = `${mismatch}${lost}`
  const { file } = existing
  const finding = { code: 'provenance-mismatch', severity: 'warning', file, message } as const
  return { provenance, findings: [{ ...finding, benchmark: benchmark.name, bs: null }] }
}

function withoutBenchmark(
  { file, benchmark, globalBatchSize: bs }: Run,
  { catalogue, usage }: RegenerateOptions,
): RegenerateFinding {
  const fault = nameFault(catalogue, benchmark, usage)
  return benchmark === null
    ? {
        code: 'no-benchmark',
        severity: 'error',
        file,
        benchmark,
        bs,
        message: 'The log names no benchmark; left out.',
      }
    : {
        code: 'unknown-benchmark',
        severity: 'error',
        file,
        benchmark,
        bs,
        message: `${fault?.message}. The log is left out.`,
      }
}

function withoutBatchSize({ file, benchmark }: Run): RegenerateFinding {
  const message = 'The log has no global batch size; left out.'
  return { code: 'no-batch-size', severity: 'error', file, benchmark, bs: null, message }
}

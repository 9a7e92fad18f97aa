/**
 * The origin of the values of a record.
 *
 * @module
 */
import type { Usage } from '../../benchmarks/benchmark.ts'
import type { LogValue } from '../../python/log-value.ts'
import type { Run } from '../../runs/run.ts'

/** The origin of one value. A type, not an interface, so it is also a {@link LogValue}. */
export type RunProvenance = {
  readonly file: string
  /** Number of the run in its log; only if the log holds several. */
  readonly run?: number
  readonly sha256: string | null
  readonly seeds: readonly number[]
  readonly platform: string | null
  readonly framework: string | null
  /** Epochs or samples to converge. */
  readonly value: number | null
}

/** The document written next to a set, `rcps_<benchmark>.provenance.json`. */
export interface Provenance {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'mlperf-rcp'; readonly version: string }
  readonly benchmark: string
  readonly usage: Usage
  readonly ruleset: string
  /** SHA-256 of the set that it belongs to; older files have none. */
  readonly setSha256?: string | undefined
  /** The records that runs created or confirmed, by ascending batch size: of the last call, and of earlier ones. */
  readonly records: readonly {
    readonly name: string
    readonly bs: number
    readonly change: string
    /** In the order of the record's values; for an extended record without earlier provenance, the added runs. */
    readonly runs: readonly RunProvenance[]
  }[]
}

/** Name of the member for inline provenance; the reference checker ignores it. */
export const provenanceMember = 'Provenance'

/**
 * The origin of one value.
 *
 * @example
 * runProvenance(run) // => { file: 'result_0.txt', sha256: '9f…', seeds: [7], platform: 'DGX', framework: null, value: 14 }
 */
export function runProvenance(run: Run): RunProvenance {
  const { framework } = run.hyperparameters
  return {
    file: run.file,
    ...(run.run !== undefined && { run: run.run }),
    sha256: run.sha256 ?? null,
    seeds: run.seeds,
    platform: run.platform,
    framework: typeof framework === 'string' ? framework : null,
    value: run.convergence?.value ?? null,
  }
}

/**
 * The member for inline provenance.
 *
 * @param runs the runs of the record's values
 * @param earlier the record's existing member, if its values are kept and others are added
 *
 * @example
 * inlineProvenance([run], { ruleset: '6.0.0', toolVersion: '0.1.0' })
 * // => { tool: 'mlperf-rcp 0.1.0', ruleset: '6.0.0', runs: [{ file: 'result_0.txt', … }] }
 */
export function inlineProvenance(
  runs: readonly Run[],
  source: { readonly ruleset: string; readonly toolVersion: string },
  earlier?: LogValue,
): LogValue {
  return {
    tool: `mlperf-rcp ${source.toolVersion}`,
    ruleset: source.ruleset,
    runs: [...earlierRuns(earlier), ...runs.map(runProvenance)],
  }
}

function earlierRuns(earlier: LogValue | undefined): readonly LogValue[] {
  if (typeof earlier !== 'object' || earlier === null || !('runs' in earlier)) return []
  return Array.isArray(earlier.runs) ? earlier.runs : []
}

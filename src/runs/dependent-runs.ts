/**
 * Runs that are not independent: copies of one log, runs with one seed, runs that started at the same time.
 *
 * @module
 */

/** The values of a run that no other run may share. */
export interface RunIdentity {
  readonly file: string
  /** Equal for files with the same bytes, such as a SHA-256; absent if it was not computed. */
  readonly content?: string | undefined
  /** Absent if they were not read. */
  readonly seeds?: readonly number[] | undefined
  /** Time of `run_start`, in milliseconds since 1970; null or absent if it is not known. */
  readonly startMs?: number | null | undefined
}

/** A run that depends on an earlier one. */
export interface DependentRun {
  readonly code: 'duplicate-log' | 'same-seed' | 'same-start'
  readonly file: string
  /** The earlier file. */
  readonly before: string
  /** Names both files. */
  readonly message: string
}

/**
 * The runs that depend on an earlier one. A run has one entry at most: a copy has the seed of its original anyway. One
 * seed of its own makes a run independent: programs may log further seeds that are the same in all runs, such as that of
 * the data set.
 *
 * @param runs in the order of their files
 * @example
 * dependentRuns([{ file: 'a', seeds: [7] }, { file: 'b', seeds: [7] }])[0]?.message // => 'b has seed 7, as a has'
 *
 * Source: the reference's seed checker (mlcommons/logging 7bbf792); runs of a reference point are independent samples.
 */
export function dependentRuns(runs: readonly RunIdentity[]): DependentRun[] {
  const contents = new Map<string, string>()
  const seeds = new Map<number, string>()
  const starts = new Map<number, string>()
  return runs.flatMap(({ file, content, seeds: own = [], startMs }) => {
    const original = content === undefined ? undefined : first(contents, content, file)
    const sharing = [...new Set(own)].map(seed => ({ seed, before: first(seeds, seed, file) }))
    const shared = sharing.every(({ before }) => before !== undefined) ? sharing[0] : undefined
    const together = typeof startMs === 'number' ? first(starts, startMs, file) : undefined
    const found = (code: DependentRun['code'], before: string, message: string) => [
      { code, file, before, message },
    ]
    if (original !== undefined) return found('duplicate-log', original, `${file} is a copy of ${original}`)
    if (shared?.before !== undefined) {
      return found('same-seed', shared.before, `${file} has seed ${shared.seed}, as ${shared.before} has`)
    }
    if (together === undefined) return []
    return found('same-start', together, `${file} starts in the same millisecond as ${together}`)
  })
}

/** The first file with a value; undefined if it is this one. */
function first<Value>(known: Map<Value, string>, value: Value, file: string): string | undefined {
  const before = known.get(value)
  if (before === undefined) known.set(value, file)
  return before
}

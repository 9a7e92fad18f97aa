/**
 * The round that submissions belong to, from a folder such as `training_results_v5.1` or `v5.1` above them; null if none or several
 * are named.
 *
 * @param dirs folders of the submissions
 * @example
 * roundOf(['training_results_v5.1/Lab/results/8xGPU/rgat']) // => 'v5.1'
 */
export function roundOf(dirs: readonly string[]): string | null {
  const rounds = new Set(
    dirs.map(dir => /(?:^|\/)(?:(?:training|hpc)_results_|hpc-)?(v\d+\.\d+)(?=\/|$)/.exec(dir)?.[1] ?? null),
  )
  return rounds.size === 1 ? [...rounds][0]! : null
}

import type { SubmissionFinding } from './finding.ts'

/**
 * The names of folders that are not checked, because they are no benchmarks of the ruleset.
 *
 * @example
 * skippedBenchmarks([{ code: 'skipped-benchmark', severity: 'warning', path: 'Lab/results/8xGPU/dlrmv4', line: null, message: '' }])
 * // => ['dlrmv4']
 */
export const skippedBenchmarks = (findings: readonly SubmissionFinding[]): string[] =>
  findings
    .filter(({ code }) => code === 'skipped-benchmark')
    .map(({ path }) => path.slice(path.lastIndexOf('/') + 1))

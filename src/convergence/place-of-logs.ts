/** Where a folder of logs is in a round or package. */
export interface PlaceOfLogs {
  /** Folder of the organization that submits; null outside a package. */
  readonly submitter: string | null
  /** Folder of the system; null outside a package. */
  readonly system: string | null
}

/**
 * Submitter and system of a folder of logs, by the layout of packages: `SUBMITTER/results/SYSTEM/BENCHMARK`, in HPC with
 * `strong` or `weak` before the benchmark.
 *
 * @param dir path with `/`; absolute, for folders that are given as `.`
 * @example
 * placeOfLogs('/rounds/v5.1/ExampleLab/results/8xGPU/maskrcnn') // => { submitter: 'ExampleLab', system: '8xGPU' }
 * placeOfLogs('/home/logs') // => { submitter: null, system: null }
 *
 * Source: MLPerf submission rules, directory structure.
 */
export function placeOfLogs(dir: string): PlaceOfLogs {
  const parts = dir.split('/').filter(part => part !== '')
  const at = parts.lastIndexOf('results', parts.length - 3)
  if (at < 1) return { submitter: null, system: null }
  return { submitter: parts[at - 1]!, system: parts[at + 1]! }
}

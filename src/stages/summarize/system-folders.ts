/**
 * The folders with the results of an organization.
 *
 * @module
 */
import type { Usage } from '../../benchmarks/benchmark.ts'
import type { LogFolder } from '../../files/discover.ts'
import { filesIn, foldersIn, isFolder } from '../../files/disk/listing.ts'

/** The logs of one benchmark. */
export interface BenchmarkLogs extends LogFolder {
  /** Name of the folder. */
  readonly name: string
}

export interface SystemFolder {
  /** Folder of the organization. */
  readonly organization: string
  readonly name: string
  readonly dir: string
  /** Benchmarks of runs that train one model each; null without a folder for them. */
  readonly strong: readonly BenchmarkLogs[] | null
  /** Benchmarks of weak scaling; null without a folder for them. */
  readonly weak: readonly BenchmarkLogs[] | null
  /** In HPC, the folders that are neither `strong` nor `weak`: they are not summarized. */
  readonly others: readonly string[]
}

/**
 * The systems in `results` of an organization, by code point of their names. In training, benchmarks are in the folder of
 * the system; in HPC, in its folders `strong` and `weak`.
 *
 * @example
 * systemsOf('v4.1/Dell', 'training')[0]?.strong?.[0]?.name // => 'bert'
 */
export function systemsOf(organization: string, usage: Usage): SystemFolder[] {
  return foldersIn(`${organization}/results`).map(({ name, path }) => ({
    organization,
    name,
    dir: path,
    strong: benchmarksIn(usage === 'hpc' ? `${path}/strong` : path),
    weak: usage === 'hpc' ? benchmarksIn(`${path}/weak`) : null,
    others: usage === 'hpc' ? othersIn(path) : [],
  }))
}

const othersIn = (path: string): string[] =>
  foldersIn(path)
    .filter(({ name }) => name !== 'strong' && name !== 'weak')
    .map(folder => folder.path)

/** The folders of all benchmarks of a system. */
export const foldersOf = ({ strong, weak }: SystemFolder): BenchmarkLogs[] => [
  ...(strong ?? []),
  ...(weak ?? []),
]

/** The logs of all benchmarks of a system. */
export const logsOf = (system: SystemFolder): string[] => foldersOf(system).flatMap(({ files }) => files)

function benchmarksIn(dir: string): BenchmarkLogs[] | null {
  if (!isFolder(dir)) return null
  return foldersIn(dir).map(({ name, path }) => {
    const logs = filesIn(path).filter(file => /^result_.*\.txt$/s.test(file.name))
    return { name, dir: path, files: logs.map(file => file.path) }
  })
}

/**
 * The layout of a submission package.
 *
 * @module
 */

/** A small file with its content; null if it cannot be read. */
export interface SmallFile {
  readonly path: string
  readonly content: Uint8Array | null
}

/** The power files of each run. */
export interface PowerFolder {
  readonly dir: string
  readonly runs: readonly PowerRun[]
}

export interface PowerRun {
  /** The name of the run's log without extension. */
  readonly run: string
  /** Names of files; null if the run has no folder. */
  readonly files: readonly string[] | null
}

export interface BenchmarkFolder {
  readonly name: string
  readonly dir: string
  /** The folder between system and benchmark, `strong` or `weak`; null in training. */
  readonly scaling: string | null
  /** Paths of `result_*.txt`, in code point order. */
  readonly logs: readonly string[]
  /** Logs that are not files or cannot be read. */
  readonly unreadable: readonly string[]
  /** Names of all other entries of the folder, without hidden files. */
  readonly others: readonly string[]
  /** `package_checker_params` of the benchmark. */
  readonly parameters: SmallFile | null
  readonly power: PowerFolder | null
}

export interface SystemFolder {
  readonly name: string
  readonly dir: string
  /** Path of the system's description, which may not exist. */
  readonly description: string
  readonly parameters: SmallFile | null
  readonly benchmarks: readonly BenchmarkFolder[]
}

export interface PackageLayout {
  readonly dir: string
  /** `package_checker_params` of the package. */
  readonly parameters: SmallFile | null
  /** Files `systems/*.json`, in code point order. */
  readonly descriptions: readonly SmallFile[]
  /** Folders of `results`, in code point order. */
  readonly systems: readonly SystemFolder[]
}

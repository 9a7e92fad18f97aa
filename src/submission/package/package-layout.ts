/**
 * What lies where in a submission package.
 *
 * @module
 */

/** A small file with its content, null where it cannot be read. */
export interface SmallFile {
  readonly path: string
  readonly content: Uint8Array | null
}

/** Which power files each run has. */
export interface PowerFolder {
  readonly dir: string
  readonly runs: readonly PowerRun[]
}

export interface PowerRun {
  /** The name of the run's log without ending. */
  readonly run: string
  /** Names of files, null where the run has no folder. */
  readonly files: readonly string[] | null
}

export interface BenchmarkFolder {
  readonly name: string
  readonly dir: string
  /** The folder between system and benchmark, `strong` or `weak`; null in training. */
  readonly scaling: string | null
  /** Paths of `result_*.txt`, by code point. */
  readonly logs: readonly string[]
  /** Those among them that are no files or cannot be read. */
  readonly unreadable: readonly string[]
  /** Names of what else lies in the folder, without hidden files. */
  readonly others: readonly string[]
  /** `package_checker_params` of the benchmark. */
  readonly parameters: SmallFile | null
  readonly power: PowerFolder | null
}

export interface SystemFolder {
  readonly name: string
  readonly dir: string
  /** Path of the system's description, which may not be there. */
  readonly description: string
  readonly parameters: SmallFile | null
  readonly benchmarks: readonly BenchmarkFolder[]
}

export interface PackageLayout {
  readonly dir: string
  /** `package_checker_params` of the package. */
  readonly parameters: SmallFile | null
  /** Files `systems/*.json`, by code point. */
  readonly descriptions: readonly SmallFile[]
  /** Folders of `results`, by code point. */
  readonly systems: readonly SystemFolder[]
}

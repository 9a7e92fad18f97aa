/**
 * Resolves the names and paths in a pipeline file.
 *
 * @module
 */
import { dirname, isAbsolute, join, relative } from 'node:path'
import { suggest } from '../benchmarks/catalogue.ts'
import { UsageError } from '../errors.ts'
import { type DataKind, referenceData } from '../files/reference-data.ts'
import type { PipelineRequest } from './pipeline-request.ts'
import type { PipelineFile, StageMembers } from './pipeline-schema.ts'

export interface PipelinePaths {
  /**
   * A path below the folder of everything that is written.
   *
   * @throws UsageError `outside-out` for a path that leaves it
   */
  readonly output: (path: string) => string
  /**
   * The paths of an input.
   *
   * @throws UsageError `unknown-input`
   */
  readonly input: (name: string) => readonly string[]
  /** RCP sets by a path, or by the id of an earlier stage; `--rcps` of `run` replaces paths. */
  readonly set: (pathOrId: string) => string
  /** Reference data of a stage: named by the stage, else by the file or by `run`. */
  readonly data: (kind: DataKind, stage: StageMembers) => string
  /** Records that a stage has written RCP sets to a folder, and from where later stages read them. */
  readonly wrote: (id: string, folder: string) => void
}

/**
 * The paths of a pipeline file, with the replacements of `run`.
 *
 * @param file - path of the pipeline file
 * @throws UsageError `unknown-input` if `run` names an input that the file does not have
 */
export function pipelinePaths(file: string, pipeline: PipelineFile, request: PipelineRequest): PipelinePaths {
  const base = dirname(file)
  const local = (path: string) => (isAbsolute(path) ? path : slashes(relative('', join(base, path))) || '.')
  const out = request.out ?? local(pipeline.out)
  const given = request.inputs ?? {}
  const folders = new Map<string, string>()
  const fallback = request.data ?? referenceData({}, { environment: process.env })
  for (const name of Object.keys(given))
    if (!Object.hasOwn(pipeline.inputs, name)) throw noInput(name, pipeline)
  const set = (pathOrId: string) => folders.get(pathOrId) ?? replacement('rcps', request) ?? local(pathOrId)
  return {
    output: path => below(out, path),
    input: name => {
      if (Object.hasOwn(given, name)) return given[name]!
      if (!Object.hasOwn(pipeline.inputs, name)) throw noInput(name, pipeline)
      return [pipeline.inputs[name]!].flat().map(local)
    },
    set,
    data: (kind, stage) => {
      const named = stage[kind] as string | undefined
      if (kind === 'rcps' && named !== undefined) return set(named)
      const inFile = named ?? (stage.reference as string | undefined) ?? pipeline.reference
      return replacement(kind, request) ?? (inFile === undefined ? fallback.path(kind) : local(inFile))
    },
    wrote: (id, folder) => folders.set(id, folder),
  }
}

function below(out: string, path: string): string {
  const joined = join(out, path)
  const [first] = relative(out, joined).split(/[\\/]/)
  if (first !== '..' && !isAbsolute(path)) return joined
  throw new UsageError('outside-out', `the output '${path}' is not below ${out}`, {
    remedy: 'Name a path below out.',
  })
}

/** Paths given to `run` that replace those in the file. */
const replacement = (kind: DataKind, request: PipelineRequest) => request[kind] ?? request.reference

const slashes = (path: string) => path.replaceAll('\\', '/')

const noInput = (name: string, { inputs }: PipelineFile) => {
  const known = Object.keys(inputs)
  return new UsageError('unknown-input', `the pipeline has no input '${name}'${suggest(name, known)}`, {
    remedy: `Its inputs are ${known.join(', ') || 'none'}.`,
  })
}

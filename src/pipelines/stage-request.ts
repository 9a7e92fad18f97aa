import { UsageError } from '../errors.ts'
import type { DataKind, ReferenceData } from '../files/reference-data.ts'
import { camelCase } from '../options/camel-case.ts'
import type { Declaration } from '../options/declaration.ts'
import type { Option } from '../options/option.ts'
import { withDefaults } from '../options/with-defaults.ts'
import type { Surroundings } from '../stages/stage.ts'
import type { PipelinePaths } from './pipeline-paths.ts'
import type { StageMembers } from './pipeline-schema.ts'
import { stageOptions } from './stage-schema.ts'

/**
 * The request of a stage, from its members in a pipeline file.
 *
 * @param shared - common to all stages of the pipeline: usage, ruleset, and surroundings
 * @throws UsageError `unknown-input`, `several-paths` if one folder is needed
 */
export function stageRequest(
  declaration: Declaration,
  stage: StageMembers,
  paths: PipelinePaths,
  shared: Omit<Surroundings, 'data'> & { readonly usage: string; readonly ruleset: string },
): Record<string, unknown> {
  const values = Object.fromEntries(
    stageOptions(declaration).map(declared => [
      camelCase(declared.name),
      resolved(declared, memberOf(declared, stage), paths, stage),
    ]),
  )
  const given = { usage: shared.usage, ruleset: shared.ruleset, ...withoutUndefined(values) }
  return {
    ...withDefaults([...declaration.arguments, ...declaration.options], given),
    catalogue: shared.catalogue,
    listener: shared.listener,
    redact: shared.redact,
    drafts: shared.drafts,
    data: stageData(stage, paths),
  }
}

const memberOf = ({ name, formerly }: Option, stage: StageMembers): unknown =>
  stage[name] ?? (formerly === undefined ? undefined : stage[formerly])

/**
 * The older names that a stage uses.
 *
 * @example
 * olderNames(extractDeclaration, { id: 'runs', stage: 'extract', findings: 'fail', columns: {} })
 * // => [{ name: 'column', formerly: 'columns' }]
 */
export const olderNames = (
  declaration: Declaration,
  stage: StageMembers,
): { readonly name: string; readonly formerly: string }[] =>
  stageOptions(declaration).flatMap(({ name, formerly }) =>
    formerly === undefined || stage[formerly] === undefined ? [] : [{ name, formerly }],
  )

const withoutUndefined = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** Names of inputs, ids of stages and paths below `out`, as paths. */
function resolved(declared: Option, value: unknown, paths: PipelinePaths, stage: StageMembers): unknown {
  if (declared.kind === 'path') return resolvedPath(declared, value as string | undefined, paths)
  if (declared.kind !== 'list' || declared.of !== 'path') return value
  if (declared.role === 'set') {
    return value === undefined
      ? [paths.data('rcps', stage)]
      : [value].flat().map(path => paths.set(path as string))
  }
  return value === undefined ? undefined : [value].flat().flatMap(name => paths.input(name as string))
}

function resolvedPath(
  declared: Extract<Option, { kind: 'path' }>,
  value: string | undefined,
  paths: PipelinePaths,
): string | undefined {
  if (declared.role === 'output' && declared.is === 'folder') return paths.output(value ?? '.')
  if (value === undefined) return undefined
  if (declared.role === 'output') return paths.output(value)
  if (declared.role === 'set') return paths.set(value)
  return declared.role === 'input' ? onePath(value, paths) : value
}

function onePath(name: string, { input }: PipelinePaths): string {
  const [path, ...more] = input(name)
  if (path !== undefined && more.length === 0) return path
  throw new UsageError('several-paths', `the input '${name}' has ${more.length + 1} paths instead of one`, {
    remedy: 'Run the pipeline once per path.',
  })
}

const stageData = (stage: StageMembers, paths: PipelinePaths): ReferenceData => ({
  path: kind => paths.data(kind, stage),
  named: (kind: DataKind) =>
    (stage[kind] ?? stage.reference) === undefined ? null : paths.data(kind, stage),
})

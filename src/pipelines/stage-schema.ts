import { z } from 'zod'
import { type Declaration, nameOf } from '../options/declaration.ts'
import { valueSchema } from '../options/kinds.ts'
import type { Option } from '../options/option.ts'

/** Members of every stage. */
export const ownMembers = {
  id: z
    .string()
    .regex(/^[\w-]+$/, 'letters, digits, - and _ only')
    .describe('name in reports and for later stages'),
  findings: z
    .enum(['fail', 'report'])
    .default('fail')
    .describe('`report`: shown, but without effect on the exit code'),
}

/** The file of a stage's own report. */
export const outputMember = z.string().describe("the stage's own report, below `out`")

/**
 * The schema of a pipeline stage: a member for each argument and option of its command, except those that its
 * declaration excludes.
 *
 * @example
 * Object.keys(stageSchema(declaration).shape) // => ['id', 'findings', 'stage', 'inputs', …, 'output']
 */
export const stageSchema = (declaration: Declaration) =>
  z.strictObject({
    ...ownMembers,
    stage: z.literal(nameOf(declaration)),
    ...Object.fromEntries(stageOptions(declaration).flatMap(membersOf)),
    output: outputMember.optional(),
  })

/**
 * The arguments and options of a command that a pipeline stage has too.
 *
 * @example
 * stageOptions(declaration).map(({ name }) => name) // => ['inputs', 'usage', …]
 */
export const stageOptions = (declaration: Declaration): readonly Option[] =>
  [...declaration.arguments, ...declaration.options].filter(
    ({ notInPipelines }) => notInPipelines === undefined,
  )

/** Accepts an older name as well as the current one. */
function membersOf(declared: Option): [string, z.ZodType][] {
  const { name, formerly, help } = declared
  const schema = valueSchema(declared, z).describe(help)
  const isNeeded = declared.required === true && !hasPipelineDefault(declared)
  return [
    [name, isNeeded ? schema : schema.optional()],
    ...(formerly === undefined
      ? []
      : [[formerly, schema.optional().meta({ deprecated: true })] as [string, z.ZodType]]),
  ]
}

/**
 * Whether the pipeline has a default for the option: its ruleset, its RCP sets.
 *
 * @example
 * hasPipelineDefault(requiredRuleset) // => true
 */
export const hasPipelineDefault = (declared: Option): boolean =>
  declared.variable !== undefined || (declared.kind === 'list' && declared.role === 'set')

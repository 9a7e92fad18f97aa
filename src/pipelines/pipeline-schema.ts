/**
 * The schema of a pipeline file.
 *
 * @module
 */
import { z } from 'zod'
import { valueSchema } from '../options/kinds.ts'
import { reference } from '../options/reference.ts'
import { ruleset, usage } from '../options/ruleset.ts'
import { stages } from '../stages/registry.ts'
import { outputMember, ownMembers, stageSchema } from './stage-schema.ts'

/** A stage in a pipeline file: its own members, and those of its command. */
export interface StageMembers {
  readonly id: string
  readonly stage: string
  readonly findings: 'fail' | 'report'
  readonly output?: string
  readonly [option: string]: unknown
}

/** A pipeline file. Paths are relative to the file, those of outputs to `out`. */
export interface PipelineFile {
  readonly description?: string
  readonly usage?: string
  readonly ruleset: string
  /** Checkout of the reference, for stages that name no RCP sets or rules. */
  readonly reference?: string
  /** Folder of everything that is written. */
  readonly out: string
  /** Folders and files of logs, by the names that stages use. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>
  readonly stages: readonly StageMembers[]
  /** Sentences with results of the stages, see {@link answerSentences}. */
  readonly answer?: readonly string[]
}

function refuseRepeatedIds(found: readonly unknown[], context: z.RefinementCtx): void {
  const ids = found.map(each => (each as StageMembers).id)
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue
    const message = `two stages have the id '${id}'`
    context.addIssue({ code: 'custom', path: [index, 'id'], message })
  }
}

/** The verdicts of the check stages so far, counted per benchmark. */
const summary = z.strictObject({
  ...ownMembers,
  stage: z.literal('summary'),
  output: outputMember.optional(),
})

/**
 * The schema of a pipeline file. `report` without inputs is everything so far in one file.
 *
 * @example
 * (await pipelineSchema()).safeParse({ ruleset: '1.1.0', out: 'out', inputs: {}, stages: [] }).success // => false
 */
export async function pipelineSchema(): Promise<z.ZodType<PipelineFile>> {
  const { report, ...others } = Object.fromEntries(
    await Promise.all(
      Object.entries(stages).map(
        async ([name, load]) => [name, stageSchema((await load()).declaration)] as const,
      ),
    ),
  )
  const joined = report!.extend({ inputs: z.array(z.string()).min(1).optional(), output: outputMember })
  const [first, ...rest] = [...Object.values(others), summary, joined]
  return z.strictObject({
    description: z.string().optional(),
    usage: valueSchema(usage, z).optional(),
    ruleset: valueSchema(ruleset, z),
    reference: valueSchema(reference, z).optional(),
    out: z.string(),
    inputs: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
    stages: z
      .array(z.discriminatedUnion('stage', [first!, ...rest]))
      .min(1)
      .superRefine(refuseRepeatedIds),
    answer: z.array(z.string()).min(1).optional(),
  }) as unknown as z.ZodType<PipelineFile>
}

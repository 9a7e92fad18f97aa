/**
 * Pipelines: stages one after another, from a file.
 *
 * @module
 */
import { dirname, isAbsolute, join, relative } from 'node:path'
import type { Usage } from '../benchmarks/benchmark.ts'
import { type Catalogue, requireRuleset, suggest } from '../benchmarks/catalogue.ts'
import { UsageError } from '../errors.ts'
import type { Listener } from '../files/listener.ts'
import { inputHasher } from '../files/read/hash-inputs.ts'
import { readYaml } from '../files/read/read-yaml.ts'
import { writeWhole } from '../files/write-whole.ts'
import { formatOf } from '../report/format-of.ts'
import type { Outcome } from '../report/outcome.ts'
import { render } from '../report/render.ts'
import type { Report } from '../report/report.ts'
import { tool } from '../version.ts'
import { joinReports } from './join-reports.ts'
import { performStage, type StageContext } from './perform.ts'
import { type PipelineFile, pipelineSchema } from './schema/pipeline-schema.ts'
import type { StageReport } from './stage-report.ts'

export interface PipelineRequest {
  readonly catalogue: Catalogue
  /** In place of the file's members. */
  readonly usage?: Usage | undefined
  readonly ruleset?: string | undefined
  readonly out?: string | undefined
  /** In place of the paths of inputs, by name. Relative to the working directory. */
  readonly inputs?: Readonly<Record<string, readonly string[]>>
  /** In place of the sets that stages name, but for those an earlier stage has written. */
  readonly rcps?: string | undefined
  /** RCP sets of stages that name none, where the file names no reference. */
  readonly defaultRcps: () => string
  /** The same for compliance rules. */
  readonly rules?: string | undefined
  readonly defaultRules: () => string
  /** Write no host names, user names and paths of logs. */
  readonly redact?: boolean
  readonly listener?: Listener
}

/**
 * Runs the stages of a file, in order, and writes what they say.
 *
 * @param file path of the pipeline file
 * @throws InputError where the file or an input cannot be read, UsageError where a stage names what is not there
 * @example
 * await runPipeline('pipelines/maskrcnn.yaml', request) // => { report: …, hasFindings: false }
 */
export async function runPipeline(file: string, request: PipelineRequest): Promise<Outcome> {
  const pipeline = readYaml(file, pipelineSchema, 'pipeline')
  const context = contextOf(file, pipeline, request)
  const redacted = await redaction(request.redact === true)
  const hashed = hashing(pipeline.stages.some(isPage))
  const reports: StageReport[] = []
  let hasFindings = false
  for (const stage of pipeline.stages) {
    const joined = () => joinReports(file, reports)
    const outcome = redacted(await hashed(await performStage(stage, { ...context, reports })))
    if (stage.stage === 'report') {
      await writeReport(context.outputPath(stage.output), joined())
      context.written.push(context.outputPath(stage.output))
      continue
    }
    if ('output' in stage && stage.output !== undefined) {
      await writeReport(context.outputPath(stage.output), outcome.report)
      context.written.push(context.outputPath(stage.output))
    }
    const isAdvice = stage.findings === 'report'
    reports.push({ id: stage.id, kind: stage.stage, ...outcome, isAdvice })
    hasFindings ||= outcome.hasFindings && !isAdvice
  }
  return { report: joinReports(file, reports, context.written), hasFindings }
}

const isPage = (stage: PipelineFile['stages'][number]): boolean =>
  'output' in stage && stage.output !== undefined && formatOf(stage.output) === 'html'

/** Adds the hashes of a stage's inputs, which only pages show. */
function hashing(isWanted: boolean): (outcome: Outcome) => Promise<Outcome> {
  if (!isWanted) return async outcome => outcome
  const hash = inputHasher()
  return async outcome => ({ ...outcome, report: await hash(outcome.report) })
}

/** What is done to the outcome of each stage: the same names and paths become the same in all. */
async function redaction(isWanted: boolean): Promise<(outcome: Outcome) => Outcome> {
  if (!isWanted) return outcome => outcome
  const { Redactor } = await import('../report/redact/redactor.ts')
  const redactor = new Redactor()
  return outcome => ({ ...outcome, report: redactor.report(outcome.report) })
}

function contextOf(
  file: string,
  pipeline: PipelineFile,
  request: PipelineRequest,
): Omit<StageContext, 'reports'> {
  const base = dirname(file)
  const local = (path: string) => (isAbsolute(path) ? path : slashes(relative('', join(base, path))) || '.')
  const out = request.out ?? local(pipeline.out)
  const usage = request.usage ?? pipeline.usage
  const ruleset = requireRuleset(usage, request.ruleset ?? pipeline.ruleset)
  const folders = new Map<string, string>()
  const given = request.inputs ?? {}
  for (const name of Object.keys(given)) if (!(name in pipeline.inputs)) throw noInput(name, pipeline)
  return {
    catalogue: request.catalogue,
    usage,
    ruleset,
    ...(request.listener !== undefined && { listener: request.listener }),
    ...(request.redact === true && { redact: true }),
    written: [],
    folders,
    outputPath: path => join(out, path),
    inputPaths: names =>
      names.flatMap(name => {
        const paths = given[name]
        if (paths !== undefined) return paths
        const known = pipeline.inputs[name]
        if (known === undefined) throw noInput(name, pipeline)
        return [known].flat().map(local)
      }),
    rcpsPath: path => {
      const written = path === undefined ? undefined : folders.get(path)
      const named = written ?? request.rcps
      if (named !== undefined) return named
      const inFile = path ?? pipeline.reference
      return inFile === undefined ? request.defaultRcps() : local(inFile)
    },
    rulesPath: path => {
      if (request.rules !== undefined) return request.rules
      const inFile = path ?? pipeline.reference
      return inFile === undefined ? request.defaultRules() : local(inFile)
    },
  }
}

const noInput = (name: string, { inputs }: PipelineFile) =>
  new UsageError(
    'unknown-input',
    `the pipeline has no input '${name}'${suggest(name, Object.keys(inputs))}`,
    {
      remedy: `Its inputs are ${Object.keys(inputs).join(', ') || 'none'}.`,
    },
  )

const slashes = (path: string) => path.replaceAll('\\', '/')

async function writeReport(path: string, report: Report): Promise<void> {
  const context = { tool, width: Number.POSITIVE_INFINITY, colour: false }
  await writeWhole(path, await render(formatOf(path), report, context))
}

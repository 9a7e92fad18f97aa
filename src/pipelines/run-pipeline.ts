/**
 * Pipelines: stages one after another, from a file.
 *
 * @module
 */
import { defaultUsage, type Usage } from '../benchmarks/benchmark.ts'
import { builtIn, requireRuleset } from '../benchmarks/catalogue.ts'
import { InputError, KnownError, UsageError } from '../errors.ts'
import { finisher } from '../files/finisher.ts'
import { noListener } from '../files/listener.ts'
import { readYaml } from '../files/read/read-yaml.ts'
import { Drafts } from '../files/write/drafts.ts'
import { formatOf, render } from '../report/formats.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Report } from '../report/report.ts'
import { withTexts } from '../report/with-texts.ts'
import { perform } from '../stages/perform.ts'
import { type StageName, stages } from '../stages/registry.ts'
import { tool } from '../version.ts'
import { joinReports } from './join-reports.ts'
import { type PipelinePaths, pipelinePaths } from './pipeline-paths.ts'
import type { PipelineRequest } from './pipeline-request.ts'
import { type PipelineFile, pipelineSchema, type StageMembers } from './pipeline-schema.ts'
import type { StageReport } from './stage-report.ts'
import { olderNames, stageRequest } from './stage-request.ts'
import { summaryReport } from './summary-report.ts'

/** The results of the stages so far. */
interface Progress {
  readonly reports: StageReport[]
  /** Files written. */
  readonly written: string[]
}

/**
 * Runs the stages of a file, in order, and writes their output when all have run: everything, or nothing if a stage fails.
 *
 * @param file path of the pipeline file
 * @throws InputError if the file or an input cannot be read, UsageError if a stage names something that does not exist
 * @example
 * (await runPipeline('pipelines/maskrcnn.yaml')).hasFindings // => false
 */
export async function runPipeline(file: string, request: PipelineRequest = {}): Promise<Outcome> {
  if (request.drafts !== undefined) return draftPipeline(file, request, request.drafts)
  const drafts = new Drafts()
  try {
    const outcome = await draftPipeline(file, request, drafts)
    await drafts.commit()
    return outcome
  } finally {
    drafts.discard()
  }
}

async function draftPipeline(file: string, request: PipelineRequest, drafts: Drafts): Promise<Outcome> {
  if (file === undefined) throw new UsageError('missing-option', 'no pipeline file', { remedy: 'Name one.' })
  const pipeline = await readPipeline(file)
  const paths = pipelinePaths(file, pipeline, request)
  drafts.keep([file, ...Object.keys(pipeline.inputs).flatMap(name => paths.input(name))])
  const usage = (request.usage ?? pipeline.usage ?? defaultUsage) as Usage
  const ruleset = requireRuleset(usage, request.ruleset ?? pipeline.ruleset)
  const { catalogue = builtIn, listener = noListener, redact = false } = request
  const { finish, redact: redactValue } = await finisher({ hash: pipeline.stages.some(isPage), redact })
  const shared = { catalogue, listener, redact: redactValue, usage, ruleset, drafts }
  const replaced = { ...(request.usage && { usage }), ...(request.ruleset !== undefined && { ruleset }) }
  const progress: Progress = { reports: [], written: [] }
  let hasFindings = false
  for (const members of pipeline.stages) {
    const stage = { ...members, ...replaced }
    if (isJoined(stage)) {
      // The answer may name stages that come later.
      const answer = members === pipeline.stages.at(-1) ? pipeline.answer : []
      await write(stage.output!, joinReports(file, progress.reports, [], answer), paths, progress, drafts)
      continue
    }
    const began = performance.now()
    const outcome = await performStage(stage, paths, shared, progress, request.notice)
    const report = await finish(outcome.report, drafts.hasViews ? withNames(drafts) : undefined)
    if (stage.output !== undefined) await write(stage.output, report, paths, progress, drafts)
    const isAdvice = stage.findings === 'report'
    const { hasFindings: found } = outcome
    const ended = { id: stage.id, kind: stage.stage, report, hasFindings: found, isAdvice }
    progress.reports.push(ended)
    request.ended?.(ended, (performance.now() - began) / 1000)
    hasFindings ||= found && !isAdvice
  }
  const report = joinReports(file, progress.reports, progress.written, pipeline.answer)
  if (progress.written.length > 0) await drafts.lock(paths.output('.'))
  return { report, hasFindings }
}

/**
 * The content of a pipeline file.
 *
 * @throws InputError if the file cannot be read or contains something that is not allowed
 */
export const readPipeline = async (file: string): Promise<PipelineFile> =>
  readYaml(file, await pipelineSchema(), 'pipeline')

const withNames =
  (drafts: Drafts) =>
  (report: Report): Report =>
    withTexts(report, text => drafts.named(text))

/** Only pages show hashes. */
const isPage = ({ output }: StageMembers) => output !== undefined && formatOf(output) === 'html'

/** Everything so far in one file. */
const isJoined = ({ stage, inputs }: StageMembers) => stage === 'report' && inputs === undefined

function withNamesInError(error: KnownError, drafts: Drafts): KnownError {
  if (!drafts.hasViews) return error
  const { file, ...place } = error.place
  const details = { ...place, file: file && drafts.named(file), remedy: error.remedy, cause: error }
  return new InputError(error.code, drafts.named(error.message), details)
}

async function performStage(
  stage: StageMembers,
  paths: PipelinePaths,
  shared: Parameters<typeof stageRequest>[3],
  { reports, written }: Progress,
  notice?: (text: string) => void,
): Promise<Outcome> {
  if (stage.stage === 'summary') return { report: summaryReport(reports), hasFindings: false }
  const known = await stages[stage.stage as StageName]()
  for (const { name, formerly } of olderNames(known.declaration, stage)) {
    notice?.(`stage ${stage.id}: ${formerly} is now ${name}; the next version drops the old name`)
  }
  const request = stageRequest(known.declaration, stage, paths, shared)
  const outcome = await perform(known, request as never).catch(error => {
    throw error instanceof KnownError ? withNamesInError(error, shared.drafts) : error
  })
  if (typeof request.out === 'string') paths.wrote(stage.id, shared.drafts.view(request.out))
  written.push(...(outcome.report.written ?? []))
  return outcome
}

async function write(
  name: string,
  report: Report,
  paths: PipelinePaths,
  { written }: Progress,
  drafts: Drafts,
): Promise<void> {
  const path = paths.output(name)
  const context = { tool, width: Number.POSITIVE_INFINITY, colour: false }
  await drafts.write(path, await render(formatOf(path), report, context))
  written.push(path)
}

import { UsageError } from '../errors.ts'
import { factsOf } from '../options/facts-of.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Finding, Report } from '../report/report.ts'
import type { Stage, Surroundings } from './stage.ts'

/**
 * Runs a stage: its work, then its view; provenance also names the options that can change an answer.
 *
 * @throws whatever the work throws
 * @example
 * (await perform(checkStage, request)).hasFindings // => false
 */
export async function perform<Request, Result>(
  stage: Stage<Request, Result>,
  request: Request,
): Promise<Outcome> {
  const [{ work }, { view, hasFindings }] = await Promise.all([stage.work(), stage.view()])
  const result = await withDefinition(() => work(request), request)
  const viewed = view(result, request)
  // A benchmark of many submissions has its note once.
  const others = viewed.findings.filter(({ code }) => code !== 'newer-benchmark')
  const notes = await newerNotes(viewed, request)
  const report = notes.length === 0 ? viewed : { ...viewed, findings: [...others, ...notes] }
  const { provenance } = report
  const facts = factsOf(stage.declaration.options, request as Readonly<Record<string, unknown>>)
  return {
    report: {
      ...report,
      ...(provenance && { provenance: { ...provenance, facts: [...facts, ...provenance.facts] } }),
    },
    hasFindings: hasFindings(result, request, viewed),
  }
}

/** Notes on benchmarks that only the reference data knows. */
async function newerNotes({ benchmarks = [] }: Report, request: unknown): Promise<Finding[]> {
  const { catalogue } = request as Surroundings
  if (benchmarks.every(name => name === null || isKnown(catalogue, name))) return []
  const { newerBenchmarkNotes } = await import('./newer-benchmark-notes.ts')
  return newerBenchmarkNotes(benchmarks, request as Surroundings)
}

const isKnown = ({ benchmarks }: Surroundings['catalogue'], name: string): boolean =>
  benchmarks.some(benchmark => benchmark.name === name)

/** Work on a benchmark that only the reference data knows fails with the lines that make it known as remedy. */
async function withDefinition<Result>(
  work: () => Result | Promise<Result>,
  request: unknown,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const { benchmark } = request as { readonly benchmark?: unknown }
    if (!(error instanceof UsageError && error.code === 'unknown-benchmark') || typeof benchmark !== 'string')
      throw error
    const { newerBenchmarkNotes } = await import('./newer-benchmark-notes.ts')
    const [note] = newerBenchmarkNotes([benchmark], request as Surroundings)
    throw note === undefined
      ? error
      : new UsageError(error.code, error.message, { ...error.place, remedy: note.message })
  }
}

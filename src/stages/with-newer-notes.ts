import type { JudgedSubmission } from '../rcp/check/judged-submission.ts'
import type { Surroundings } from './stage.ts'

const code = 'newer-benchmark' as const

/**
 * The submissions, with the note on a benchmark that only the reference data knows among the problems of each.
 *
 * @example
 * (await withNewerNotes([judged], request))[0]?.result.problems.map(({ code }) => code) // => ['newer-benchmark']
 */
export async function withNewerNotes(
  judged: readonly JudgedSubmission[],
  { catalogue, data }: Pick<Surroundings, 'catalogue' | 'data'>,
): Promise<JudgedSubmission[]> {
  const known = new Set(catalogue.benchmarks.map(({ name }) => name))
  const isNewer = ({ result: { benchmark } }: JudgedSubmission) => benchmark !== null && !known.has(benchmark)
  if (!judged.some(isNewer)) return [...judged]
  const { newerBenchmarkNotes } = await import('./newer-benchmark-notes.ts')
  return judged.map(submission => {
    if (!isNewer(submission)) return submission
    const { result } = submission
    const notes = newerBenchmarkNotes([result.benchmark], { catalogue, data })
    const problems = notes.map(({ path, line, message }) => ({ code, file: path, line, message }))
    return { ...submission, result: { ...result, problems: [...result.problems, ...problems] } }
  })
}

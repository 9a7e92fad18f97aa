import { factsOf } from '../options/facts-of.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Stage } from './stage.ts'

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
  const result = await work(request)
  const report = view(result, request)
  const { provenance } = report
  const facts = factsOf(stage.declaration.options, request as Readonly<Record<string, unknown>>)
  return {
    report: {
      ...report,
      ...(provenance && { provenance: { ...provenance, facts: [...facts, ...provenance.facts] } }),
    },
    hasFindings: hasFindings(result, request, report),
  }
}

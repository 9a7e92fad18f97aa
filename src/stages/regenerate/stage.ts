import type { Outcome } from '../../report/outcome.ts'
import { unifiedDiff } from '../../text/unified-diff.ts'
import { hasFindings, regenerateReport } from './view.ts'
import { type RegenerateRequest, type RegenerateResult, regenerate } from './work.ts'

/** {@link regenerate} with its report. */
export interface RegenerateStage extends RegenerateRequest {
  readonly paths: readonly string[]
  /** Answer with the sets' unified diff. */
  readonly diff?: boolean
}

export async function regenerateStage({
  paths,
  diff = false,
  ...request
}: RegenerateStage): Promise<Outcome> {
  const result = await regenerate(paths, request)
  const written = result.files.map(({ path }) => path)
  const report = regenerateReport({ ...request, ...result, written })
  const wouldChange = request.check === true && result.changed
  return {
    report,
    hasFindings: hasFindings(result) || wouldChange,
    ...(diff && { answer: diffOf(result) }),
  }
}

const diffOf = ({ sets }: RegenerateResult): string =>
  sets
    .map(({ benchmark, text, previousText }) =>
      text === null ? '' : unifiedDiff(`rcps_${benchmark}.json`, previousText, text),
    )
    .join('')

import type { StageReport } from '../../pipelines/stage-report.ts'
import { escapeTerminal } from '../../report/escape.ts'
import { formatDuration } from '../../report/progress.ts'

/** Erases a line of progress on a terminal. */
const erase = '\r\u001b[2K'

/**
 * The line that says that a stage has ended.
 *
 * @param isTerminal whether a progress line may have to be erased first
 * @example
 * stageLine({ id: 'a', kind: 'check', report: { summary: '3 pass' } }, 0.42, false) // => 'a (check): 3 pass, 0.4 s\n'
 */
export function stageLine(
  {
    id,
    kind,
    report,
  }: Pick<StageReport, 'id' | 'kind'> & { readonly report: Pick<StageReport['report'], 'summary'> },
  seconds: number,
  isTerminal: boolean,
): string {
  const duration = seconds < 10 ? `${seconds.toFixed(1)} s` : formatDuration(seconds)
  const name = id === kind ? id : `${id} (${kind})`
  return `${isTerminal ? erase : ''}${escapeTerminal(`${name}: ${report.summary}, ${duration}`)}\n`
}

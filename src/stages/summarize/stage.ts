import { readPrivateIdWords } from '../../files/read/private-id-words.ts'
import { redacted } from '../../files/redacted.ts'
import { writeWhole } from '../../files/write-whole.ts'
import type { Outcome } from '../../report/outcome.ts'
import { type SummaryChoice, summarizeReport } from './view.ts'
import { type SummarizeRequest, summarize } from './work.ts'

/** {@link summarize} with its report. */
export interface SummarizeStage extends Omit<SummarizeRequest, 'privateIdWords'>, SummaryChoice {
  readonly paths: readonly string[]
  /** A checkout with the words of private ids: each system without one gets it, in a file beside its results. */
  readonly privateIdsFrom?: string | undefined
  /** A spreadsheet to write. */
  readonly xlsx?: string | undefined
  /** Write no host names, user names and paths of submissions. */
  readonly redact?: boolean | undefined
}

export async function summarizeStage(stage: SummarizeStage): Promise<Outcome> {
  const { paths, privateIdsFrom, xlsx, redact, detailed, ...request } = stage
  const privateIdWords = privateIdsFrom === undefined ? undefined : readPrivateIdWords(privateIdsFrom)
  const read = await summarize(paths, { ...request, ...(privateIdWords && { privateIdWords }) })
  const summary = redact === true ? await redacted(read) : read
  if (xlsx !== undefined) {
    const { summaryWorkbook } = await import('../../report/xlsx/summary-workbook.ts')
    await writeWhole(xlsx, await summaryWorkbook(summary))
  }
  return {
    report: summarizeReport(summary, { detailed }),
    hasFindings: summary.findings.some(({ severity }) => severity === 'error'),
  }
}

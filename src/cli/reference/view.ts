import type { Reference } from '../../files/reference.ts'
import type { Report } from '../../report/report.ts'

/**
 * The report of the path of the reference.
 *
 * @example
 * referenceReport({ path: 'logging', way: 'option' }).summary // => 'logging (option)'
 */
export const referenceReport = (reference: Reference): Report => ({
  name: 'reference',
  title: 'Reference',
  document: { ...reference },
  items: [reference],
  tables: [],
  findings: [],
  summary: `${reference.path} (${reference.way})`,
})

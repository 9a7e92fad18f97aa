import { isList } from '../lists/is-list.ts'
import type { Report } from './report.ts'

/**
 * A report with all its texts changed, also those of its page.
 *
 * @example
 * const report = { name: 'x', title: 'draft/a', document: {}, items: [], tables: [], findings: [], summary: '' }
 * withTexts(report, text => text.replaceAll('draft/', 'out/')).title // => 'out/a'
 */
export function withTexts(report: Report, change: (text: string) => string): Report {
  const { page, ...others } = report
  return {
    ...changed(others, change),
    ...(page !== undefined && { page: async hide => changed(await page(hide), change) }),
  }
}

function changed<Value>(value: Value, change: (text: string) => string): Value {
  const visit = (inner: unknown): unknown => {
    if (typeof inner === 'string') return change(inner)
    if (isList(inner)) return Array.from(inner, visit)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, visit(each)]))
  }
  return visit(value) as Value
}

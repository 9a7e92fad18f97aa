import { lintRule } from './rule.ts'

/**
 * A record after one with a larger batch size. The checker sorts, but people look for a record where its batch size belongs.
 *
 * @example
 * recordsOutOfOrder.find(set, context)[0].message // => 'batch size 3072 comes after 4096'
 *
 * Source: 90 of the 99 sets of mlcommons/logging 7bbf792 are in ascending order of batch size.
 */
export const recordsOutOfOrder = lintRule({
  code: 'records-out-of-order',
  severity: 'note',
  title: 'a record after one with a larger batch size',
  why: 'Published sets list records by ascending batch size; the verdict does not depend on it, but people overlook a record that is elsewhere.',
  remedy: 'Move the record to its place.',
  source: 'convention of the sets of mlcommons/logging',
  find: ({ records }, { text }) => {
    let largest = 0
    return records.flatMap(({ name, globalBatchSize }) => {
      const before = largest
      largest = Math.max(largest, globalBatchSize)
      if (globalBatchSize >= before) return []
      const message = `batch size ${globalBatchSize} comes after ${before}`
      return [{ record: name, line: text.lineOf(name), message }]
    })
  },
})

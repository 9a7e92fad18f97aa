import type { LintRule } from './rule.ts'

/**
 * A name that an object of the file has twice: readers keep the last and drop the others without a word, whole records
 * too.
 *
 * @example
 * duplicateMember(set, context)[0].message // => '"maskrcnn_ref_96" stands twice: only the last counts'
 *
 * Source: RFC 8259, section 4: names within an object should be unique.
 */
export const duplicateMember: LintRule = (_set, { text }) =>
  text.duplicates.map(({ path, line }) => ({
    code: 'duplicate-member',
    severity: 'error',
    record: path[0]!,
    line,
    message: `"${path.at(-1)}" stands twice: only the last counts`,
  }))

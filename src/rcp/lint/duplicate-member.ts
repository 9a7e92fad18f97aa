import { lintRule } from './rule.ts'

/**
 * A name that an object of the file has twice: readers keep the last and drop the others without a word, whole records
 * too.
 *
 * @example
 * duplicateMember.find(set, context)[0].message // => '"maskrcnn_ref_96" stands twice: only the last counts'
 *
 * Source: RFC 8259, section 4: names within an object should be unique.
 */
export const duplicateMember = lintRule({
  code: 'duplicate-member',
  severity: 'error',
  title: 'a name stands twice in one JSON object',
  why: 'Readers keep the last and drop the others without a word: a whole record can be lost.',
  remedy: 'Give the later one another name, or delete it.',
  source: 'RFC 8259, section 4',
  find: (_set, { text }) =>
    text.duplicates.map(({ path, line }) => ({
      record: path[0]!,
      line,
      message: `"${path.at(-1)}" stands twice: only the last counts`,
    })),
})

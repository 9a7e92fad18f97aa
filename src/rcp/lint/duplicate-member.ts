import { lintRule } from './rule.ts'

/**
 * A name that occurs twice in an object of the file. JSON readers keep the last value and silently drop the others, even
 * whole records.
 *
 * @example
 * duplicateMember.find(set, context)[0].message // => '"maskrcnn_ref_96" occurs twice; only the last counts'
 *
 * Source: RFC 8259, section 4: names within an object should be unique.
 */
export const duplicateMember = lintRule({
  code: 'duplicate-member',
  severity: 'error',
  title: 'a name that occurs twice in one JSON object',
  why: 'JSON readers keep the last value and silently drop the others; a whole record can be lost.',
  remedy: 'Rename the later one, or delete it.',
  source: 'RFC 8259, section 4',
  find: (_set, { text }) =>
    text.duplicates.map(({ path, line }) => ({
      record: path[0]!,
      line,
      message: `"${path.at(-1)}" occurs twice; only the last counts`,
    })),
})

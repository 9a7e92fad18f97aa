import { lintRule } from './rule.ts'

/** With fewer records, no majority shows what a record should have. */
const fewest = 3

/**
 * A member that one record lacks and all others of the set have, such as `Platform`. Members of `Hyperparams` have their own
 * rule, `missing-hyperparameter`.
 *
 * @example
 * forgottenMember.find(set, context)[0].message // => 'no member "Platform", which all other records have'
 *
 * Source: convention of the sets of mlcommons/logging.
 */
export const forgottenMember = lintRule({
  code: 'forgotten-member',
  severity: 'warning',
  title: 'a member that only one record of a set lacks',
  why: 'All other records say it, for example who made the record, when and on which platform: here it was forgotten.',
  remedy: 'Add the member.',
  source: 'convention of the sets of mlcommons/logging',
  find: ({ records }, { text }) => {
    if (records.length < fewest) return []
    const members = new Set(records.flatMap(({ extra }) => Object.keys(extra)))
    return [...members].flatMap(member => {
      const [lacking, ...others] = records.filter(({ extra }) => !Object.hasOwn(extra, member))
      if (lacking === undefined || others.length > 0) return []
      const message = `no member ${JSON.stringify(member)}, which all other records have`
      return [{ record: lacking.name, line: text.lineOf(lacking.name), message }]
    })
  },
})

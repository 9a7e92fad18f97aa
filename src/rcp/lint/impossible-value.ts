import { valueMembers } from '../read.ts'
import { lintRule } from './rule.ts'

/**
 * A number that no run can have: epochs or samples to converge that are not positive and finite, or a batch size that is not a
 * positive integer.
 *
 * @example
 * impossibleValue.severity // => 'error'
 *
 * Source: the meaning of the members; the reference checker takes any number.
 */
export const impossibleValue = lintRule({
  code: 'impossible-value',
  severity: 'error',
  title: 'a number that no run can have',
  why: 'Epochs to converge are positive and finite, and a batch size is a positive integer. The reference checker takes any number: against a negative floor every submission passes.',
  remedy: 'Correct the value, or make the record from its logs with regenerate.',
  source: 'the meaning of the members of an RCP record',
  find: ({ records }, { text }) =>
    records.flatMap(({ name, globalBatchSize, epochs }) => {
      const wrong = epochs.filter(value => !(Number.isFinite(value) && value > 0))
      const member = valueMembers.find(each => text.membersOf(name).includes(each)) ?? ''
      const hits = [
        ...(Number.isSafeInteger(globalBatchSize) && globalBatchSize > 0
          ? []
          : [{ member: 'BS', message: `BS is ${globalBatchSize}; it must be a positive integer` }]),
        ...(wrong.length === 0
          ? []
          : [
              {
                member,
                message: `${wrong.length} of ${epochs.length} values are not positive and finite, the first is ${wrong[0]}`,
              },
            ]),
      ]
      return hits.map(hit => ({
        record: name,
        line: text.lineOf(name, hit.member),
        message: hit.message,
      }))
    }),
})

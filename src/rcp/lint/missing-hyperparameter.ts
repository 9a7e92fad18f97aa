import type { Severity } from '../../codes/code-entry.ts'
import { codes } from '../../codes/codes.ts'
import { lintRule } from './rule.ts'

/**
 * A hyperparameter that a record lacks. One that the compliance rules let submitters choose (without rules: one of the
 * benchmark's table) is needed to repeat the training: a warning. One that only other records of the set have may belong
 * to another optimizer or schedule: a note.
 *
 * @example
 * missingHyperparameter.find(set, context)[0].message // => 'Hyperparams has no opt_learning_rate_warmup_steps'
 */
export const missingHyperparameter = lintRule({
  ...codes['missing-hyperparameter'],
  code: 'missing-hyperparameter',
  severity: 'warning',
  find: ({ records }, { text, benchmark, tunable }) => {
    const tabled = (benchmark?.hyperparameters ?? []).map(member => [member])
    const used = new Set(records.flatMap(({ hyperparameters }) => Object.keys(hyperparameters)))
    return records.flatMap(record => {
      const { name, hyperparameters } = record
      const wanted = tunable?.(record) ?? tabled
      const lacks = (names: readonly string[]) =>
        !names.some(member => Object.hasOwn(hyperparameters, member))
      const finding = (severity: Severity, missing: readonly string[], where: string) => {
        if (missing.length === 0) return []
        const line = text.lineOf(name, 'Hyperparams')
        const message = `Hyperparams has no ${missing.join(', ')}${where}`
        return [{ severity, record: name, line, message }]
      }
      const others = [...used].filter(member => !wanted.flat().includes(member))
      return [
        ...finding(
          'warning',
          wanted.filter(lacks).map(([key]) => key!),
          tunable === null ? '' : ', which the rules let submitters choose',
        ),
        ...finding(
          'note',
          others.filter(member => lacks([member])),
          ', which other records have',
        ),
      ]
    })
  },
})

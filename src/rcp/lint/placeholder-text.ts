import type { LogValue } from '../../python/log-value.ts'
import { type LintHit, lintRule } from './rule.ts'

const placeholder = /^(?:tbd|tba|todo|fixme|xxx+|\?+|)$/i

/**
 * Text such as "TBD" instead of a value: a note in members that only describe the record, a warning among the
 * hyperparameters.
 *
 * @example
 * placeholderText.find(set, context)[0].message // => 'Platform is "TBD"'
 */
export const placeholderText = lintRule({
  code: 'placeholder-text',
  severity: 'note',
  title: 'text such as "TBD" instead of a value',
  why: 'Later nobody can tell where and with what the runs were made.',
  remedy: 'Write the value, or leave the member out.',
  source: 'convention of this program',
  find: ({ records }, { text }) =>
    records.flatMap(({ name, extra, hyperparameters }): LintHit[] => {
      const finding = (severity: 'warning' | 'note', member: string, path: string[], value: LogValue) => ({
        severity,
        record: name,
        line: text.lineOf(name, ...path),
        message: `${member} is ${JSON.stringify(value)}`,
      })
      return [
        ...placeholders(extra).map(([key, value]) => finding('note', key, [key], value)),
        ...placeholders(hyperparameters).map(([key, value]) =>
          finding('warning', key, ['Hyperparams', key], value),
        ),
      ]
    }),
})

const placeholders = (members: Readonly<Record<string, LogValue>>) =>
  Object.entries(members).filter(([, value]) => typeof value === 'string' && placeholder.test(value.trim()))

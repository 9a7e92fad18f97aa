import type { LogValue } from '../../python/log-value.ts'
import { type LintHit, lintRule } from './rule.ts'

const placeholder = /^\s*(?:tbd|tba|todo|fixme|xxx+|\?+|)\s*$/i

/**
 * Text such as "TBD" where a value was to come: a note where it only describes the record, a warning among the
 * hyperparameters.
 *
 * @example
 * placeholderText.find(set, context)[0].message // => 'Platform is "TBD"'
 */
export const placeholderText = lintRule({
  code: 'placeholder-text',
  severity: 'note',
  title: 'text such as "TBD" where a value was to come',
  why: 'Nobody can tell later where the runs were made, or with what.',
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
  Object.entries(members).filter(([, value]) => typeof value === 'string' && placeholder.test(value))

import { lintRule } from './rule.ts'

/**
 * A number in quotes. Programs that compare hyperparameters, for example with those of a log, treat it as different from
 * the number.
 *
 * @example
 * numberAsText.find(set, context)[0].message // => 'scheduler_decay_rate is the text "0.1", not a number'
 */
export const numberAsText = lintRule({
  code: 'number-as-text',
  severity: 'note',
  title: 'a number in quotes',
  why: 'Programs that compare hyperparameters treat "0.1" and 0.1 as different.',
  remedy: 'Remove the quotes.',
  source: 'RFC 8259, sections 6 and 7',
  find: ({ records }, { text }) =>
    records.flatMap(({ name, hyperparameters }) =>
      Object.entries(hyperparameters)
        .filter(([, value]) => typeof value === 'string' && /^\s*[-+]?[\d.]+(?:e[-+]?\d+)?\s*$/i.test(value))
        .map(([member, value]) => ({
          record: name,
          line: text.lineOf(name, 'Hyperparams', member),
          message: `${member} is the text ${JSON.stringify(value)}, not a number`,
        })),
    ),
})

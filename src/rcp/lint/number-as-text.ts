import { lintRule } from './rule.ts'

/**
 * A number in quotes: programs that compare hyperparameters, as with those of a log, find it different from the number.
 *
 * @example
 * numberAsText.find(set, context)[0].message // => 'scheduler_decay_rate is the text "0.1", no number'
 */
export const numberAsText = lintRule({
  code: 'number-as-text',
  severity: 'note',
  title: 'a number in quotes',
  why: 'Programs that compare hyperparameters find "0.1" and 0.1 different.',
  remedy: 'Take the quotes away.',
  source: 'RFC 8259, sections 6 and 7',
  find: ({ records }, { text }) =>
    records.flatMap(({ name, hyperparameters }) =>
      Object.entries(hyperparameters)
        .filter(([, value]) => typeof value === 'string' && /^\s*[-+]?[\d.]+(?:e[-+]?\d+)?\s*$/i.test(value))
        .map(([member, value]) => ({
          record: name,
          line: text.lineOf(name, 'Hyperparams', member),
          message: `${member} is the text ${JSON.stringify(value)}, no number`,
        })),
    ),
})

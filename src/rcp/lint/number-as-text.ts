import type { LintRule } from './rule.ts'

/**
 * A number in quotes: programs that compare hyperparameters, as with those of a log, find it different from the number.
 *
 * @example
 * numberAsText(set, context)[0].message // => 'scheduler_decay_rate is the text "0.1", no number'
 */
export const numberAsText: LintRule = ({ records }, { text }) =>
  records.flatMap(({ name, hyperparameters }) =>
    Object.entries(hyperparameters)
      .filter(([, value]) => typeof value === 'string' && /^\s*[-+]?[\d.]+(?:e[-+]?\d+)?\s*$/i.test(value))
      .map(([member, value]) => ({
        code: 'number-as-text',
        severity: 'note',
        record: name,
        line: text.lineOf(name, 'Hyperparams', member),
        message: `${member} is the text ${JSON.stringify(value)}, no number`,
      })),
  )

import type { Explanations } from './explanation.ts'

const convention = 'convention of this program'

/** Tables of runs, and scaling studies. */
export const tableExplanations: Explanations = {
  'bad-csv': {
    title: 'a table that is no CSV',
    why: 'A quote is not closed, or a row has another number of cells than the header.',
    remedy: 'Correct the line that the message names.',
    source: 'RFC 4180',
  },
  'bad-number': {
    title: 'a cell that is no number',
    why: 'The column holds numbers.',
    remedy: 'Correct the cell, or name another column with --columns.',
    source: convention,
  },
  'bad-status': {
    title: 'a status that is none',
    why: 'A run ends with success, aborted or incomplete.',
    remedy: 'Write one of these words.',
    source: convention,
  },
  'empty-table': {
    title: 'a table without rows',
    why: 'There is nothing below the header.',
    remedy: 'Give a table with runs.',
    source: convention,
  },
  'missing-column': {
    title: 'a column is missing',
    why: 'The table has no column of the name that is needed.',
    remedy: 'Name the column with --columns, or add it.',
    source: convention,
  },
  'no-such-table': {
    title: 'a table that the file does not have',
    why: 'No row belongs to the table of this name.',
    remedy: 'Choose another with --table.',
    source: convention,
  },
  'no-groups': {
    title: 'no groups of runs',
    why: 'No run has batch size, learning rate and value.',
    remedy: 'Extract the runs with --benchmark, or name the columns.',
    source: convention,
  },
  'no-evaluations': {
    title: 'runs without evaluations',
    why: 'Curves are made of evaluations, which run records hold only where asked for.',
    remedy: 'Extract the runs with --evaluations.',
    source: convention,
  },
  'not-in-epochs': {
    title: 'evaluations that are not counted in epochs',
    why: 'Curves are compared at the same epoch.',
    remedy: 'Give runs whose evaluations are in epochs.',
    source: convention,
  },
  'unknown-metric': {
    title: 'a metric that the evaluations do not have',
    why: 'None of that name is logged, or there are several and none was chosen.',
    remedy: 'Choose one with --metric; the message lists those there are.',
    source: convention,
  },
  'bad-baseline': {
    title: 'a baseline that names no group',
    why: 'A group is named by batch size and learning rate.',
    remedy: "Write it as '256 lr=0.10'.",
    source: convention,
  },
  'unknown-baseline': {
    title: 'a baseline that fits no group, or several',
    why: 'Everything is compared with one group.',
    remedy: 'Name one of those that the message lists.',
    source: convention,
  },
  'too-few-batch-sizes': {
    title: 'too few batch sizes for a fit',
    why: 'The critical batch size is fitted through means at several batch sizes.',
    remedy: 'Give a set with more of them.',
    source: 'McCandlish et al. 2018 (arXiv:1812.06162)',
  },
  'poor-fit': {
    title: 'a fit that says little',
    why: 'The critical batch size lies outside the batch sizes, or a line explains less than 95 % of the variance.',
    remedy: 'Add batch sizes on the other side of it.',
    source: 'McCandlish et al. 2018 (arXiv:1812.06162)',
  },
  'left-out': {
    title: 'runs or records that do not count',
    why: 'They have no batch size or no convergence, or are too few for an olympic mean.',
    remedy: 'Look at the problems of these runs: extract lists them.',
    source: convention,
  },
  equivalent: {
    title: 'two groups are equivalent',
    why: 'The 90 % confidence interval of the difference lies within the margin.',
    remedy: 'Nothing has to be done.',
    source: 'Schuirmann 1987, two one-sided tests',
  },
  different: {
    title: 'two groups differ',
    why: 'The 90 % confidence interval of the difference lies outside the margin.',
    remedy: 'Take another learning rate or schedule for this batch size.',
    source: 'Schuirmann 1987, two one-sided tests',
  },
  undecided: {
    title: 'the runs do not say whether two groups differ',
    why: 'The 90 % confidence interval of the difference reaches over an end of the margin.',
    remedy: 'Add runs; scaling equivalence says the smallest margin that would pass.',
    source: 'Schuirmann 1987, two one-sided tests',
  },
}

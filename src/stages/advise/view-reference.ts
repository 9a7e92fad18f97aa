/**
 * Tables of the reference that would judge, and of the possible outcomes of submissions.
 *
 * @module
 */
import type { Advice } from '../../advise/advise.ts'
import { decimal } from '../../advise/decimal.ts'
import type { EvaluationInterval } from '../../rcp/evaluation-interval.ts'
import type { Cell, Table } from '../../report/report.ts'

/** The reference at the batch size, and the learning rates that scaling rules give. */
export function referenceTable(advice: Advice): Table {
  const { rcp, evaluationInterval, firstReachable, scaledLearningRate, referenceRunsNeeded } = advice
  const rows: [string, Cell][] = [
    ['reference', rcp?.names.join(' and ') ?? (advice.judged ? 'none' : 'none: submissions are not judged')],
    ['interpolated', rcp === null ? null : rcp.interpolated],
    ['mean', rcp?.mean ?? null],
    ['floor', rcp?.floor ?? null],
    ['grace in the floor', rcp === null || rcp.grace === 0 ? null : rcp.grace],
    ['evaluated every', evaluationInterval && intervalText(evaluationInterval)],
    ['first reachable value above the floor', firstReachable],
    ['linear scaling rule', scaledLearningRate?.linear ?? null],
    ['square-root scaling rule', scaledLearningRate?.squareRoot ?? null],
    ['scaled from', scaledLearningRate?.from ?? null],
    ['runs of a new reference point', advice.judged ? referenceRunsNeeded : null],
  ]
  return {
    title: `Reference, in ${advice.unit}`,
    columns: [
      { key: 'what', title: 'What' },
      { key: 'value', title: 'Value', digits: 12 },
    ],
    rows: rows.filter(([, value]) => value !== null),
  }
}

function intervalText({ step, offset, source, from }: EvaluationInterval): string {
  const start = offset === null ? ', from any whole number' : offset === 0 ? '' : `, from ${offset}`
  const records = from.length === 1 ? `${from[0]} shows` : `the values of ${from.length} records show`
  return `${step.toLocaleString('en-US', { maximumFractionDigits: 12 })}${start}, ${source === 'rules' ? 'by the rules' : `as ${records}`}`
}

/** Submissions around the floor. */
export function outcomeTable({ outcomes }: Advice): Table {
  return {
    title: 'Possible outcomes of a submission',
    columns: [
      { key: 'runs', title: 'Runs' },
      { key: 'epochs', title: 'Converging at' },
      { key: 'passed', title: 'Verdict', tones: { pass: 'good', fail: 'bad' } },
      { key: 'normalization', title: 'Normalization', decimals: 6 },
    ],
    rows: outcomes.map(({ epochs, passed, normalization }) => [
      epochs.length,
      runsText(epochs),
      passed ? 'pass' : 'fail',
      normalization,
    ]),
  }
}

/** `all at 14`, `1 at 13 and 4 at 14`. */
function runsText(epochs: readonly number[]): string {
  const values = [...new Set(epochs)]
  if (values.length === 1) return `all at ${decimal(values[0]!)}`
  return values
    .map(value => `${epochs.filter(other => other === value).length} at ${decimal(value)}`)
    .join(' and ')
}

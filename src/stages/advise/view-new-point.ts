/**
 * Tables of what a new reference point needs.
 *
 * @module
 */

import type { Advice } from '../../advise/advise.ts'
import type { FixedHyperparameter, NewHyperparameter } from '../../advise/new-hyperparameter.ts'
import type { LogValue } from '../../python/log-value.ts'
import type { Table } from '../../report/report.ts'
import { nameLook, textLook } from '../../report/terminal/look.ts'

/** The steps to a new reference point and its hyperparameters; none if the set has a record at the batch size. */
export function newPointTables({ newReferencePoint: point }: Advice): Table[] {
  if (point === null) return []
  const { record, required, reason, steps, hyperparameters, fixed } = point
  return [
    {
      title: `A new reference point ${record}: ${required ? 'required' : 'not required'}, ${reason}`,
      columns: [
        { key: 'step', title: 'Step' },
        { key: 'what', title: 'What to do' },
      ],
      rows: steps.map((step, index) => [index + 1, step]),
    },
    {
      title: `Hyperparameters of ${record}`,
      columns: [
        { key: 'member', title: 'Member' },
        { key: 'value', title: 'Value' },
        { key: 'by', title: 'By', look: textLook },
        { key: 'neighbours', title: 'Neighbours', look: textLook },
      ],
      rows: hyperparameters.map(entry => [
        entry.member,
        entry.by === 'tune' ? null : shown(entry.value),
        entry.by,
        neighboursText(entry),
      ]),
    },
    ...(fixed.length === 0 ? [] : [fixedTable(fixed)]),
  ]
}

const fixedTable = (fixed: readonly FixedHyperparameter[]): Table => ({
  title: 'Fixed by the rules',
  columns: [
    { key: 'key', title: 'Key' },
    { key: 'value', title: 'Value' },
    { key: 'rule', title: 'Rule', look: nameLook },
  ],
  rows: fixed.map(({ key, value, rule }) => [key, value === null ? null : shown(value), rule]),
})

const neighboursText = ({ neighbours }: NewHyperparameter): string =>
  Object.entries(neighbours)
    .map(([name, value]) => `${shown(value)} in ${name}`)
    .join(', ')

const shown = (value: LogValue): string => (typeof value === 'string' ? value : JSON.stringify(value))

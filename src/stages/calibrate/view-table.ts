/**
 * The tables of a calibration.
 *
 * @module
 */
import type { CalibratedPolicy, CalibratedRecord } from '../../rcp/calibrate/calibrate.ts'
import type { Cell, Column, Table } from '../../report/report.ts'
import { withoutEmptyColumn } from '../../report/without-empty-column.ts'
import type { CalibratedSet } from './work.ts'

/** Characters of a bar of 100 %. */
const barWidth = 10

const digits = 3

/**
 * The rates of a set for people, in percent, with a bar of the power at the largest speed-up.
 *
 * @example
 * calibrationTable({ benchmark: 'maskrcnn', ruleset: '1.1.0', records: [] }).title // => 'maskrcnn 1.1.0, percent of submissions that fail'
 */
export function calibrationTable({ benchmark, ruleset, records }: CalibratedSet): Table {
  const speedUps = speedUpsOf(records)
  const table: Table = {
    title: `${benchmark} ${ruleset}, percent of submissions that fail`,
    columns: [
      { key: 'name', title: 'Record' },
      { key: 'bs', title: 'BS' },
      { key: 'n', title: 'Runs' },
      { key: 'interval', title: 'Interval', digits: 8 },
      { key: 'source', title: 'by' },
      { key: 'policy', title: 'Policy' },
      { key: 'floor', title: 'Floor', digits: 8 },
      { key: 'falseAlarm', title: 'Honest', digits },
      { key: 'unseen', title: 'Early value unseen', digits },
      { key: 'simulated', title: 'Simulated', digits },
      ...speedUps.map(percent => ({ key: `power${percent}`, title: `${percent} % faster`, digits })),
      { key: 'detectable', title: '80 % from', digits },
      { key: 'bar', title: speedUps.length === 0 ? 'Power' : `${speedUps.at(-1)} % faster` },
    ],
    rows: rowsOf(records, (record, policy) => [
      record.name,
      record.bs,
      record.n,
      record.interval?.value ?? null,
      record.interval?.source ?? null,
      policy.policy,
      policy.floor,
      percentOf(policy.falseAlarm),
      percentOf(record.unseen?.falseAlarm ?? null),
      percentOf(policy.simulated?.falseAlarm ?? null),
      ...speedUps.map(percent => percentOf(policy.power[percent] ?? null)),
      policy.detectable.percent,
      barOf(policy, speedUps),
    ]),
  }
  const isSimulated = records.some(({ policies }) => policies.some(policy => policy.simulated !== null))
  const shown = isSimulated ? table : withoutEmptyColumn(table, 'simulated')
  return withoutEmptyColumn(shown, 'unseen')
}

/** How often the largest speed-up is caught, in tenths. */
function barOf({ power }: CalibratedPolicy, speedUps: readonly string[]): string {
  const highest = speedUps.map(percent => power[percent] ?? null).at(-1) ?? null
  return highest === null ? '' : '#'.repeat(Math.round(barWidth * highest)).padEnd(barWidth, '.')
}

/**
 * The reference runs that are needed; no table without a request.
 *
 * @example
 * needTable({ benchmark: 'maskrcnn', ruleset: '1.1.0', records: [] }) // => []
 */
export function needTable({ benchmark, ruleset, records }: CalibratedSet): Table[] {
  const rows = records.flatMap(({ name, n, need }) => {
    if (need === null) return []
    const error: Cell[][] =
      need.error === null ? [] : [[name, n, 'honest fail', need.error.runs, percentOf(need.error.limit)]]
    const power = Object.entries(need.power ?? {}).map(([percent, { runs, limit }]): Cell[] => [
      ...[name, n, `${percent} % faster fail`],
      ...[runs, percentOf(limit)],
    ])
    return [...error, ...power]
  })
  if (rows.length === 0) return []
  const columns: Column[] = [
    { key: 'name', title: 'Record' },
    { key: 'n', title: 'Runs' },
    { key: 'what', title: 'Wanted of' },
    { key: 'needed', title: 'Runs needed' },
    { key: 'limit', title: 'With endless runs', digits },
  ]
  return [{ title: `Reference runs, ${benchmark} ${ruleset}`, columns, rows }]
}

/**
 * All rates as shares, unrounded, for CSV.
 *
 * @example
 * rateTable([]).columns[0].key // => 'benchmark'
 */
export function rateTable(sets: readonly CalibratedSet[]): Table {
  const speedUps = speedUpsOf(sets.flatMap(({ records }) => records))
  const keys = [
    'benchmark',
    'ruleset',
    'name',
    'bs',
    'n',
    'interval',
    'intervalSource',
    'policy',
    'floor',
    'falseAlarm',
  ]
  const later = [...speedUps.map(percent => `power${percent}`), 'detectablePercent', 'simulatedFalseAlarm']
  return {
    title: 'Calibration',
    columns: [...keys, ...later].map(key => ({ key, title: key })),
    rows: sets.flatMap(({ benchmark, ruleset, records }) =>
      rowsOf(records, ({ name, bs, n, interval }, policy) => [
        ...[benchmark, ruleset, name, bs, n, interval?.value ?? null, interval?.source ?? null],
        ...[policy.policy, policy.floor, policy.falseAlarm],
        ...speedUps.map(percent => policy.power[percent] ?? null),
        ...[policy.detectable.percent, policy.simulated?.falseAlarm ?? null],
      ]),
    ),
  }
}

function rowsOf(
  records: readonly CalibratedRecord[],
  row: (record: CalibratedRecord, policy: CalibratedPolicy) => Cell[],
): Cell[][] {
  return records.flatMap(record => record.policies.map(policy => row(record, policy)))
}

const speedUpsOf = (records: readonly CalibratedRecord[]): string[] =>
  Object.keys(records[0]?.policies[0]?.power ?? {}).toSorted((a, b) => Number(a) - Number(b))

const percentOf = (share: number | null): number | null => (share === null ? null : 100 * share)

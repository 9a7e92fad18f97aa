/**
 * The report of a calibration.
 *
 * @module
 */
import type { CalibratedPolicy, CalibratedRecord } from '../../rcp/calibrate/calibrate.ts'
import { provenanceOf } from '../../report/provenance-of.ts'
import type { Finding, Report } from '../../report/report.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import { calibrationPage } from './view-page.ts'
import { calibrationTable, needTable, rateTable } from './view-table.ts'
import type { CalibratedSet } from './work.ts'

type Request = RequestOf<typeof declaration>

/** What the view needs of the request. */
export type CalibrationFacts = Pick<Request, 'population' | 'simulate' | 'seed'>

/**
 * The report of calibrated sets.
 *
 * @example
 * calibrationReport([{ benchmark: 'maskrcnn', ruleset: '1.1.0', records: [] }], { population: 'runs', seed: 1 }).summary // => '0 records of 1 set: no answer'
 */
export function calibrationReport(sets: readonly CalibratedSet[], facts: CalibrationFacts): Report {
  const documents = sets.map(set => documentOf(set, facts))
  return {
    name: 'calibrate',
    title: 'Calibration of the check',
    document: documents.length === 1 ? documents[0]! : { results: documents },
    items: documents.flatMap(({ benchmark, ruleset, records }) =>
      records.map(record => ({ benchmark, ruleset, ...record })),
    ),
    tables: sets.flatMap(set => [calibrationTable(set), ...needTable(set)]),
    csv: rateTable(sets),
    page: () => calibrationPage(sets),
    findings: sets.flatMap(findingsOf),
    summary: summaryOf(sets),
  }
}

function documentOf({ benchmark, ruleset, records }: CalibratedSet, facts: CalibrationFacts) {
  const { population, simulate, seed } = facts
  return {
    benchmark,
    ruleset,
    population,
    records: records.map(record => recordDocument(record, simulate)),
    ...(simulate !== undefined && { seed }),
  }
}

function recordDocument(record: CalibratedRecord, draws: number | undefined) {
  const { refusals, policies, need, ...members } = record
  return {
    ...members,
    policies: policies.map(policy => policyDocument(policy, draws)),
    ...(need !== null && { need }),
  }
}

function policyDocument({ failure, simulated, ...members }: CalibratedPolicy, draws: number | undefined) {
  return { ...members, ...(simulated !== null && { simulated: { draws, ...simulated } }) }
}

const findingsOf = ({ file, records }: CalibratedSet): Finding[] =>
  records.flatMap(({ name, refusals }) =>
    refusals.map(({ code, message }) => ({
      code,
      severity: 'error' as const,
      path: file,
      line: null,
      message: `${name}: ${message}`,
    })),
  )

function summaryOf(sets: readonly CalibratedSet[]): string {
  const records = sets.flatMap(set => set.records)
  const rates = records.flatMap(({ policies }) => policies[0]?.falseAlarm ?? [])
  const counted = `${plural(records.length, 'record')} of ${plural(sets.length, 'set')}`
  if (rates.length === 0) return `${counted}: no answer`
  return `${counted}: honest submissions fail in up to ${(100 * Math.max(...rates)).toFixed(1)} %`
}

export const view: View<Request, CalibratedSet[]>['view'] = (sets, request) => ({
  ...calibrationReport(sets, request),
  provenance: provenanceOf(
    request.simulate === undefined ? [] : [['Draws', `${request.simulate}, seed ${request.seed}`]],
    sets.map(({ file }) => file),
  ),
})

export const hasFindings = (sets: CalibratedSet[]): boolean =>
  sets.some(({ records }) => records.some(({ refusals }) => refusals.length > 0))

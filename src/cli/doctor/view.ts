/**
 * The report of the environment checks.
 *
 * @module
 */
import type { Finding, Report } from '../../report/report.ts'

/** One check. */
export interface DoctorCheck {
  readonly name: string
  /** `missing` makes the command exit with 1; `absent` is something that only a few commands need. */
  readonly status: 'ok' | 'absent' | 'missing'
  /** What was found. */
  readonly detail: string
  /** What to do about it; null if nothing is wrong. */
  readonly remedy: string | null
}

/** Whether a check makes the command exit with 1. */
export const isMissing = ({ status }: DoctorCheck): boolean => status === 'missing'

/**
 * The checks, in their order.
 *
 * @param notes about benchmarks that only the reference data knows
 * @example
 * doctorReport([{ name: 'node', status: 'ok', detail: '20.20.2', remedy: null }]).summary // => 'all is there'
 */
export function doctorReport(checks: readonly DoctorCheck[], notes: readonly Finding[] = []): Report {
  const missing = checks.filter(isMissing).map(({ name }) => name)
  return {
    name: 'doctor',
    title: 'Doctor',
    document: { ok: missing.length === 0, checks },
    items: checks,
    tables: [
      {
        title: 'Doctor',
        columns: [
          { key: 'name', title: 'What' },
          { key: 'status', title: 'Status' },
          { key: 'detail', title: 'Found' },
          { key: 'remedy', title: 'What to do' },
        ],
        rows: checks.map(({ name, status, detail, remedy }) => [name, status, detail, remedy]),
      },
    ],
    findings: notes,
    summary: missing.length === 0 ? 'all is there' : `missing: ${missing.join(', ')}`,
  }
}

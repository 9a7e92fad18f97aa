/**
 * The page of a calibration: power curves.
 *
 * @module
 */
import { type CalibratedRecord, wantedPower } from '../../rcp/calibrate/calibrate.ts'
import type { Plot } from '../../report/plot.ts'
import type { Page, Section } from '../../report/report.ts'
import { plural } from '../../text/plural.ts'
import { calibrationTable, needTable } from './view-table.ts'
import type { CalibratedSet } from './work.ts'

/** Points of a curve. */
const points = 120

/** More pictures make a page slow. */
const mostPlots = 24

/**
 * The page: per set its table, and per record the probability to fail over the speed-up.
 *
 * @example
 * calibrationPage([{ benchmark: 'maskrcnn', ruleset: '1.1.0', records: [] }]).sections.map(({ title }) => title) // => ['maskrcnn 1.1.0']
 */
export function calibrationPage(sets: readonly CalibratedSet[]): Page {
  let left = mostPlots
  const sections = sets.map((set): Section => {
    const shown = set.records.slice(0, left)
    left -= shown.length
    const hidden = set.records.length - shown.length
    return {
      title: `${set.benchmark} ${set.ruleset}`,
      text:
        hidden === 0
          ? ''
          : `${plural(hidden, 'record')} without a picture: calibrate this set alone to see all.`,
      tables: [calibrationTable(set), ...needTable(set)],
      plots: shown.flatMap(powerPlot),
    }
  })
  return { badges: [], sections }
}

/** The curves of a record's policies; none without an answer. */
function powerPlot({ name, interval, mean, policies }: CalibratedRecord): Plot[] {
  const answered = policies.flatMap(policy =>
    policy.failure === null ? [] : [{ ...policy, failure: policy.failure }],
  )
  if (answered.length === 0) return []
  const widest = Math.min(
    60,
    Math.max(10, ...answered.map(({ detectable }) => 1.3 * (detectable.percent ?? 0))),
  )
  const xs = Array.from({ length: points + 1 }, (_, index) => (widest * index) / points)
  const step =
    interval === null ? '' : `; one evaluation is ${((100 * interval.value) / mean).toFixed(1)} % of the mean`
  return [
    {
      title: name,
      xTitle: `percent faster than the record${step}`,
      yTitle: 'percent that fail',
      xScale: 'linear',
      series: [
        ...answered.map(({ policy, failure }) => ({
          name: policy,
          points: xs.map(x => ({ x, y: 100 * failure(x / 100) })),
        })),
        {
          name: `${100 * wantedPower} %`,
          role: 'quiet' as const,
          line: 'dashed' as const,
          points: [0, widest].map(x => ({ x, y: 100 * wantedPower })),
        },
      ],
      description: `Probability that a submission fails against ${name}, by how much faster it converges: ${answered
        .map(({ policy, falseAlarm, detectable }) => {
          const from = detectable.percent === null ? 'never' : `from ${detectable.percent.toFixed(1)} %`
          return `${policy}: honest ${(100 * (falseAlarm ?? 0)).toFixed(1)} %, caught with 80 % ${from}`
        })
        .join('; ')}.`,
    },
  ]
}

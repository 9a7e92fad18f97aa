import type { CheckResult } from '../../rcp/check/check-result.ts'
import { graceText } from '../../rcp/grace-text.ts'
import { peopleNumber } from '../../text/people-number.ts'
import type { Strip } from '../plot.ts'
import { shownMean } from './shown-mean.ts'
import { shownVerdict, verdictRole } from './shown-verdict.ts'

/**
 * The runs of a submission on one axis with the floor and the RCP mean; null if no run converged.
 *
 * @param trimmed runs dropped at each end
 * @param unit unit of the values
 * @example
 * submissionStrip(result, 1, 'epochs')?.description
 * // => 'Runs at 13, 14, 14, 14, 15 epochs; their trimmed mean 14 is not below the floor 13.9003693; the RCP mean is 14.0138889.'
 */
export function submissionStrip(result: CheckResult, trimmed: number, unit: string): Strip | null {
  const { epochs, rcp } = result
  const mean = shownMean(result)
  const values = epochs.flatMap((x, index) =>
    x === null ? [] : { x, isLeftOut: index < trimmed || index >= epochs.length - trimmed },
  )
  if (values.length === 0) return null
  const floor = rcp?.floor ?? null
  return {
    description: describe(result, floor, unit),
    xTitle: `${unit} to converge`,
    zoneBelow: floor,
    limits:
      rcp === null || floor === null
        ? []
        : [
            { x: floor, name: `floor ${peopleNumber(floor)}${graceText(rcp.grace)}`, role: 'floor' },
            { x: rcp.mean, name: `RCP mean ${peopleNumber(rcp.mean)}`, role: 'reference' },
          ],
    values,
    mean: mean === null ? null : { x: mean, role: verdictRole(shownVerdict(result)) },
  }
}

function describe(result: CheckResult, floor: number | null, unit: string): string {
  const { epochs, rcp } = result
  const mean = shownMean(result)
  const values = epochs.flatMap(value => (value === null ? [] : peopleNumber(value))).join(', ')
  const runs = `Runs at ${values} ${unit}`
  if (mean === null || rcp === null || floor === null) return `${runs}.`
  const side = mean < floor ? 'below' : 'not below'
  return `${runs}; their trimmed mean ${peopleNumber(mean)} is ${side} the floor ${peopleNumber(floor)}${graceText(rcp.grace)}; the RCP mean is ${peopleNumber(rcp.mean)}.`
}

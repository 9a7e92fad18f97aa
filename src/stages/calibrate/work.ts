/**
 * Calibration of the check over RCP sets.
 *
 * @module
 */
import { UsageError } from '../../errors.ts'
import type { CurveWithSet } from '../../files/curve-finder.ts'
import { discoverSets } from '../../files/discover-sets.ts'
import { statsOf } from '../../files/disk/stats-of.ts'
import { readCurve } from '../../files/read-curve.ts'
import { setIdentity } from '../../files/set-identity.ts'
import { requireFew } from '../../lists/require-few.ts'
import { type CalibratedRecord, calibrate, usualSpeedUps } from '../../rcp/calibrate/calibrate.ts'
import { policyOfToday } from '../../rcp/calibrate/policy.ts'
import type { Need } from '../../rcp/calibrate/runs-needed.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

export type CalibrateRequest = Given<typeof declaration>

/** The rates of one set. */
export interface CalibratedSet {
  readonly benchmark: string
  readonly ruleset: string
  readonly file: string
  readonly records: readonly CalibratedRecord[]
}

/**
 * How often the check fails honest submissions and catches faster ones, per record of RCP sets.
 *
 * @param sets names of benchmarks, RCP files, or folders with them
 * @throws UsageError `bad-value` for a policy, percentage or number of draws, `needs-simulation`; InputError like `readCurve`
 * @example
 * calibrateSets(['fixtures/rcps/training_1.1.0/rcps_maskrcnn.json']).map(({ ruleset }) => ruleset) // => ['1.1.0']
 */
export const calibrateSets = (sets: readonly string[], options: CalibrateRequest = {}): CalibratedSet[] =>
  work(requestOf(declaration, { sets }, options))

/** {@link calibrateSets}, as a stage. */
export function work(request: Request): CalibratedSet[] {
  const {
    simulate: draws,
    seed,
    population,
    stdev,
    policy = [policyOfToday],
    faster = usualSpeedUps,
  } = request
  if (population === 'normal' && stdev === 'trimmed' && draws === undefined) throw needsSimulation()
  if (draws !== undefined) requireFew(draws, 'Give at most a million draws to --simulate.')
  for (const percent of faster) requirePercent('faster', percent)
  const need = needOf(request)
  return request.sets
    .flatMap(set => filesOrName(set))
    .map(set => {
      const { curve, ruleset } = curveBehind(set, request)
      const records = calibrate(curve, curve.set, {
        ...{ catalogue: request.catalogue, ruleset, population, stdev, faster, need },
        policies: policy,
        interval: request.interval,
        all: request.all,
        simulation: draws === undefined ? null : { draws, seed },
      })
      return { benchmark: curve.benchmark.name, ruleset, file: curve.set.file, records }
    })
}

/** A folder stands for its files; all else is read by `readCurve`. */
const filesOrName = (set: string): string[] =>
  statsOf(set)?.isDirectory() === true ? discoverSets([set]) : [set]

function curveBehind(set: string, request: Request): { curve: CurveWithSet; ruleset: string } {
  const { usage, ruleset } = setIdentity(set, request)
  const curve = readCurve(set, { ...request, usage, ruleset, rcps: () => request.data.path('rcps') })
  return { curve, ruleset }
}

function needOf({ need }: Request): Need | null {
  if (need === undefined) return null
  const share = (name: 'error' | 'power') => {
    const given = need[name]
    return given === undefined ? undefined : requirePercent(`need ${name}`, Number(given)) / 100
  }
  return { error: share('error'), power: share('power') }
}

function requirePercent(option: string, percent: number): number {
  if (percent > 0 && percent < 100) return percent
  throw new UsageError('bad-value', `--${option} is not a percentage above 0 and below 100`, {
    remedy: 'Give a number such as 5.',
  })
}

const needsSimulation = (): UsageError =>
  new UsageError('needs-simulation', 'the trimmed deviation of a normal population has no closed form', {
    remedy: 'Add --simulate 100000, or take --population runs.',
  })

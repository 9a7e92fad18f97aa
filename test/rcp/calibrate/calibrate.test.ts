import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { type CalibrationRequest, calibrate } from '../../../src/rcp/calibrate/calibrate.ts'
import { curveOf } from '../../../src/rcp/curve.ts'
import { readRcpSet } from '../../../src/rcp/read.ts'
import { benchmarkOf, maskRcnn } from '../../support/rcp.ts'
import { allReferenceSets } from '../../support/reference-sets.ts'
import { hasShared, needsShared } from '../../support/shared.ts'

const request: CalibrationRequest = {
  ...{ catalogue: builtIn, ruleset: '1.1.0', population: 'runs', policies: ['t'], faster: [5] },
  ...{ stdev: 'reference', interval: 'rules', all: true, simulation: null, need: null },
}

function calibrated(set: typeof maskRcnn, name: string, members: Partial<CalibrationRequest> = {}) {
  const benchmark = benchmarkOf(name)
  const stdev = members.stdev ?? 'reference'
  const curve = curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'pruned', pruning: 'reference', stdev })
  return calibrate(curve, set, { ...request, ...members })
}

const at = (records: ReturnType<typeof calibrate>, batchSize: number) =>
  records.find(({ bs }) => bs === batchSize)!

describe('calibrate', () => {
  // Oracle: enumeration with NumPy 1.24: P(score < floor) of draws from the record's runs.
  it('fails honest submissions of Mask R-CNN 1.1.0 at 96 in 0.001145625, at 64 never', () => {
    const records = calibrated(maskRcnn, 'maskrcnn')
    expect(at(records, 96).policies[0]!.falseAlarm).toBeCloseTo(0.001145625, 12)
    expect(at(records, 64).policies[0]!.falseAlarm).toBe(0)
    expect(at(records, 96)).toMatchObject({ pruned: true, n: 20, runsPerSubmission: 5 })
    expect(at(records, 96).interval).toEqual({ value: 1, source: 'rules' })
  })

  it('lists the records that judge, unless all are asked for', () => {
    expect(calibrated(maskRcnn, 'maskrcnn', { all: false }).map(({ bs }) => bs)).not.toContain(96)
  })

  it('says of equal runs what an early value that none shows would do', () => {
    const { policies, unseen } = at(calibrated(maskRcnn, 'maskrcnn'), 48)
    expect(policies[0]!.falseAlarm).toBe(0)
    expect(unseen!.falseAlarm).toBeGreaterThan(0)
    expect(at(calibrated(maskRcnn, 'maskrcnn'), 96).unseen).toBe(null)
  })

  it('has rates of the trimmed deviation by draws alone for a normal population', () => {
    const options = { stdev: 'trimmed', population: 'normal', simulation: { draws: 2000, seed: 1 } } as const
    const [policy] = at(calibrated(maskRcnn, 'maskrcnn', options), 272).policies
    expect(policy!.falseAlarm).toBe(null)
    expect(policy!.simulated!.falseAlarm).toBeGreaterThan(0)
  })

  it('refuses policies that need an unknown interval', () => {
    const unknown = { ...benchmarkOf('maskrcnn'), evaluations: [] }
    const set = {
      file: '',
      records: maskRcnn.records.filter(({ globalBatchSize }) => globalBatchSize === 48),
    }
    const curve = curveOf(set, {
      catalogue: builtIn,
      benchmark: unknown,
      rcpSet: 'full',
      pruning: 'reference',
    })
    const [record] = calibrate(curve, set, { ...request, policies: ['t', 'grace=1'] })
    expect(record!.refusals.map(({ code }) => code)).toEqual(['no-evaluation-interval'])
    expect(record!.policies.map(({ falseAlarm }) => falseAlarm)).toEqual([0, null])
  })
})

// Oracle: enumeration with NumPy 1.24 on the sets of mlcommons/logging 7bbf792, to 1e-9.
describe.skipIf(!hasShared)(`calibrate on the published RCP sets${needsShared}`, () => {
  it.each([
    ['training_5.1.0/rcps_llama31_8b.json', 32, 0.0272026691],
    ['training_5.1.0/rcps_retinanet.json', 2560, 0.0757488022],
  ])('%s at %d fails honest submissions in %d', (name, bs, expected) => {
    const set = allReferenceSets().find(entry => entry.name === name)!
    const records = calibrated(readRcpSet(set.path), set.benchmark.name, { ruleset: set.ruleset })
    expect(at(records, bs).policies[0]!.falseAlarm).toBeCloseTo(expected, 9)
  })

  it('counts 33 judging records of 5.1.0; on 24 of them the whole t margin is less than one evaluation', () => {
    const records = allReferenceSets()
      .filter(({ name, benchmark }) => name.startsWith('training_5.1.0/') && benchmark.judged)
      .flatMap(({ path, benchmark }) =>
        calibrated(readRcpSet(path), benchmark.name, { ruleset: '5.1.0', all: false, policies: ['t'] }),
      )
    const tight = records.filter(
      ({ interval, mean, policies }) => mean - policies[0]!.floor! < interval!.value,
    )
    expect([records.length, tight.length]).toEqual([33, 24])
  })
})

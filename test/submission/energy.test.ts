import { describe, expect, it } from 'vitest'
import { type MlLogEvent, parseEvent } from '../../src/logs/mllog/event.ts'
import { nodeEnergy, switchEnergy } from '../../src/submission/energy.ts'
import { type PowerLine, powerLog } from '../support/power-log.ts'

const events = (...lines: readonly PowerLine[]): MlLogEvent[] =>
  powerLog(lines)
    .trimEnd()
    .split('\n')
    .map((text, index) => {
      const event = parseEvent({ offset: 0, line: index + 1, text: text.replace(':::MLLOG ', '') })
      if ('problem' in event) throw new Error(event.problem.message)
      return event
    })

const minute = 60_000

describe('nodeEnergy', () => {
  it('is Watts by time: 1000 W for a minute are 60 kJ', () => {
    const log = events(
      ['power_measurement_start', null, 0],
      ['power_reading', 1000, minute / 2],
      ['power_reading', 1000, minute],
      ['power_measurement_stop', null, minute],
    )
    expect(nodeEnergy(log, minute)).toBe(60_000)
  })

  it('counts a reading for the time since the one before it, whatever the order of the lines', () => {
    const log = events(
      ['power_reading', 300, 4000],
      ['power_reading', 100, 1000],
      ['power_measurement_stop', null, 4000],
      ['power_measurement_start', null, 0],
    )
    // 100 W for one second and 300 W for three.
    expect(nodeEnergy(log, 4000)).toBe(1000)
  })

  it('scales the measured power to the time to train, and by the efficiency of the conversion', () => {
    const log = events(
      ['conversion_eff', 0.5, 0],
      ['power_measurement_start', null, 0],
      ['power_reading', 400, 1000],
      ['power_measurement_stop', null, 1000],
    )
    expect(nodeEnergy(log, 10_000)).toBe(2000)
  })

  it('passes over readings before the start and after the stop', () => {
    const log = events(
      ['power_reading', 9999, 500],
      ['power_measurement_start', null, 1000],
      ['power_reading', 10, 2000],
      ['power_measurement_stop', null, 2000],
      ['power_reading', 9999, 3000],
    )
    expect(nodeEnergy(log, 1000)).toBe(10)
  })

  it('takes the last reading for the end where none is logged', () => {
    const log = events(['power_measurement_start', null, 0], ['power_reading', 10, 2000])
    expect(nodeEnergy(log, 2000)).toBe(20)
  })

  it.each([
    ['no start', [['power_reading', 10, 2000]], undefined],
    [
      'a value that is not a number',
      [
        ['power_measurement_start', null, 0],
        ['power_reading', '10', 5],
      ],
      2,
    ],
    [
      'no time between start and stop',
      [
        ['power_measurement_start', null, 5],
        ['power_measurement_stop', null, 5],
      ],
      undefined,
    ],
  ] as const)('refuses a log with %s', (_name, lines, line) => {
    expect(() => nodeEnergy(events(...lines), 1000)).toThrow(
      expect.objectContaining({ code: 'bad-power-log', place: expect.objectContaining({ line }) }),
    )
  })
})

describe('switchEnergy', () => {
  it('is the first estimate over the time to train, by the efficiency logged before it', () => {
    const log = events(
      ['conversion_eff', 0.5, 0],
      ['interconnect_power_est', 200, 1],
      ['conversion_eff', 0.1, 2],
      ['interconnect_power_est', 900, 3],
    )
    expect(switchEnergy(log, 10_000)).toBe(1000)
  })

  it('is nothing without an estimate', () => {
    expect(switchEnergy(events(['conversion_eff', 0.5, 0]), 10_000)).toBe(0)
  })
})

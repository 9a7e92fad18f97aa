import { describe, expect, it } from 'vitest'
import { Clock } from '../../../src/logs/caffe/clock.ts'

describe('Clock', () => {
  it('rolls the year at New Year, where a naive difference is -31511244 s; oracle: the calendar', () => {
    const clock = new Clock(2016)
    const before = clock.stamp(12, 31, 86_390)
    const after = clock.stamp(1, 1, 10)
    expect(clock.format(after)).toBe('2017-01-01T00:00:10.000000')
    expect(clock.secondsBetween(before, after)).toBe(20)
  })

  it('does not take a fall of a day or a month as a New Year, and finds the way back across one', () => {
    const clock = new Clock(2015)
    expect(clock.stamp(12, 29, 0).year).toBe(0)
    expect(clock.stamp(12, 28, 0).year).toBe(0)
    expect(clock.stamp(11, 2, 0).year).toBe(0)
    expect(clock.stamp(1, 2, 0).year).toBe(1)
    expect(clock.stamp(12, 30, 0).year).toBe(0)
  })

  it('learns the year from a Unix time: 1459572361 beside 0402 07:46:01 is 2016 (date -u -d @1459572361)', () => {
    const clock = new Clock()
    const stamp = clock.stamp(4, 2, 7 * 3600 + 46 * 60 + 1.133929)
    expect(clock.format(stamp)).toBe('--04-02T07:46:01.133929')
    clock.learnMoment(1_459_572_361)
    expect(clock.format(stamp)).toBe('2016-04-02T07:46:01.133929')
  })

  it('takes the year of the local stamp where the Unix time is already in the next', () => {
    const clock = new Clock()
    const stamp = clock.stamp(12, 31, 23 * 3600)
    clock.learnMoment(Date.UTC(2017, 0, 1, 4) / 1000)
    expect(clock.format(stamp)).toBe('2016-12-31T23:00:00.000000')
  })

  it('counts a year that is learnt late back to the first stamp, and keeps the first answer', () => {
    const clock = new Clock()
    const first = clock.stamp(12, 31, 0)
    clock.stamp(1, 1, 0)
    clock.learnYear(2018)
    clock.learnYear(1999)
    expect(clock.format(first)).toBe('2017-12-31T00:00:00.000000')
  })

  it('has 29 February in a leap year and in a year that is not known', () => {
    for (const clock of [new Clock(2016), new Clock()]) {
      const from = clock.stamp(2, 28, 0)
      expect(clock.secondsBetween(from, clock.stamp(2, 29, 0))).toBe(86_400)
      expect(clock.secondsBetween(from, clock.stamp(3, 1, 0))).toBe(2 * 86_400)
    }
    const common = new Clock(2017)
    expect(common.secondsBetween(common.stamp(2, 28, 0), common.stamp(3, 1, 0))).toBe(86_400)
  })
})

import { describe, expect, it } from 'vitest'
import { checkPowerFiles } from '../../src/submission/power-files.ts'

const check = (runs: Readonly<Record<string, readonly string[] | null>>) =>
  checkPowerFiles({
    dir: 'power',
    runs: Object.entries(runs).map(([run, files]) => ({ run, files })),
  }).map(({ code, run, severity }) => [code, run, severity])

/** Oracle where nothing else is said: power_checker of mlcommons/logging 7bbf792. */
describe('checkPowerFiles', () => {
  it('finds nothing where all runs have the same number of nodes and switches, numbered from 0', () => {
    const files = ['node_0.txt', 'node_1.txt', 'sw_0.txt']
    expect(check({ a: files, b: [...files].reverse() })).toEqual([])
  })

  it('takes the number after the last underscore, without the last ending', () => {
    expect(check({ a: ['node_x_0.txt', 'node_1'] })).toEqual([])
  })

  it('fails the benchmark where a name has no number, on which the reference crashes', () => {
    for (const name of ['node_a.txt', 'node0.txt', 'node_0.1.txt', 'node_.txt']) {
      expect(check({ a: [name] }), name).toEqual([['bad-power-name', null, 'error']])
    }
  })

  it('fails a run whose numbers do not go from 0 to the count, and one that has a number twice (the contract)', () => {
    expect(check({ a: ['node_1.txt'] })).toEqual([['bad-power-name', 'a', 'error']])
    expect(check({ a: ['node_-1.txt'] })).toEqual([['bad-power-name', 'a', 'error']])
    expect(check({ a: ['sw_0.txt', 'sw_0.bak'] })).toEqual([['bad-power-name', 'a', 'error']])
  })

  it('fails runs whose number of files is not the most common one, of equally common ones the first', () => {
    expect(check({ a: ['node_0'], b: ['node_0', 'node_1'], c: ['node_0'] })).toEqual([
      ['uneven-power', 'b', 'error'],
    ])
    expect(check({ a: ['node_0'], b: ['node_0', 'node_1'] })).toEqual([['uneven-power', 'b', 'error']])
    expect(check({ a: ['node_0', 'sw_0'], b: ['node_0'], c: ['node_0'] })).toEqual([
      ['uneven-power', 'a', 'error'],
    ])
  })

  it('blames the run that differs, not the one before, where a run has no files (the contract)', () => {
    expect(check({ a: null, b: ['node_0'], c: [], d: ['node_0'] })).toEqual([
      ['missing-power', 'a', 'error'],
      ['uneven-power', 'c', 'error'],
    ])
  })

  it('fails the benchmark where no run has files, on which the reference crashes', () => {
    expect(check({ a: null })).toEqual([
      ['missing-power', 'a', 'error'],
      ['missing-power', null, 'error'],
    ])
    expect(check({})).toEqual([['missing-power', null, 'error']])
  })

  it('warns of files that are of no device', () => {
    expect(check({ a: ['node_0', 'readme'] })).toEqual([['other-power-files', null, 'warning']])
  })
})

import { describe, expect, it } from 'vitest'
import { checkSeeds, readSeed, type SeedReading } from '../../src/submission/seeds.ts'

const tagged = (text: string) => ({ offset: 0, line: 9, text })
const seed = (value: string, metadata = '{"file": "train.py", "lineno": 12}') =>
  tagged(`{"key": "seed", "value": ${value}, "time_ms": 1, "metadata": ${metadata}}`)

/** Python's int(), by its documentation and mlcommons/logging 7bbf792 (see test/golden/package.test.ts). */
describe('readSeed', () => {
  it.each([
    ['7', 7n],
    ['1.7', 1n],
    ['-1.7', -1n],
    ['" 0_7 "', 7n],
    ['true', 1n],
    ['18446744073709551616', 18446744073709551616n],
  ])('reads %s as the integer that int() makes of it', (value, expected) => {
    expect(readSeed(seed(value))).toEqual({ line: 9, seed: expected, place: 'train.py:12' })
  })

  it.each(['"x"', 'null', '[1]', 'NaN', 'Infinity'])('gives a reason for %s, which is no integer', value => {
    expect(readSeed(seed(value))).toEqual({ line: 9, reason: expect.any(String) })
  })

  it('gives a reason where the metadata do not say the place, as the reference raises a KeyError there', () => {
    for (const metadata of ['{}', '{"file": "a"}', '{"lineno": 1}', 'null', '{"file": [], "lineno": 1}']) {
      expect(readSeed(seed('7', metadata))).toEqual({ line: 9, reason: expect.any(String) })
    }
  })

  it('takes line numbers that Python finds equal for one place', () => {
    const places = ['1', '1.0', 'true'].map(lineno =>
      readSeed(seed('7', `{"file": "a", "lineno": ${lineno}}`)),
    )
    expect(new Set(places.map(place => place && 'place' in place && place.place))).toEqual(new Set(['a:1']))
    expect(readSeed(seed('7', '{"file": "a", "lineno": "1"}'))).toMatchObject({ place: 'a:"1"' })
  })

  it('passes over lines of other keys, seeds in their values included', () => {
    expect(readSeed(tagged('{"key": "x", "value": "seed", "time_ms": 1, "metadata": {}}'))).toBe(null)
  })
})

const logged = (file: string, ...seeds: readonly [bigint, string][]): SeedReading => ({
  file,
  seeds: seeds.map(([seed, place], index) => ({ line: index + 1, seed, place })),
  hasBadLines: false,
})

describe('checkSeeds', () => {
  it('finds nothing where every run has a seed of its own', () => {
    expect(
      checkSeeds('x', [logged('a', [1n, 't:1']), logged('b', [2n, 't:1']), logged('c', [1n, 't:2'])]),
    ).toEqual([])
  })

  it('names the line where a seed was logged first, and the one where it is again', () => {
    expect(checkSeeds('x', [logged('a', [1n, 't:1']), logged('b', [1n, 't:1'])])).toEqual([
      {
        path: 'b',
        code: 'same-seed',
        severity: 'error',
        line: 1,
        message: 'seed 1 at t:1 is also the seed of a:1',
      },
    ])
  })

  it('sees a seed that one run logs twice, and warns of several in one run', () => {
    const codes = checkSeeds('x', [logged('a', [1n, 't:1'], [1n, 't:1'])]).map(({ path, code }) => [
      path,
      code,
    ])
    expect(codes).toEqual([
      ['a', 'same-seed'],
      ['x', 'several-seeds'],
    ])
  })

  it('leaves a log out of the comparison whose seeds cannot be read, as the reference does', () => {
    const bad = {
      file: 'a',
      seeds: [
        { line: 1, seed: 1n, place: 't:1' },
        { line: 2, reason: 'no' },
      ],
      hasBadLines: false,
    }
    const cut = { ...logged('b', [1n, 't:1']), hasBadLines: true }
    const found = checkSeeds('x', [bad, cut, logged('c', [1n, 't:1'])])
    expect(found.map(({ path, code, line }) => [path, code, line])).toEqual([
      ['a', 'bad-seed', 2],
      ['b', 'bad-seed', null],
      ['x', 'several-seeds', null],
    ])
  })

  it('asks every run for a seed', () => {
    expect(checkSeeds('x', [logged('a')]).map(({ code }) => code)).toEqual(['no-seed'])
  })
})

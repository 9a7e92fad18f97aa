import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/errors.ts'
import { BoundedProblems, boundedProblems } from '../../src/lists/bounded-problems.ts'

const bad = (line: number): Problem => ({ code: 'bad-json', line, message: 'no JSON' })
const million = 1_000_000

describe('BoundedProblems', () => {
  it('keeps ten of a million problems of one code, and those of other codes', () => {
    const problems = new BoundedProblems()
    for (let line = 1; line <= million; line++) {
      problems.add(bad(line))
      if (line === 20) problems.add({ code: 'no-run-stop', line: null, message: 'no run_stop' })
    }
    const count = million - 10
    expect(problems.list()).toEqual([
      ...Array.from({ length: 10 }, (_, index) => bad(index + 1)),
      { code: 'bad-json', line: 11, message: `and ${count} more of bad-json`, count },
      { code: 'no-run-stop', line: null, message: 'no run_stop' },
    ])
  })

  it('lists ten without a count', () => {
    const ten = Array.from({ length: 10 }, (_, index) => bad(index + 1))
    expect(boundedProblems(ten)).toEqual(ten)
  })

  it('adds up counts', () => {
    const first = boundedProblems(Array.from({ length: 12 }, (_, index) => bad(index + 1)))
    expect(boundedProblems([...first, bad(13)]).at(-1)).toMatchObject({ line: 11, count: 3 })
    expect(boundedProblems([...first, ...first])).toHaveLength(11)
  })
})

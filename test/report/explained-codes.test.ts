import { describe, expect, it } from 'vitest'
import { codes } from '../../src/codes/codes.ts'
import { rules } from '../../src/rcp/lint/rules.ts'
import { explainedCodes, explanationOf } from '../../src/report/explained-codes.ts'

describe('explainedCodes', () => {
  it('are those of the table and those of lint', () => {
    expect(new Set(Object.keys(explainedCodes))).toEqual(
      new Set([...Object.keys(codes), ...rules.map(({ code }) => code)]),
    )
  })

  it('have the severity of the table where lint shares a code with others', () => {
    expect(rules.find(({ code }) => code === 'too-few-runs')?.severity).toBe('error')
    expect(explainedCodes['too-few-runs'].severity).toBe('warning')
  })

  it('have a title without a full stop, and sentences for why and remedy', () => {
    for (const [code, entry] of Object.entries(explainedCodes)) {
      expect(Object.keys(entry).sort(), code).toEqual(['remedy', 'severity', 'source', 'title', 'why'])
      const { title, why, remedy, source } = entry
      expect(title, code).toMatch(/^[^A-Z].*[^.]$/)
      expect(why, code).toMatch(/^\S.*\.$/)
      expect(remedy, code).toMatch(/^\S.*\.$/)
      expect(source, code).toMatch(/\S.*[^.]$/)
    }
  })
})

describe('explanationOf', () => {
  it('has an entry for a code of lint and one of the table, and none for another text', () => {
    expect(explanationOf('zero-stdev')).toBe(explainedCodes['zero-stdev'])
    expect(explanationOf('fail')).toBe(codes.fail)
    expect([explanationOf('constructor'), explanationOf('')]).toEqual([null, null])
  })
})

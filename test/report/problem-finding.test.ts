import { describe, expect, it } from 'vitest'
import type { Code } from '../../src/codes/codes.ts'
import { problemFinding } from '../../src/report/problem-finding.ts'

const severity = (code: Code) => problemFinding('a.log', { code, line: null, message: '' }).severity

describe('problemFinding', () => {
  it('keeps code, line and message, and adds the path', () => {
    expect(problemFinding('a.log', { code: 'bad-json', line: 7, message: 'broken' })).toEqual({
      code: 'bad-json',
      severity: 'error',
      path: 'a.log',
      line: 7,
      message: 'broken',
    })
  })

  it('weighs a problem as the table of codes does', () => {
    expect((['no-batch-size', 'run-killed', 'stub-test'] as const).map(severity)).toEqual([
      'error',
      'warning',
      'note',
    ])
  })

  it('takes a code of another version, read from a table of runs, as an error', () => {
    expect(['of-tomorrow', 'constructor'].map(code => severity(code as Code))).toEqual(['error', 'error'])
  })
})

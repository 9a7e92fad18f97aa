import { describe, expect, it } from 'vitest'
import { github } from '../../../src/report/formats/github.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

describe('github', () => {
  it('has a workflow command per finding, a note as notice, then the summary (GitHub: workflow commands)', () => {
    expect(github(report, context)).toBe(`::error title=fail,file=results/a::converged too fast
::warning title=no-seed,file=results/b/result_0.txt,line=7::no seed
::notice title=superseded,file=results/b::an old ruleset
1 failed, 1 passed
`)
  })
  it('escapes a second line, so that it is no second command', () => {
    expect(github(reportOf(hostile.secondLine), context)).toBe(
      '::error title=fine%0A%3A%3Aerror%3A%3Aforged,file=fine%0A%3A%3Aerror%3A%3Aforged,line=3::fine%0A::error::forged\n' +
        'fine\\n::error::forged\n',
    )
  })
  it.each(Object.values(hostile))('has one command and a harmless summary for %j', text => {
    const lines = github(reportOf(text), context).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^::error title=[^:,]*,file=[^:,]*,line=3::/)
    expect(lines[1]).not.toMatch(/^\s*::/)
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })
})

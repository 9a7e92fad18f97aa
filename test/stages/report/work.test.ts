import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { referenceData } from '../../../src/files/reference-data.ts'
import { reviewSubmissions } from '../../../src/stages/report/work.ts'
import { fixture } from '../../support/cli.ts'

const request = {
  catalogue: builtIn,
  usage: 'training',
  ruleset: '1.1.0',
  rcps: fixture('rcps'),
} as const

const withoutRules = {
  ...request,
  data: referenceData({ rcps: fixture('rcps') }, { environment: { XDG_CACHE_HOME: '/nowhere' } }),
}

describe('reviewSubmissions', () => {
  it('judges as check does, with the logs and the curve behind each verdict', async () => {
    const { submissions, compliance } = await reviewSubmissions([fixture('round')], withoutRules)
    expect(submissions.map(({ result, files }) => [result.verdict, files.length])).toEqual([
      ['pass', 5],
      ['missing-rcp', 5],
      ['missing-rcp', 5],
    ])
    expect(submissions[0]?.curve?.points.map(({ globalBatchSize }) => globalBatchSize)).toEqual([96, 128])
    expect(compliance).toBe(null)
  })
  it('puts the compliance of each log with its submission', async () => {
    const { submissions, compliance } = await reviewSubmissions([fixture('round')], {
      ...request,
      rules: fixture('rules'),
    })
    for (const submission of submissions)
      expect(submission.compliance?.map(({ file }) => file)).toEqual(submission.files)
    expect(compliance).toEqual(submissions.flatMap(submission => submission.compliance))
  })
  it('does without compliance where the rules have none for the ruleset', async () => {
    const without = { ...request, ruleset: '1.0.0', rules: fixture('rules') }
    expect((await reviewSubmissions([fixture('round')], without)).compliance).toBe(null)
  })
  it('fails where the rules cannot be found at all', async () => {
    const rules = fixture('none')
    await expect(reviewSubmissions([fixture('round')], { ...request, rules })).rejects.toMatchObject({
      code: 'path-not-found',
    })
  })
})

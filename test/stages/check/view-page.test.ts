import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { checkPage } from '../../../src/stages/check/view-page.ts'
import { times } from '../../support/rcp.ts'
import { reviewed } from '../../support/review.ts'

const pageOf = (submissions: readonly ReturnType<typeof reviewed>[]) =>
  checkPage(submissions, { catalogue: builtIn, ruleset: '1.1.0' })
const fast = { globalBatchSize: 128, epochs: times(5, 13) }

describe('checkPage', () => {
  it('counts verdicts, and apart what passes by bypass only', () => {
    const { badges } = pageOf([reviewed({}), reviewed(fast), reviewed(fast, { rcpBypass: true })])
    expect(badges.map(({ text }) => text)).toEqual(['2 pass', '1 fail', '1 by bypass only'])
  })
  it('has all submissions in one table, each row linked to its card', () => {
    const { sections } = pageOf([reviewed({ dir: 'a' }), reviewed({ dir: 'b' })])
    const table = sections[0]?.tables?.[0]
    expect(table?.rows.map(([dir]) => dir)).toEqual(['a', 'b'])
    expect(table?.links).toEqual(sections[1]?.cards?.map(({ id }) => id))
    expect(table?.columns.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'organization',
        'division',
        'benchmark',
        'verdict',
        'scalingRequired',
        'scalingFound',
      ]),
    )
  })
  it('shows runs present of those required, and those that converged where not all did', () => {
    const { sections } = pageOf([reviewed({}), reviewed({ epochs: times(4, 14), runs: 5 })])
    const { columns, rows } = sections[0]!.tables![0]!
    const runs = columns.findIndex(({ key }) => key === 'runs')
    expect(rows.map(row => row[runs])).toEqual(['5/5', '5/5, 4 converged'])
  })
  it('gives few submissions a curve each, and many one curve of their benchmark with a strip each', () => {
    const [, few] = pageOf(times(3, 0).map(() => reviewed({}))).sections
    expect([few?.plots?.length, few?.cards?.map(({ plots }) => plots.length)]).toEqual([0, [1, 1, 1]])
    const [, many] = pageOf(times(30, 0).map(() => reviewed({}))).sections
    expect(many?.plots?.length).toBe(1)
    expect(many?.cards?.every(({ plots, strip }) => plots.length === 0 && strip !== null)).toBe(true)
  })
  it('has a section for logs without a benchmark, and one without a curve where there are no RCPs', () => {
    const unnamed = { ...reviewed({ benchmark: null }), curve: null }
    const { sections } = pageOf([unnamed])
    expect(sections.map(({ title }) => title)).toEqual(['Submissions', 'No benchmark'])
    expect(sections[1]).toMatchObject({ plots: [], tables: [], text: '1 submission, no RCPs.' })
  })
})

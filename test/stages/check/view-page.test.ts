import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { checkPage } from '../../../src/stages/check/view-page.ts'
import { times } from '../../support/rcp.ts'
import { reviewed } from '../../support/review.ts'

const pageOf = (submissions: readonly ReturnType<typeof reviewed>[]) =>
  checkPage(submissions, { catalogue: builtIn, ruleset: '1.1.0' })
const fast = { globalBatchSize: 128, epochs: times(5, 13) }

describe('checkPage', () => {
  const sectionOf = (page: ReturnType<typeof pageOf>, title: string) =>
    page.sections.find(section => section.title === title)
  const tableOf = (page: ReturnType<typeof pageOf>) => sectionOf(page, 'Submissions')!.tables![0]!
  const column = (page: ReturnType<typeof pageOf>, key: string) => {
    const { columns, rows } = tableOf(page)
    return rows.map(row => row[columns.findIndex(each => each.key === key)])
  }

  it('counts verdicts in tiles that lead to their rows, and apart what passes by bypass only', () => {
    const { badges } = pageOf([reviewed({}), reviewed(fast), reviewed(fast, { rcpBypass: true })])
    expect(badges.map(({ text }) => text)).toEqual(['1 fail', '1 pass by bypass', '1 pass', '3 to look at'])
    expect(badges[1]?.link).toEqual({
      section: 'Submissions',
      rows: { key: 'verdict', value: 'pass by bypass' },
    })
    expect(badges[3]?.link).toEqual({ section: 'Needs attention' })
  })
  it('has all submissions in one table, each row linked to its card, what does not pass first', () => {
    const page = pageOf([reviewed({ dir: 'x/a' }), reviewed({ ...fast, dir: 'x/b' })])
    expect(column(page, 'system')).toEqual(['b', 'a'])
    expect(tableOf(page).links).toEqual(['./b', './a'])
    expect(sectionOf(page, 'maskrcnn')?.cards?.map(({ id }) => id)).toEqual(['./a', './b'])
  })
  it('has the organization of the folder, and what the logs say where it differs', () => {
    const dir = (submitter: string) => `v5.1/${submitter}/results/8xGPU/maskrcnn`
    const page = pageOf([
      reviewed({ dir: dir('Dell'), organization: 'NVIDIA' }),
      reviewed({ dir: dir('Quanta_Cloud'), organization: 'quanta cloud' }),
      reviewed({ dir: dir('Krai'), organization: 'SUBMISSION_ORG_PLACEHOLDER' }),
    ])
    expect(column(page, 'organization')).toEqual(['Dell', 'Quanta_Cloud', 'Krai'])
    expect(column(page, 'logged')).toEqual(['NVIDIA', null, null])
    expect(column(page, 'system')).toEqual(['8xGPU', '8xGPU', '8xGPU'])
  })
  it('has the division only where there are several, and whether the logs comply only where that was checked', () => {
    const keys = (page: ReturnType<typeof pageOf>) => tableOf(page).columns.map(({ key }) => key)
    expect(keys(pageOf([reviewed({})]))).not.toEqual(expect.arrayContaining(['division']))
    expect(keys(pageOf([reviewed({}), reviewed({ division: 'open' })]))).toContain('division')
    const checked = reviewed({}, { compliance: [{ file: 'a', ok: false, warnings: [], findings: [] }] })
    expect(column(pageOf([checked]), 'complies')).toEqual([false])
  })
  // Batch size 128: five runs at 13 against a floor of 14; evaluated every epoch. By hand: 13 / 14 - 1.
  it('has margins in percent and in evaluations', () => {
    const page = pageOf([reviewed(fast)])
    expect(column(page, 'margin')).toEqual([expect.closeTo((13 / 14 - 1) * 100, 9)])
    expect(column(page, 'evaluations')).toEqual([expect.closeTo(-1, 9)])
  })
  it('shows runs present of those required, and those that converged where not all did', () => {
    const page = pageOf([reviewed({}), reviewed({ epochs: times(4, 14), runs: 5 })])
    expect(column(page, 'runs')).toEqual(['5/5', '5/5'])
    expect(column(page, 'converged')).toEqual([null, 4])
  })
  it('has a lane per benchmark with every submission, linked to its card', () => {
    const page = pageOf([
      reviewed({}),
      reviewed(fast, { rcpBypass: true }),
      reviewed({ globalBatchSize: 999 }),
    ])
    const [lane, ...others] = sectionOf(page, 'Margins')!.overview!.lanes
    expect(others).toEqual([])
    expect(lane?.items.map(({ x, look }) => [x === null, look.name])).toEqual([
      [false, 'pass'],
      [false, 'pass by bypass'],
      [true, 'missing-rcp'],
    ])
    const cards = sectionOf(page, 'maskrcnn')?.cards?.map(({ id }) => id)
    expect(lane?.items.map(({ link }) => link)).toEqual(cards)
  })
  it('gives each benchmark one curve, and each card a strip on the same scale', () => {
    const page = pageOf([reviewed({}), reviewed({ epochs: times(5, 17) })])
    const section = sectionOf(page, 'maskrcnn')
    expect(section?.plots).toHaveLength(1)
    const domains = section?.cards?.map(({ strip }) => strip?.domain)
    expect(domains?.[0]).toEqual(domains?.[1])
    expect(domains?.[0]?.[1]).toBe(17)
  })
  it('does not let the runs of another unit flatten the strips of the others', () => {
    const page = pageOf([reviewed({}), reviewed({}), reviewed({ epochs: times(5, 3_000_000) })])
    const ends = sectionOf(page, 'maskrcnn')?.cards?.map(({ strip }) => strip?.domain?.[1])
    expect(ends).toEqual([expect.any(Number), expect.any(Number), undefined])
    expect(ends?.[0]).toBeLessThan(20)
  })
  it('has a section for logs without a benchmark, and one without a curve where there are no RCPs', () => {
    const unnamed = { ...reviewed({ benchmark: null }), curve: null }
    const { sections } = pageOf([unnamed])
    expect(sections.at(-1)).toMatchObject({
      title: 'No benchmark',
      plots: [],
      tables: [],
      text: '1 submission, no RCPs.',
    })
  })
})

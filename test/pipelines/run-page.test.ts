import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { joinPages, joinProvenance } from '../../src/pipelines/run-page.ts'
import type { StageReport } from '../../src/pipelines/stage-report.ts'
import type { Report } from '../../src/report/report.ts'
import { checkPage } from '../../src/stages/check/view-page.ts'
import { reviewed } from '../support/review.ts'

const empty: Report = {
  name: 'check',
  title: 'x',
  document: {},
  items: [],
  tables: [],
  findings: [],
  summary: 's',
}
const stage = (id: string, report: Partial<Report>, members: Partial<StageReport> = {}): StageReport => ({
  id,
  kind: 'check',
  report: { ...empty, ...report },
  hasFindings: false,
  isAdvice: false,
  ...members,
})
const page = () => checkPage([reviewed({})], { catalogue: builtIn, ruleset: '1.1.0' })
const open = <Value>(value: Value) => value
const stages = { title: 'Stages', columns: [], rows: [] }

describe('joinPages', () => {
  it('puts the submissions of all stages into one table, and keeps the pictures of each apart', async () => {
    const { sections } = await joinPages([stage('one', { page }), stage('two', { page })], stages, open)
    expect(sections.map(({ title }) => title)).toEqual([
      'Stages',
      'Submissions',
      ...['one', 'two'].flatMap(id => [`Margins (${id})`, `Needs attention (${id})`, `maskrcnn (${id})`]),
    ])
  })
  it('links each row to a card that is there, none twice', async () => {
    const { sections } = await joinPages([stage('one', { page }), stage('two', { page })], stages, open)
    const cards = sections.flatMap(section => section.cards ?? []).map(({ id }) => id)
    expect(sections[1]?.tables?.[0]?.links).toEqual(cards)
    expect(new Set(cards).size).toBe(2)
  })
  it('links points and lanes of pictures to the cards and sections of their own stage', async () => {
    const { sections } = await joinPages([stage('one', { page }), stage('two', { page })], stages, open)
    const lanes = sections.flatMap(({ overview }) => overview?.lanes ?? [])
    const cards = sections.flatMap(section => section.cards ?? []).map(({ id }) => id)
    expect(lanes.map(({ section }) => section)).toEqual(['maskrcnn (one)', 'maskrcnn (two)'])
    expect(lanes.flatMap(({ items }) => items.map(({ link }) => link))).toEqual(cards)
    const points = sections.flatMap(({ plots = [] }) =>
      plots.flatMap(({ series }) => series.flatMap(each => each.points)),
    )
    expect(points.flatMap(({ link }) => link ?? [])).toEqual(cards)
  })
  it('says of each stage how it went; findings of advice are none that count', async () => {
    const { badges } = await joinPages(
      [
        stage('a', {}),
        stage('b', {}, { hasFindings: true }),
        stage('c', {}, { hasFindings: true, isAdvice: true }),
      ],
      stages,
      open,
    )
    expect(badges.map(({ tone }) => tone)).toEqual(['good', 'bad', 'doubtful'])
  })
})

describe('joinProvenance', () => {
  it('says once what is the same, and names the stages of what is not', () => {
    const of = (set: string, path: string) => ({
      provenance: {
        facts: [['Ruleset', '1'] as const, ['RCP set', set] as const],
        inputs: [{ path, sha256: 'ab' }, { path: 'log' }],
      },
    })
    const joined = joinProvenance([
      stage('a', of('full', 'x')),
      stage('b', of('pruned', 'x')),
      stage('c', {}),
    ])
    expect(joined).toEqual({
      facts: [
        ['Ruleset', '1'],
        ['RCP set (a)', 'full'],
        ['RCP set (b)', 'pruned'],
      ],
      inputs: [{ path: 'x', sha256: 'ab' }, { path: 'log' }],
    })
  })
})

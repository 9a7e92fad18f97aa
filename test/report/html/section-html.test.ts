import { describe, expect, it } from 'vitest'
import { pageNumbers } from '../../../src/report/html/page-numbers.ts'
import { sectionHtml } from '../../../src/report/html/section-html.ts'
import type { Card, Table } from '../../../src/report/report.ts'

const parts = () => ({
  nextId: pageNumbers(),
  sectionId: (title: string) => title,
  hasOpenSteps: true,
})
const table: Table = { title: 'T', columns: [{ key: 'n', title: 'N' }], rows: [[1]] }
const plot = {
  title: 'P',
  xTitle: 'x',
  yTitle: 'y',
  xScale: 'linear',
  series: [
    { name: 'mean', points: [], role: 'reference', line: 'dashed', symbol: 'cross' },
    { name: 'runs', points: [], symbol: 'small' },
  ],
  zone: { name: 'too fast', points: [] },
  note: 'one is <far> off',
} as const
const card: Card = {
  id: 'submission-1',
  title: 'a/b',
  badges: [{ text: 'pass', tone: 'good' }],
  facts: [['Runs', '5 of 5']],
  plots: [],
  strip: { description: '', xTitle: '', zoneBelow: null, limits: [], values: [], mean: null },
  steps: ['14 ≥ 13.9'],
  findings: [{ code: 'no-seed', severity: 'warning', path: 'a.txt', line: 7, message: 'none' }],
}

describe('sectionHtml', () => {
  it('does not say a title twice: of a table or plot that bears the section’s', () => {
    const html = sectionHtml({ title: 'T', tables: [table] }, 's', parts())
    expect(html.match(/>T</g)).toHaveLength(1)
    expect(html).toContain('<table aria-labelledby="s"')
    expect(sectionHtml({ title: 'P', plots: [plot] }, 's', parts())).not.toContain('<figcaption>')
  })
  it('gives other tables a heading one level lower', () => {
    const html = sectionHtml({ title: 'S', tables: [table] }, 's', parts())
    expect(html).toContain('<h3 id="table-1"><a href="#table-1">T</a></h3>')
  })
  it('explains every mark of a plot in words, and what is left out', () => {
    const html = sectionHtml({ title: 'S', plots: [plot] }, 's', parts())
    expect([...html.matchAll(/<\/svg>([^<]+)<\/li>/g)].map(([, name]) => name)).toEqual([
      'mean',
      'runs',
      'too fast',
    ])
    expect(html).toContain('one is &lt;far&gt; off')
  })
  it('shows of a card the verdict first, then picture, facts, problems with their place, and steps', () => {
    const html = sectionHtml({ title: 'S', cards: [card] }, 's', parts())
    const order = [
      'id="submission-1"',
      '>pass<',
      'class="plot strip"',
      '5 of 5',
      'a.txt:7',
      '<details open>',
      '14 ≥ 13.9',
    ]
    const places = order.map(text => html.indexOf(text))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
  it('shows equal findings of a card once, with all their places', () => {
    const findings = Array.from({ length: 5 }, (_, run) => ({
      ...card.findings[0]!,
      path: `result_${run}.txt`,
    }))
    const html = sectionHtml({ title: 'S', cards: [{ ...card, findings }] }, 's', parts())
    expect(html.match(/no-seed/g)).toHaveLength(1)
    for (const { path } of findings) expect(html).toContain(`<code>${path}:7</code>`)
  })
  it('folds the steps away where there are many cards', () => {
    const html = sectionHtml({ title: 'S', cards: [card] }, 's', { ...parts(), hasOpenSteps: false })
    expect(html).toContain('<details><summary>')
    expect(html).toContain('<section class="long">')
  })
  it('leaves out tables without rows', () => {
    expect(sectionHtml({ title: 'S', tables: [{ ...table, rows: [] }] }, 's', parts())).not.toContain(
      '<table',
    )
  })
})

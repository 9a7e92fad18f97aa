import { describe, expect, it } from 'vitest'
import { palette } from '../../../src/report/terminal/colour.ts'
import { plotLines } from '../../../src/report/terminal/plot.ts'
import { hostile } from '../../support/report.ts'

const plain = palette(false)
const plot = {
  title: 'RCP curve',
  xTitle: 'batch size',
  yTitle: 'epochs',
  xScale: 'logarithmic',
  series: [
    {
      name: 'mean',
      points: [
        { x: 64, y: 13 },
        { x: 256, y: 15 },
        { x: 1024, y: 24 },
      ],
    },
    { name: 'floor', points: [{ x: 1024, y: 14 }] },
  ],
} as const

describe('plotLines', () => {
  // 13 to 24 in at most five steps of 1, 2 or 5: from 10 to 25 by 5. 12 rows are 11 steps: 25 - y of 15 falls on row 11 * (25 - y) / 15:
  // 24 on 0.73, 15 on 7.3, 14 on 8.07, 13 on 8.8; the ticks 20 and 15 on 3.7 and 7.3.
  // 40 columns less the labels and the frame are 36: x = 64, 256, 1024 lie at 0, 35 / 2 and 35 of a logarithmic axis.
  it('puts each point where its scale has it, between nice ticks', () => {
    expect(plotLines(plot, 40, plain)).toEqual([
      'RCP curve',
      '● mean, ■ floor; epochs over batch size',
      '25 |',
      `   |${' '.repeat(35)}●`,
      '   |',
      '   |',
      '20 |',
      '   |',
      '   |',
      `15 |${' '.repeat(18)}●`,
      `   |${' '.repeat(35)}■`,
      '   |●',
      '   |',
      '10 |',
      `   ++${'-'.repeat(17)}+${'-'.repeat(16)}+`,
      `    64${' '.repeat(15)}256${' '.repeat(11)}1,024`,
    ])
  })
  it('has ticks at 1, 2 or 5 times a power of ten on a linear axis', () => {
    const points = [3, 98].map(x => ({ x, y: 1 }))
    const lines = plotLines({ ...plot, xScale: 'linear', series: [{ name: 'a', points }] }, 80, plain)
    expect(lines.at(-1)!.trim().split(/ +/)).toEqual(['20', '40', '60', '80'])
  })
  it('has one glyph per meaning, the same in each plot', () => {
    const points = [{ x: 64, y: 13 }]
    const series = [
      { name: 'interpolated', points, role: 'submission', symbol: 'diamond' },
      { name: 'RCP mean', points, role: 'reference', symbol: 'dot' },
      { name: 'floor', points, role: 'floor', line: 'dashed' },
      { name: 'pruned record', points, role: 'reference', symbol: 'hollow' },
      { name: 'reference run', points, role: 'quiet', symbol: 'small', side: 'left' },
      { name: 'other', points },
    ] as const
    expect(plotLines({ ...plot, series }, 200, plain)[1]).toMatch(
      /^◇ interpolated, ● RCP mean, _ floor, ○ pruned record, · reference run, ■ other; /,
    )
  })
  it('puts 50 of 0 to 100 in the middle of a linear axis: 17 of the columns 0 to 34', () => {
    const points = [0, 50, 100].map(x => ({ x, y: 1 }))
    const lines = plotLines({ ...plot, xScale: 'linear', series: [{ name: 'a', points }] }, 38, plain)
    expect(lines[13]).toBe(`1 |●${' '.repeat(16)}●${' '.repeat(16)}●`)
  })
  it('shows the first series where two meet', () => {
    const series = ['a', 'b'].map(name => ({ name, points: [{ x: 1, y: 1 }] }))
    const grid = plotLines({ ...plot, series }, 40, plain)
      .slice(2)
      .join('')
    expect(grid).toContain('●')
    expect(grid).not.toContain('○')
  })
  it('leaves out a label that would touch its neighbour', () => {
    const points = [1000, 1001, 9000].map(x => ({ x, y: 1 }))
    const lines = plotLines({ ...plot, series: [{ name: 'a', points }] }, 40, plain)
    expect(lines.at(-1)!.trim().split(/\s+/)).toEqual(['1,000', '9,000'])
  })
  it('takes no more than the width, and no line where there is no room or no point', () => {
    for (let width = 24; width < 100; width += 1) {
      for (const line of plotLines(plot, width, plain)) expect(line.length).toBeLessThanOrEqual(width)
    }
    expect(plotLines(plot, 23, plain)).toEqual([])
    expect(plotLines({ ...plot, series: [] }, 80, plain)).toEqual([])
  })
  it('draws a single point and very many', () => {
    const one = [{ name: 'a', points: [{ x: 5, y: 7 }] }]
    expect(plotLines({ ...plot, series: one }, 80, plain)[13]).toBe('7 |●')
    const points = Array.from({ length: 200_000 }, (_, index) => ({ x: index + 1, y: index }))
    expect(plotLines({ ...plot, series: [{ name: 'a', points }] }, 80, plain)).toHaveLength(16)
  })
  it('makes names harmless', () => {
    const lines = plotLines({ ...plot, title: hostile.colour, xTitle: hostile.bidi }, 80, plain)
    expect(lines.join('')).not.toMatch(/\p{Cc}|\p{Cf}/u)
  })
})

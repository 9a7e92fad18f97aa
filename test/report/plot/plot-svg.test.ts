import { describe, expect, it } from 'vitest'
import { plotSvg } from '../../../src/report/plot/plot-svg.ts'
import type { Plot } from '../../../src/report/plot.ts'
import { hostile } from '../../support/report.ts'

const plot: Plot = {
  title: 'RCP curve',
  xTitle: 'batch size',
  yTitle: 'epochs',
  xScale: 'logarithmic',
  series: [
    {
      name: 'mean',
      points: [
        { x: 64, y: 13, label: 'ref_64' },
        { x: 256, y: 15 },
        { x: 1024, y: 17 },
      ],
      role: 'reference',
      line: 'solid',
      symbol: 'dot',
    },
    { name: 'pruned', points: [{ x: 128, y: 16 }], role: 'reference', symbol: 'hollow' },
  ],
  zone: {
    name: 'too fast',
    points: [
      { x: 64, y: 12 },
      { x: 1024, y: 14 },
    ],
  },
}

/** Centres of the circles of a class, in percent of the picture. */
const centres = (svg: string, className: string): number[][] =>
  [...svg.matchAll(new RegExp(`<circle class="${className}" cx="([\\d.]+)%" cy="([\\d.]+)%"`, 'g'))].map(
    ([, x, y]) => [Number(x), Number(y)],
  )

describe('plotSvg', () => {
  const svg = plotSvg(plot, 'plot-1')

  // 64, 256 and 1024 are equally far apart by their logarithms, as 13, 15 and 17 are.
  it('puts points where a logarithmic axis has them', () => {
    const [[x1, y1], [x2, y2], [x3, y3]] = centres(svg, 'role-reference filled') as [
      number[],
      number[],
      number[],
    ]
    expect(x2! - x1!).toBeCloseTo(x3! - x2!, 1)
    expect(y1! - y2!).toBeCloseTo(y2! - y3!, 1)
    expect(y1).toBeGreaterThan(y2!)
  })
  it('labels the axis at the points, not at powers of ten', () => {
    for (const x of [64, 128, 256, 1024]) expect(svg).toContain(`>${x}</text>`)
    expect(svg).not.toContain('>100</text>')
  })
  it('draws pruned points hollow, apart from the others', () => {
    expect(centres(svg, 'role-reference hollow')).toHaveLength(1)
  })
  it('shades the zone, and labels points that have a label', () => {
    expect(svg).toMatch(/<path class="zone" d="M/)
    expect(svg).toContain('<title>ref_64</title>')
  })
  it('draws the first series last, so that it lies on top', () => {
    expect(svg.indexOf('"role-reference hollow"')).toBeLessThan(svg.indexOf('"role-reference filled"'))
  })
  it('is the same again, and names nothing that another plot of the page could name too', () => {
    expect(plotSvg(plot, 'plot-1')).toBe(svg)
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['plot-1-title', 'plot-1-text'])
  })
  it('moves points at one place apart, and counts many of them', () => {
    const at = (count: number) => {
      const points = Array.from({ length: count }, () => ({ x: 64, y: 13 }))
      return plotSvg({ ...plot, series: [{ name: 'runs', points, symbol: 'small' }] }, 'a')
    }
    // Four dots of 5 pixels around their place: 7.5 pixels to either side, then 2.5.
    const shifts = [...at(4).matchAll(/translate\(([-\d.]+),0\)/g)].map(([, shift]) => Number(shift))
    expect(shifts).toEqual([-7.5, -2.5, 2.5, 7.5])
    expect(at(12).match(/<circle/g)).toHaveLength(1)
    expect(at(12)).toContain('>×12</text>')
  })
  it('links points to their cards, which can be reached by keyboard and are named', () => {
    const points = [{ x: 64, y: 13, label: 'Lab: 13', link: 'Lab/8xGPU' }]
    const linked = plotSvg({ ...plot, series: [{ name: 'a', points, symbol: 'diamond' }] }, 'a')
    expect(linked).toContain('<a class="point" href="#Lab/8xGPU"><title>Lab: 13</title>')
    expect(linked).toContain('role="group"')
  })
  it('draws error bars, and outliers at the edge instead of stretching the axis', () => {
    const points = [23.5, 23.6, 23.7, 23.6, 23.4, 41.7].map((y, index) => ({ x: index + 1, y }))
    const bars = points.map(point => ({ ...point, interval: [point.y - 0.1, point.y + 0.1] as const }))
    const { zone: _, ...bare } = plot
    const drawn = (hasOutliersAtEdge: boolean) =>
      plotSvg({ ...bare, hasOutliersAtEdge, series: [{ name: 'a', points: bars, symbol: 'dot' }] }, 'a')
    const [wide, usual] = [drawn(false), drawn(true)]
    const spread = (svg: string) => {
      const heights = [...svg.matchAll(/<circle[^>]*cy="([\d.]+)%"/g)].map(([, y]) => Number(y)).slice(0, 5)
      return Math.max(...heights) - Math.min(...heights)
    }
    expect(usual.match(/<line class="role-reference"/g)).toHaveLength(6)
    expect(spread(wide)).toBeLessThan(2)
    expect(spread(usual)).toBeGreaterThan(40)
    expect(usual).toContain('d="M0,-5L5,4L-5,4Z"')
  })
  it('leaves out labels that would touch', () => {
    const points = [1000, 1001, 9000].map(x => ({ x, y: 1 }))
    const close = plotSvg({ ...plot, series: [{ name: 'a', points }] }, 'a')
    expect(close).not.toContain('>1001</text>')
    expect(close).toContain('>9000</text>')
  })
  it('draws a single point, and none', () => {
    const { zone, ...bare } = plot
    expect(zone).toBeDefined()
    const one = plotSvg({ ...bare, series: [{ name: 'a', points: [{ x: 5, y: 7 }], symbol: 'dot' }] }, 'a')
    expect(one).not.toContain('NaN')
    expect(plotSvg({ ...bare, series: [] }, 'a')).not.toContain('NaN')
  })
  it('gives a dot each to very many points', () => {
    const points = Array.from({ length: 20_000 }, (_, index) => ({ x: index + 1, y: index }))
    const many = plotSvg({ ...plot, series: [{ name: 'a', points, symbol: 'small' }] }, 'a')
    expect(many.match(/<circle/g)).toHaveLength(20_000)
  })
  it.each(Object.values(hostile))('makes %j harmless wherever it stands', text => {
    const tags = (source: string) => source.match(/<[^>]*>/g)
    const with_ = (name: string) =>
      plotSvg(
        {
          ...plot,
          title: name,
          xTitle: name,
          yTitle: name,
          series: [{ name, points: [{ x: 1, y: 1, label: name }], symbol: 'dot' }],
        },
        'a',
      )
    expect(tags(with_(text))).toEqual(tags(with_('plain')))
    expect(with_(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })
})

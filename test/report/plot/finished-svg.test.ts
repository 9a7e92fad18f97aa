import { describe, expect, it } from 'vitest'
import { finishedSvg, newDocument } from '../../../src/report/plot/finished-svg.ts'
import { hostile } from '../../support/report.ts'

function drawing(content: string): SVGElement {
  const document = newDocument()
  document.body.innerHTML = `<svg viewBox="0 0 10 10">${content}</svg>`
  return document.querySelector('svg')!
}

const words = { title: 'Curve', description: 'A line' }

describe('finishedSvg', () => {
  // WAI-ARIA 1.2, role img; SVG accessibility: title and desc, named by aria-labelledby.
  it('is an image with a title and a description', () => {
    const svg = finishedSvg(drawing('<path d="M0,0"/>'), 'plot', 'plot-7', words)
    expect(svg).toMatch(/^<svg [^>]*role="img"/)
    expect(svg).toContain('aria-labelledby="plot-7-title plot-7-text"')
    expect(svg).toContain('<title id="plot-7-title">Curve</title><desc id="plot-7-text">A line</desc>')
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"')
  })
  it('rounds coordinates to two decimals', () => {
    const svg = finishedSvg(
      drawing('<circle cx="389.9999999999999" cy="1.005e-7"/><path d="M1.23456,-7.5L10,2"/>'),
      'p',
      'a',
      words,
    )
    expect(svg).toContain('cx="390"')
    expect(svg).toContain('d="M1.23,-7.5L10,2"')
  })
  it('leaves colours to the classes of the page, and has no style that its policy forbids', () => {
    const svg = finishedSvg(
      drawing(
        '<style>a{}</style><g class="role-floor" stroke="red" style="fill:red"><path fill="blue"/></g>',
      ),
      'plot',
      'a',
      words,
    )
    expect(svg).not.toMatch(/<style|style=|red/)
    expect(svg).toContain('fill="blue"')
  })
  it.each(Object.values(hostile))('holds no other tags with %j as words', text => {
    const tags = (source: string) => source.match(/<[^>]*>/g)
    const svg = finishedSvg(drawing(''), 'p', 'a', { title: text, description: text })
    expect(tags(svg)).toEqual(tags(finishedSvg(drawing(''), 'p', 'a', words)))
    expect(svg).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })
})

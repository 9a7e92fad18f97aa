import { describe, expect, it } from 'vitest'
import { stripSvg } from '../../../src/report/plot/strip-svg.ts'
import type { Strip } from '../../../src/report/plot.ts'

const strip: Strip = {
  description: 'Runs at 13, 14, 14, 15 epochs',
  xTitle: 'epochs to converge',
  zoneBelow: 13.9,
  limits: [
    { x: 13.9, name: 'floor 13.9', role: 'floor' },
    { x: 14.5, name: 'RCP mean 14.5', role: 'reference' },
  ],
  values: [
    { x: 13, isLeftOut: true },
    { x: 14, isLeftOut: false },
    { x: 14, isLeftOut: false },
    { x: 15, isLeftOut: true },
  ],
  mean: { x: 14, role: 'passed' },
}

const circles = (svg: string, className: string) =>
  [...svg.matchAll(new RegExp(`<circle class="${className}" cx="[^"]*" cy="([^"]*)"`, 'g'))].map(
    ([, cy]) => cy,
  )

describe('stripSvg', () => {
  const svg = stripSvg(strip, 'strip-1')

  it('draws values that count filled and those left out hollow', () => {
    expect(circles(svg, 'role-submission filled')).toHaveLength(2)
    expect(circles(svg, 'role-submission hollow')).toHaveLength(2)
  })
  it('stacks equal values, so that each is seen', () => {
    expect(new Set(circles(svg, 'role-submission filled')).size).toBe(2)
  })
  it('shades what lies below the floor, and labels the limits', () => {
    expect(svg).toMatch(/class="zone"/)
    expect(svg).toContain('>floor 13.9</text>')
    expect(svg).toContain('>RCP mean 14.5</text>')
  })
  it('has the axis that it shares with others', () => {
    const shared = stripSvg({ ...strip, domain: [0, 20] }, 'a')
    // The axis has a margin of 5 % of its range: 13 lies at (13 + 1) / 22 of it.
    expect(shared).toContain('<circle class="role-submission hollow" cx="63.64%"')
  })
  it('has its alternative text', () => {
    expect(svg).toContain('<desc id="strip-1-text">Runs at 13, 14, 14, 15 epochs</desc>')
  })
  it('draws runs that are all equal, and those without any reference', () => {
    const alone = { ...strip, zoneBelow: null, limits: [], mean: null, values: [{ x: 14, isLeftOut: false }] }
    expect(stripSvg(alone, 'a')).not.toContain('NaN')
    expect(stripSvg(alone, 'a')).not.toContain('"zone"')
  })
})

import { describe, expect, it } from 'vitest'
import { pageStyle } from '../../../../src/report/html/style/page-style.ts'

/** Relative luminance of a colour such as `#1b1f24` or `#fff`. Source: WCAG 2.2, definition of relative luminance. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const value = Number.parseInt(digits.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

/** The variables of the first `:root`, and of that for dark screens. */
const [light, dark] = [...pageStyle.matchAll(/:root \{([^}]*)\}/g)].map(
  ([, block]) =>
    new Map([...block!.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name, value]) => [name!, value!])),
)

const texts = ['text', 'quiet', 'link', 'error', 'warning', 'note'].flatMap(name =>
  ['page', 'card', 'head'].map(back => [name, back] as const),
)
const badges = ['good', 'bad', 'doubtful', 'neutral'].map(tone => [tone, `${tone}-back`] as const)
const marks = ['reference', 'floor', 'submission', 'passed', 'failed', 'run'].flatMap(name =>
  ['page', 'card'].map(back => [name, back] as const),
)

// WCAG 2.2 AA: success criteria 1.4.3 for text, 1.4.11 for graphics.
describe.each([
  ['light', light!],
  ['dark', dark!],
])('the %s colours of pages', (_, colours) => {
  it.each([...texts, ...badges])('have 4.5 : 1 for text: %s on %s', (name, back) => {
    expect(contrast(colours.get(name)!, colours.get(back)!)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(marks)('have 3 : 1 for marks: %s on %s', (name, back) => {
    expect(contrast(colours.get(name)!, colours.get(back)!)).toBeGreaterThanOrEqual(3)
  })
})

describe('pageStyle', () => {
  it('has the contrast of black and white that WCAG names, 21 : 1, so the formula is right', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 9)
  })
  it('asks for nothing from elsewhere, and is light in print', () => {
    expect(pageStyle).not.toMatch(/@import|url\(|@font-face/)
    expect(pageStyle).toContain('@media screen and (prefers-color-scheme: dark)')
  })
})

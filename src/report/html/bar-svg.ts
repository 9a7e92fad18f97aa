import { percent, svgElement } from '../plot/svg-element.ts'

/** Percent at either end of a bar; larger values fill their side. */
const ends = { below: 5, above: 15 }
const zero = ends.below / (ends.below + ends.above)

/**
 * A bar for a value in percent: to the right of its zero, to the left where it is negative.
 *
 * @example
 * barSvg(7.5) // => '<svg class="bar" aria-hidden="true"><rect class="above" x="25%" width="37.5%" …/>…</svg>'
 */
export function barSvg(value: number): string {
  const width =
    value < 0 ? zero * Math.min(1, -value / ends.below) : (1 - zero) * Math.min(1, value / ends.above)
  const bar = svgElement('rect', {
    class: value < 0 ? 'below' : 'above',
    x: percent(value < 0 ? zero - width : zero),
    width: percent(width),
    height: '100%',
  })
  const line = svgElement('rect', { class: 'zero', x: percent(zero), width: 1, height: '100%' })
  return svgElement('svg', { class: 'bar', 'aria-hidden': 'true' }, bar + line)
}

import { xAxisSvg } from './axes-svg.ts'
import { niceTicks } from './nice-ticks.ts'
import { type Domain, scaleOf } from './scale.ts'
import { svgElement } from './svg-element.ts'

/**
 * An axis of its own, below pictures that share it.
 *
 * @example
 * axisSvg('margin, %', [-5, 20]) // => '<svg class="axis" aria-hidden="true">…</svg>'
 */
export const axisSvg = (title: string, domain: Domain): string =>
  svgElement(
    'svg',
    { class: 'axis', 'aria-hidden': 'true' },
    xAxisSvg(title, niceTicks(domain, 6), { domain, place: scaleOf('linear', domain) }),
  )

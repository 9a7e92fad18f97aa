/**
 * A strip as SVG.
 *
 * @module
 */
import { escapeMarkup } from '../escape.ts'
import type { Strip } from '../plot.ts'
import { xAxisSvg } from './axes-svg.ts'
import { markSvg } from './mark-svg.ts'
import { niceTicks } from './nice-ticks.ts'
import { pictureSvg } from './picture-svg.ts'
import { extentOf, type Scale, scaleOf, widened } from './scale.ts'
import { stackLevels } from './stack-levels.ts'
import { percent, svgElement } from './svg-element.ts'

/**
 * The picture of a strip: the zone and the limits, the values on a line (hollow if trimmed), their mean as a diamond.
 *
 * @param id letters, digits and `-`, unique in the page
 * @example
 * stripSvg(strip, 'strip-1') // => '<svg … class="plot strip" role="img" …>…</svg>'
 */
export function stripSvg(strip: Strip, id: string): string {
  const domain = widened(strip.domain ?? stripDomain(strip))
  const place = scaleOf('linear', domain)
  return pictureSvg({
    className: 'plot strip',
    id,
    title: 'Runs and floor',
    description: strip.description,
    content: [
      xAxisSvg(strip.xTitle, niceTicks(domain, 4), { domain, place }),
      strip.zoneBelow === null ? '' : zoneSvg(place(strip.zoneBelow)),
      ...strip.limits.map((limit, row) => limitSvg(limit, row, place)),
      ...valuesSvg(strip.values, place),
      strip.mean === null
        ? ''
        : markSvg({ x: place(strip.mean.x), y: 0.12, symbol: 'diamond', role: `role-${strip.mean.role}` }),
    ].join(''),
  })
}

/**
 * The range of all that a strip shows.
 *
 * @example
 * stripDomain({ limits: [], values: [{ x: 13 }, { x: 15 }], mean: null, zoneBelow: null }) // => [13, 15]
 */
export const stripDomain = ({ limits, values, mean, zoneBelow }: Strip) =>
  extentOf([
    ...[...limits, ...values, ...(mean === null ? [] : [mean])].map(({ x }) => x),
    ...(zoneBelow === null ? [] : [zoneBelow]),
  ])

const zoneSvg = (end: number): string =>
  svgElement('rect', { class: 'zone', width: percent(Math.max(0, Math.min(1, end))), height: '100%' })

function limitSvg({ x, name, role }: Strip['limits'][number], row: number, place: Scale): string {
  const share = place(x)
  const at = percent(share)
  return [
    svgElement('line', { class: `role-${role}`, x1: at, x2: at, y1: '0%', y2: '100%' }),
    svgElement(
      'text',
      { class: `role-${role} label ${share > 0.5 ? 'end' : 'start'}`, x: at, y: -8 - 16 * row },
      escapeMarkup(name),
    ),
  ].join('')
}

function valuesSvg(values: Strip['values'], place: Scale): string[] {
  const shares = values.map(({ x }) => place(x))
  const levels = stackLevels(shares)
  const step = Math.min(0.17, 0.65 / Math.max(1, ...levels))
  return values.map(({ isLeftOut }, index) =>
    markSvg({
      x: shares[index]!,
      y: 0.9 - step * levels[index]!,
      symbol: isLeftOut ? 'hollow' : 'dot',
      role: 'role-submission',
    }),
  )
}

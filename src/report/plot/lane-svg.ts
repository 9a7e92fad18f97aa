import type { Lane, LaneItem } from '../plot.ts'
import { markSvg } from './mark-svg.ts'
import { niceTicks } from './nice-ticks.ts'
import { pictureSvg } from './picture-svg.ts'
import { type Domain, scaleOf } from './scale.ts'
import { stackLevels } from './stack-levels.ts'
import { percent, svgElement } from './svg-element.ts'

/** An item with a place on the axis. */
type PlacedItem = LaneItem & { readonly x: number }

/** Classes of heights, by the number of items that are stacked. */
const heights = [1, 2, 4, 8, 16]

/**
 * The picture of a lane: its items on the axis, stacked where they would cover each other. Items outside of the axis are at its
 * edge.
 *
 * @param id letters, digits and `-`, unique in the page
 * @example
 * laneSvg({ title: 'ssd', section: 'ssd', items: [] }, [-5, 20], 'lane-1').includes('class="lane rows-1"') // => true
 */
export function laneSvg({ title, items }: Lane, domain: Domain, id: string): string {
  const scale = scaleOf('linear', domain)
  const place = (value: number) => Math.min(0.985, Math.max(0.015, scale(value)))
  const placed = items.filter((item): item is PlacedItem => item.x !== null)
  const levels = stackLevels(placed.map(({ x }) => place(x)))
  const rows = Math.max(1, ...levels.map(level => level + 1))
  const line = (className: string, value: number) => {
    const x = percent(scale(value))
    return svgElement('line', { class: className, x1: x, x2: x, y1: '0%', y2: '100%' })
  }
  return pictureSvg({
    className: `lane rows-${heights.find(height => height >= rows) ?? 16}`,
    id,
    title,
    description: placed.map(({ label }) => label).join('; '),
    content: [
      svgElement('rect', { class: 'zone', width: percent(Math.max(0, scale(0))), height: '100%' }),
      ...niceTicks(domain, 6).map(value => line('plot-grid', value)),
      line('role-floor', 0),
      ...placed.map(({ x, look, label, link }, index) =>
        markSvg({
          x: place(x),
          y: 1 - (levels[index]! + 0.5) / rows,
          symbol: look.symbol,
          role: `role-${look.role}`,
          label,
          link,
        }),
      ),
    ].join(''),
  })
}

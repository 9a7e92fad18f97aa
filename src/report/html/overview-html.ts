import { escapeMarkup } from '../escape.ts'
import { axisSvg } from '../plot/axis-svg.ts'
import { laneSvg } from '../plot/lane-svg.ts'
import { type Domain, extentOf, widened } from '../plot/scale.ts'
import type { Lane, LaneItem, Overview } from '../plot.ts'
import { legendHtml } from './legend-html.ts'
import type { PageParts } from './page-parts.ts'

/** Percent beyond which items are at the edge of the axis. */
const farthest: Domain = [-15, 40]

/**
 * An overview: a lane per group on one axis, and below each the items without a place on it.
 *
 * @example
 * overviewHtml({ xTitle: 'x', zone: 'z', looks: [], lanes: [] }, {}).startsWith('<figure class="overview">') // => true
 */
export function overviewHtml({ lanes, looks, xTitle, zone }: Overview, parts: PageParts): string {
  const placed = lanes.flatMap(({ items }) => items.flatMap(({ x }) => (x === null ? [] : [x])))
  const [low, high] = extentOf([0, ...placed])
  const domain = widened([Math.max(farthest[0], low), Math.min(farthest[1], Math.max(high, 1))])
  const used = looks.filter(look =>
    lanes.some(({ items }) => items.some(item => item.look.name === look.name)),
  )
  return `<figure class="overview">
${legendHtml([...used, { name: zone, symbol: 'zone' }])}${lanes.map(lane => laneHtml(lane, domain, parts)).join('')}<div class="lane-row"><span></span>${axisSvg(`${xTitle} (farther ones at the edge)`, domain)}</div>
</figure>
`
}

function laneHtml(lane: Lane, domain: Domain, { nextId, sectionId }: PageParts): string {
  const others = lane.items.filter(({ x }) => x === null)
  return `<div class="lane-row"><a href="#${sectionId(lane.section)}">${escapeMarkup(lane.title)}</a>
<div>${laneSvg(lane, domain, nextId('lane'))}${others.length === 0 ? '' : othersHtml(others)}</div></div>
`
}

const othersHtml = (items: readonly LaneItem[]): string =>
  `<p class="others">No margin: ${items.map(({ link, label }) => `<a href="#${link}">${escapeMarkup(label)}</a>`).join(' · ')}</p>\n`

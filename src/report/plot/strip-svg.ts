/**
 * A strip as SVG, drawn by Observable Plot.
 *
 * @module
 */
import * as Observable from '@observablehq/plot'
import { escapeTerminal } from '../escape.ts'
import type { Strip } from '../plot.ts'
import { finishedSvg, newDocument } from './finished-svg.ts'
import { tickText } from './tick-text.ts'

const width = 480
const height = 136
const lineHeight = 16
/** Number of dots that fit side by side without touching. */
const dotsAcross = 60
/** Margin outside the outermost mark, as a share of the range. */
const room = 0.06

/**
 * The picture of a strip: the zone and the limits, the values on a line (hollow if trimmed), their mean as a diamond.
 *
 * @param id letters, digits and `-`, unique in the page
 * @example
 * stripSvg(strip, 'strip-1') // => '<svg class="plot strip" role="img" …>…</svg>'
 */
export function stripSvg(strip: Strip, id: string): string {
  const { limits, values, mean, zoneBelow } = strip
  const [low, high] = domainOf(strip)
  const stacked = stackedValues(values, [low, high])
  const value = { x: 'x', y: 'y', r: 3.5 } as const
  const drawing = Observable.plot({
    document: newDocument(),
    width,
    height,
    marginTop: 46,
    marginBottom: 40,
    marginLeft: 12,
    marginRight: 12,
    x: {
      domain: [low, high],
      label: escapeTerminal(strip.xTitle),
      labelAnchor: 'center',
      labelOffset: 38,
      labelArrow: 'none',
      ticks: 4,
      tickFormat: tickText,
    },
    y: { axis: null, domain: [0, 1] },
    marks: [
      ...(zoneBelow === null
        ? []
        : [Observable.rect([zoneBelow], { x1: low, x2: zoneBelow, y1: 0, y2: 1, className: 'zone' })]),
      ...limits.flatMap(({ x, name, role }, row) => [
        Observable.ruleX([x], { className: `role-${role}` }),
        Observable.text([x], {
          x,
          frameAnchor: 'top',
          dy: -12 - lineHeight * row,
          text: [escapeTerminal(name)],
          textAnchor: x > (low + high) / 2 ? 'end' : 'start',
          className: `role-${role} label`,
        }),
      ]),
      Observable.dot(
        stacked.filter(({ isLeftOut }) => !isLeftOut),
        { ...value, className: 'role-submission filled' },
      ),
      Observable.dot(
        stacked.filter(({ isLeftOut }) => isLeftOut),
        { ...value, className: 'role-submission hollow' },
      ),
      ...(mean === null
        ? []
        : [
            Observable.dot([mean.x], {
              x: mean.x,
              y: 0.87,
              r: 5,
              symbol: 'diamond',
              className: `role-${mean.role} filled`,
            }),
          ]),
    ],
  })
  return finishedSvg(drawing as SVGElement, 'plot strip', id, {
    title: 'Runs and floor',
    description: strip.description,
  })
}

/** Stacks values whose dots would touch, at heights from 0 to 1. */
function stackedValues(
  values: Strip['values'],
  [low, high]: readonly [number, number],
): { x: number; y: number; isLeftOut: boolean }[] {
  const counts = new Map<number, number>()
  const levels = values.map(({ x }) => {
    const place = Math.round(((x - low) / (high - low)) * dotsAcross)
    const level = counts.get(place) ?? 0
    counts.set(place, level + 1)
    return level
  })
  const step = Math.min(0.15, 0.6 / Math.max(1, ...levels))
  return values.map((value, index) => ({ ...value, y: 0.1 + step * levels[index]! }))
}

function domainOf({ limits, values, mean, zoneBelow }: Strip): [number, number] {
  const xs = [...limits, ...values, ...(mean === null ? [] : [mean])].map(({ x }) => x)
  const all = zoneBelow === null ? xs : [...xs, zoneBelow]
  if (all.length === 0) return [0, 1]
  const low = Math.min(...all)
  const high = Math.max(...all)
  const more = (high - low || Math.abs(high) || 1) * room
  return [low - more, high + more]
}

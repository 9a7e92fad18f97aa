import { escapeMarkup } from '../escape.ts'
import { symbolSvg } from '../plot/mark-svg.ts'
import type { MarkSymbol, Role, Series } from '../plot.ts'

/** What a legend explains: a symbol, a line, both, or a shaded zone. */
export interface LegendEntry {
  readonly name: string
  readonly symbol?: MarkSymbol | 'zone' | undefined
  readonly role?: Role
  readonly line?: NonNullable<Series['line']>
}

/**
 * A legend.
 *
 * @example
 * legendHtml([{ name: 'floor', role: 'floor', line: 'dashed' }]) // => '<ul class="legend">\n<li><svg …>…</svg>floor</li>\n</ul>\n'
 */
export const legendHtml = (entries: readonly LegendEntry[]): string =>
  `<ul class="legend">\n${entries.map(entryHtml).join('')}</ul>\n`

const entryHtml = (entry: LegendEntry): string =>
  `<li><svg width="24" height="14" viewBox="-12 -7 24 14" aria-hidden="true">${iconOf(entry)}</svg>${escapeMarkup(entry.name)}</li>\n`

function iconOf({ symbol, role = 'reference', line = 'none' }: LegendEntry): string {
  if (symbol === 'zone') return '<rect class="zone" x="-12" y="-7" width="24" height="14"/>'
  const className = `role-${role}`
  return [
    line === 'none' ? '' : `<path class="${className}${line === 'dashed' ? ' dashed' : ''}" d="M-11,0H11"/>`,
    symbol === undefined ? '' : symbolSvg(symbol, className),
  ].join('')
}

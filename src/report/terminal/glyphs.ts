import type { Series } from '../plot.ts'

/** What a series with no meaning of its own is drawn with. */
const spare = ['●', '■', '▲', '◆', '○', '□', '△', '◇', '×', '+', '*', '#']

const ofSymbol = { dot: '●', hollow: '○', cross: '×', triangle: '▲' } as const

/**
 * The characters that series are drawn with: the same meaning has the same one in every plot, and no two series of a plot
 * share one.
 *
 * @example
 * glyphsOf([{ name: 'RCP mean', points: [], role: 'reference', symbol: 'dot' }]) // => ['●']
 */
export function glyphsOf(series: readonly Series[]): string[] {
  const taken = new Set(series.flatMap(one => glyphOf(one) ?? []))
  const used = new Set<string>()
  return series.map(one => {
    const own = glyphOf(one)
    const glyph =
      own !== null && !used.has(own)
        ? own
        : (spare.find(other => !taken.has(other) && !used.has(other)) ?? '?')
    used.add(glyph)
    return glyph
  })
}

/** The character of a meaning; null if a series has none. */
function glyphOf({ role, symbol, side }: Series): string | null {
  switch (symbol) {
    case undefined:
      return role === 'floor' ? '_' : null
    case 'diamond':
      return role === 'passed' ? '◆' : '◇'
    case 'small':
      return side === 'right' ? '+' : '·'
    default:
      return ofSymbol[symbol]
  }
}

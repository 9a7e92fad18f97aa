/**
 * JSON text where there is no example to follow.
 *
 * @module
 */
import type { LogValue } from '../../python/log-value.ts'

/**
 * Writes a value as people write RCP files: lists of plain values on one line, everything else a member per line.
 *
 * @param lead the line end and indentation that stand before the value's own member, `''` for all on one line
 *
 * @example
 * plainJson([16, 32], '\n  ') // => '[16, 32]'
 * plainJson({ seeds: [1, 2] }, '\n  ') // => '{\n    "seeds": [1, 2]\n  }'
 */
export function plainJson(value: LogValue, lead: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = lead === '' ? '' : `${lead}  `
  if (isList(value)) {
    const items = value.map(item => plainJson(item, inner))
    if (value.every(isPlain)) return `[${items.join(', ')}]`
    return `[${inner}${items.join(`,${inner || ' '}`)}${lead}]`
  }
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${plainJson(item, inner)}`,
  )
  return members.length === 0 ? '{}' : `{${inner}${members.join(`,${inner || ' '}`)}${lead}}`
}

const isPlain = (value: LogValue): boolean => typeof value !== 'object' || value === null

// Array.isArray does not narrow a readonly array.
const isList = (value: LogValue): value is readonly LogValue[] => Array.isArray(value)

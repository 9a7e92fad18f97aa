/**
 * Writes JSON text without an example.
 *
 * @module
 */
import type { LogValue } from '../../python/log-value.ts'

/**
 * Writes a value in the usual layout of RCP files: lists of plain values on one line, everything else one member per line.
 *
 * @param lead the line end and indentation before the value's own member; `''` to put everything on one line
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

/** @internal `Array.isArray` does not narrow a readonly array. */
export const isList = (value: LogValue): value is readonly LogValue[] => Array.isArray(value)

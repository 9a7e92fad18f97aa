/**
 * The problems of a run in one cell of a table.
 *
 * @module
 */
import type { Problem } from '../errors.ts'

/**
 * Each code once, with its count if there are several.
 *
 * @example
 * const problem = { code: 'bad-json', line: 1, message: '' } as const
 * problemCodes([problem, problem]) // => 'bad-json×2'
 */
export function problemCodes(problems: readonly Problem[]): string {
  const counts = new Map<string, number>()
  for (const { code, count = 1 } of problems) counts.set(code, (counts.get(code) ?? 0) + count)
  return [...counts].map(([code, count]) => (count === 1 ? code : `${code}×${count}`)).join(' ')
}

/**
 * The codes of {@link problemCodes}, each with its count.
 *
 * @example
 * parsedCodes('bad-json×2 no-run-stop') // => [{ code: 'bad-json', count: 2 }, { code: 'no-run-stop', count: 1 }]
 */
export function parsedCodes(text: string): { code: string; count: number }[] {
  return text
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => {
      const [code = '', count = '1'] = word.split('×')
      return { code, count: Number(count) }
    })
}

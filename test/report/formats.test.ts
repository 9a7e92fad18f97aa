import { describe, expect, it } from 'vitest'
import { formatOf, formats, render } from '../../src/report/formats.ts'
import { context, report } from '../support/report.ts'

describe('formats', () => {
  it('are those of the contract', () => {
    expect(formats.join('|')).toBe('text|json|ndjson|csv|markdown|html|github|sarif|junit')
  })
  it.each(formats)('end their text with one newline and give the same text again: %s', async format => {
    const written = async (of: typeof report) => [...(await render(format, of, context))].join('')
    const output = await written(report)
    expect(output).toMatch(/[^\n]\n$/)
    expect(await written(structuredClone(report))).toBe(output)
  })
  it.each([
    ['out/report.html', 'html'],
    ['a.NDJSON', 'ndjson'],
    ['a.md', 'markdown'],
    ['junit.xml', 'junit'],
    ['a.b/none', 'text'],
    ['a.txt', 'text'],
  ])('are told by the ending of a file: %s is %s', (path, format) => {
    expect(formatOf(path)).toBe(format)
  })
})

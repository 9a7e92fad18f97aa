import { describe, expect, it } from 'vitest'
import { reporters } from '../../../src/report/formats/index.ts'
import { formats } from '../../../src/report/formats.ts'
import { context, report } from '../../support/report.ts'

describe('reporters', () => {
  it('are one for each format of the contract', () => {
    expect(formats.join('|')).toBe('text|json|ndjson|csv|markdown|html|github|sarif|junit')
    expect(Object.keys(reporters)).toEqual([...formats])
  })
  it.each(formats)('end their text with one newline and give the same text again: %s', async format => {
    const output = await reporters[format](report, context)
    expect(output).toMatch(/[^\n]\n$/)
    expect(await reporters[format](structuredClone(report), context)).toBe(output)
  })
})

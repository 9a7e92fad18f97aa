import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { summaryWorkbook } from '../../../src/report/xlsx/summary-workbook.ts'
import type { Summary } from '../../../src/submission/summary/summary.ts'

const table = {
  columns: [
    { name: 'system', kind: 'text' },
    { name: 'bert', kind: 'float' },
  ],
  rows: [
    { system: '=1+2', bert: 5.034570833333333 },
    { system: 'b & <c>', bert: null },
  ],
} as const
const summary: Summary = {
  scores: table,
  detailed: table,
  weak: null,
  weakEnergy: null,
  computeSettings: [],
  findings: [],
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

describe('summaryWorkbook', () => {
  it('has a sheet per table, numbers with all their digits, and text that is never a formula', async () => {
    const parts = partsOf(await summaryWorkbook(summary))
    const text = Object.values(parts).join('\n')
    expect(parts['xl/workbook.xml']).toMatch(/name="Scores".*name="Detailed"/s)
    expect(text).toContain('<v>5.034570833333333</v>')
    expect(text).toContain('=1+2')
    expect(text).not.toContain('<f>')
    expect(text).toContain('b &amp; &lt;c&gt;')
  })

  it('is the same bytes on every day', async () => {
    const first = await summaryWorkbook(summary)
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09'), toFake: ['Date'] })
    const second = await summaryWorkbook(summary).finally(() => vi.useRealTimers())
    expect(Buffer.compare(first, second)).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { findingsHtml, findingsTableHtml } from '../../../src/report/html/findings-html.ts'

const finding = { code: 'check-failed', severity: 'error', path: 'a/result_0.txt', line: 7 } as const
const noCards = () => null

describe('findingsHtml', () => {
  it('has severity, code, message and place in words', () => {
    const html = findingsHtml([{ ...finding, message: 'wrong <value>' }])
    expect(html).toContain(
      '<strong class="error">error</strong> <code>check-failed</code> wrong &lt;value&gt;:',
    )
    expect(html).toContain('<code>a/result_0.txt:7</code></li>')
  })
  it('shows the first line of messages that fill pages, and that there is more', () => {
    const html = findingsHtml([{ ...finding, message: 'failed\ncurrent context[s]={}' }])
    expect(html).toContain('failed …:')
    expect(html).not.toContain('context')
  })
  it('is nothing where there is none', () => {
    expect(findingsHtml([])).toBe('')
    expect(findingsTableHtml([], 'findings', noCards)).toBe('')
  })
})

describe('findingsTableHtml', () => {
  const repeated = Array.from({ length: 100 }, (_, run) => ({
    code: 'repeated-key',
    severity: 'warning',
    path: `Lab/results/8xGPU/rgat/result_${run}.txt`,
    line: 3,
    message: 'logged more than once',
  })) as Parameters<typeof findingsTableHtml>[0]

  it('has a row per cause with the number of its places, errors first', () => {
    const html = findingsTableHtml([...repeated, { ...finding, message: 'wrong' }], 'findings', noCards)
    const rows = [...html.matchAll(/<tr><td>.*?<code>([\w-]+)<\/code><\/td><td class="number">(\d+)</g)]
    expect(rows.map(([, code, places]) => [code, places])).toEqual([
      ['check-failed', '1'],
      ['repeated-key', '100'],
    ])
  })
  it('has every place, the first ones in sight, each linked to its card', () => {
    const html = findingsTableHtml(repeated, 'findings', () => 'Lab/results/8xGPU/rgat')
    expect(html.match(/<a href="#Lab\/results\/8xGPU\/rgat"><code>/g)).toHaveLength(100)
    expect(html).toContain('<summary>and 97 more</summary>')
  })
})

import { describe, expect, it } from 'vitest'
import { findingsHtml } from '../../../src/report/html/findings-html.ts'

const finding = { code: 'check-failed', severity: 'error', path: 'a/result_0.txt', line: 7 } as const

describe('findingsHtml', () => {
  it('has severity, code and place of each in words', () => {
    const html = findingsHtml([{ ...finding, message: 'wrong <value>' }])
    expect(html).toContain('<strong class="error">error</strong> <code>check-failed</code>')
    expect(html).toContain('<code>a/result_0.txt:7</code>: wrong &lt;value&gt;</li>')
  })
  it('shows the first line of messages that fill pages, and that there is more', () => {
    const html = findingsHtml([{ ...finding, message: 'failed\ncurrent context[s]={}' }])
    expect(html).toContain(': failed …</li>')
    expect(html).not.toContain('context')
  })
  it('is nothing where there is none', () => {
    expect(findingsHtml([])).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { html } from '../../src/report/html.ts'
import { context, hostile, report, reportOf } from '../support/report.ts'

describe('html', () => {
  const page = html(report, context)

  it('is a whole page with language, title, heading and summary', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain('<title>RCP check</title>')
    expect(page).toContain('<h1>RCP check</h1>\n<p>1 failed, 1 passed</p>')
    expect(page).toMatch(/<\/html>\n$/)
  })
  it('has headings of columns with a scope and numbers with the decimals of their column', () => {
    expect(page).toContain('<th scope="col" class="number">Mean</th>')
    expect(page).toContain('<td class="number">13.46</td>')
  })
  it('names each table and lets it be scrolled by keyboard', () => {
    expect(page).toContain('<div class="scroll" role="region" aria-labelledby="table-1" tabindex="0">')
    expect(page).toContain('<h2 id="table-1">Verdicts</h2>')
  })
  it('lists the findings with their severity in words, not in colour alone', () => {
    expect(page).toContain('<strong class="warning">warning</strong> <code>no-seed</code>')
  })
  it('needs no script and no network and forbids both', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/)
  })
  it('has colours for light and dark', () => {
    expect(page).toContain('prefers-color-scheme: dark')
  })
  it.each(Object.values(hostile))('has the same tags with %j as with plain text', text => {
    const tags = (source: string) => source.match(/<[^>]*>/g)
    const output = html(reportOf(text), context)
    expect(tags(output)).toEqual(tags(html(reportOf('plain'), context)))
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })
})

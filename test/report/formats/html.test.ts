import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { html } from '../../../src/report/formats/html.ts'
import { context, hostile, report, reportOf } from '../../support/report.ts'

describe('html', async () => {
  const page = await html(report, context)

  it('is a whole page with language, title, heading and summary', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain('<title>RCP check</title>')
    expect(page).toContain('<h1>RCP check</h1>\n<p class="summary">1 failed, 1 passed</p>')
    expect(page).toMatch(/<\/html>\n$/)
  })
  it('has headings of columns with a scope and numbers with the decimals of their column', () => {
    expect(page).toContain('<th scope="col" data-key="mean" class="number">Mean</th>')
    expect(page).toContain('<td class="number">13.46</td>')
  })
  it('names each table and lets it be scrolled by keyboard', () => {
    expect(page).toContain('<div class="scroll" role="group" aria-labelledby="verdicts" tabindex="0">')
    expect(page).toContain('<h2 id="verdicts"><a href="#verdicts">Verdicts</a></h2>')
  })
  it('lists the findings with their severity in words, not in colour alone', () => {
    expect(page).toContain('<strong class="warning">warning</strong></td><td><code>no-seed</code>')
  })
  // Content Security Policy Level 3: what a hash source allows is the very text of an inline element.
  it('needs no network, and allows itself its own style and script alone, by their hashes', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!
    const inline = [...page.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)].map(
      ([, tag, text]) => `${tag}-src 'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
    )
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      ...inline,
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect(inline).toHaveLength(2)
    expect(page).not.toMatch(/<link|<img|url\(|https?:| style="| on\w+="/)
  })
  it('has colours for light and dark', () => {
    expect(page).toContain('prefers-color-scheme: dark')
  })
  it.each(Object.values(hostile))('has the same tags with %j as with plain text', async text => {
    // Ids are made of titles; of other characters than these nothing is left in them.
    const ids = / (id|href|aria-labelledby)="[#\w.~/-]*"/g
    const tags = (source: string) => source.match(/<[^>]*>/g)?.map(tag => tag.replace(ids, ''))
    const output = await html(reportOf(text), context)
    expect(tags(output)).toEqual(tags(await html(reportOf('plain'), context)))
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })
})

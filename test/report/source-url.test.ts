import { describe, expect, it } from 'vitest'
import { sourceUrl } from '../../src/report/source-url.ts'

describe('sourceUrl', () => {
  it.each([
    ['RFC 8259, section 4', 'https://www.rfc-editor.org/rfc/rfc8259'],
    ['Goyal et al. 2017 (arXiv:1706.02677), as the upper bound', 'https://arxiv.org/abs/1706.02677'],
    ['the rules (https://example.org/rules.adoc)', 'https://example.org/rules.adoc'],
    ['convention of this program', null],
  ])('of %s is %s', (source, url) => {
    expect(sourceUrl(source)).toBe(url)
  })
})

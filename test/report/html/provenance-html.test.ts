import { describe, expect, it } from 'vitest'
import { provenanceHtml } from '../../../src/report/html/provenance-html.ts'

const facts = [['Ruleset', 'training 5.1.0']] as const
const page = (count: number) =>
  provenanceHtml(
    { facts, inputs: Array.from({ length: count }, (_, index) => ({ path: `<${index}>`, sha256: 'ab' })) },
    'mlperf-rcp 1.2.3',
  )

describe('provenanceHtml', () => {
  it('has the facts and what made the page', () => {
    expect(page(0)).toContain('<dt>Ruleset</dt><dd>training 5.1.0</dd>')
    expect(page(0)).toContain('<dt>Made by</dt><dd>mlperf-rcp 1.2.3</dd>')
  })
  it('lists files with their SHA-256 as sha256sum does, folded away where there are many', () => {
    expect(page(2)).toContain('<details open><summary>2 files read, with SHA-256</summary>')
    expect(page(2)).toContain('\nab  &lt;0&gt;\nab  &lt;1&gt;\n</pre>')
    expect(page(100)).toContain('<details><summary>100 files read, with SHA-256</summary>')
  })
  it('says of a file without SHA-256 that it has none', () => {
    const html = provenanceHtml({ facts: [], inputs: [{ path: 'a' }] }, 'x')
    expect(html).toContain('\nno SHA-256 taken  a\n')
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { lintReport } from '../../src/stages/lint/view.ts'
import { lint } from '../../src/stages/lint/work.ts'
import { root } from '../support/cli.ts'
import { hasShared, needsShared, referenceRcps } from '../support/shared.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

describe.skipIf(!hasShared)(`docs/findings-upstream.md${needsShared}`, () => {
  it('counts what lint finds in the 99 sets of mlcommons/logging 7bbf792', () => {
    const page = readFileSync(join(root, 'docs', 'findings-upstream.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm)]
    const told = rows.map(([, code, ...counts]) => [code, ...counts.map(Number)])
    const results = lint([referenceRcps], { catalogue: builtIn, usage: 'training' })
    expect(results).toHaveLength(99)
    expect(told).toEqual(lintReport(results).tables[1]?.rows)
  })

  it.skipIf(!hasUpstream)(
    `counts the records that lack what the rules leave to choose${needsUpstream}`,
    () => {
      const page = readFileSync(join(root, 'docs', 'findings-upstream.md'), 'utf8')
      const request = { catalogue: builtIn, usage: 'training', rules: upstreamCheckout } as const
      const findings = lint([referenceRcps], request).flatMap(result => result.findings)
      const lacking = findings.filter(
        ({ code, severity }) => code === 'missing-hyperparameter' && severity === 'warning',
      )
      expect(page).toContain(`${lacking.length} records lack some`)
    },
  )
})

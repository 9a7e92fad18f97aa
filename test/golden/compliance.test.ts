import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ComplianceResult } from '../../src/compliance/finding.ts'
import { comply } from '../../src/stages/comply/work.ts'
import { corpus, goldenRows, hasShared, needsShared } from '../support/shared.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

/** What the compliance checker of mlcommons/logging 7bbf792 finds in a log. */
interface Row {
  readonly file: string
  readonly ruleset: string
  readonly ok: boolean
  readonly warnings: readonly string[]
  /** Keys with findings. */
  readonly overwritable: readonly string[]
  /** First lines of the findings without a key. */
  readonly other: readonly string[]
  /** First line of each key's finding. */
  readonly first: Readonly<Record<string, string>>
}

const rows = goldenRows<Row>('compliance-verdicts.ndjson')
const rulesets = [...new Set(rows.map(({ ruleset }) => ruleset))]

function rowOf({ ok, warnings, findings }: ComplianceResult, { file, ruleset }: Row): Row {
  const keyed = findings.flatMap(({ key, message }) =>
    key === null ? [] : [[key, firstLine(message)] as const],
  )
  const other = findings.filter(({ key }) => key === null).map(({ message }) => firstLine(message))
  return {
    file,
    ruleset,
    ok,
    warnings,
    overwritable: keyed.map(([key]) => key).sort(),
    other: other.sort(),
    first: Object.fromEntries(keyed),
  }
}

const firstLine = (message: string) => message.split('\n')[0]!

describe.skipIf(!hasShared || !hasUpstream)(
  `compliance of the published rounds${needsShared || needsUpstream}`,
  () => {
    it('is compared on 1262 logs of 7 rulesets', () => {
      expect([rows.length, rulesets.length]).toEqual([1262, 7])
    })

    it.each(rulesets)(
      'verdicts, warnings, keys and first lines under %s are those of upstream',
      async ruleset => {
        const wanted = rows.filter(row => row.ruleset === ruleset)
        const paths = wanted.map(({ file }) => join(corpus, file))
        const results = await comply(paths, { usage: 'training', ruleset, rules: upstreamCheckout! })
        expect(results.map((result, index) => rowOf(result, wanted[index]!))).toEqual(wanted)
      },
      60_000,
    )
  },
)

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import type { CheckResult } from '../../src/rcp/check/check-result.ts'
import type { RcpSetChoice } from '../../src/rcp/choices.ts'
import { check } from '../../src/stages/check/work.ts'
import { corpus, goldenRows, hasShared, needsShared, referenceRcps } from '../support/shared.ts'

/** What mlcommons/logging 7bbf792 answers: `norm` null stands for NaN. */
type Answer = { passed: boolean; message: string; norm: number | null } | { error: string }

interface Row {
  readonly dir: string
  readonly ruleset: string
  readonly files: number
  readonly bs: number | null
  readonly benchmark: string | null
  /** Ascending, 1e9 for a run that did not converge; null where the reference gives none. */
  readonly epochs: readonly number[] | null
  readonly pruned_rcps: Answer
  readonly full_rcps: Answer
}

const rows = goldenRows<Row>('rcp-verdicts.ndjson')
const rulesets = [...new Set(rows.map(({ ruleset }) => ruleset))]

async function judged(ruleset: string, rcpSet: RcpSetChoice): Promise<Map<string, CheckResult>> {
  const dirs = rows.filter(row => row.ruleset === ruleset).map(({ dir }) => join(corpus, dir))
  const results = await check(dirs, {
    catalogue: builtIn,
    usage: 'training',
    ruleset,
    rcps: referenceRcps,
    rcpSet,
  })
  return new Map(results.map(result => [result.dir, result]))
}

describe.skipIf(!hasShared)(`check over the published rounds${needsShared}`, () => {
  it('is compared with 137 directories of 7 rounds', () => {
    expect([rows.length, rulesets.length]).toEqual([137, 7])
  })

  describe.each(['pruned', 'full'] as const)('with the %s set', rcpSet => {
    it.each(rulesets)('answers on ruleset %s as mlcommons/logging 7bbf792, bit for bit', async ruleset => {
      const results = await judged(ruleset, rcpSet)
      for (const row of rows.filter(row => row.ruleset === ruleset)) {
        const result = results.get(join(corpus, row.dir))!
        const answer = row[`${rcpSet}_rcps`]
        expect(result.runs, row.dir).toBe(row.files)
        if ('error' in answer) expectReason(row, result)
        else expectAnswer(row, result, answer)
      }
    })
  })
})

function expectAnswer(row: Row, result: CheckResult, answer: Exclude<Answer, { error: string }>): void {
  const { passed, message, normalization, globalBatchSize, benchmark, epochs } = result
  expect({ passed, message, normalization, globalBatchSize, benchmark }, row.dir).toEqual({
    passed: answer.passed,
    message: answer.message,
    normalization: answer.norm ?? Number.NaN,
    globalBatchSize: row.bs,
    benchmark: row.benchmark,
  })
  expect(passed, row.dir).toBe(result.verdict === 'pass')
  if (row.epochs !== null) {
    expect(
      epochs.map(value => value ?? 1e9),
      row.dir,
    ).toEqual(row.epochs)
  }
}

/** Where the reference crashes there is a verdict all the same, with a reason. */
function expectReason(row: Row, { verdict, passed, message, normalization }: CheckResult): void {
  const dead = row.benchmark === null ? 'unreadable' : 'not-applicable'
  expect({ verdict, passed, normalization }, row.dir).toEqual({
    verdict: dead,
    passed: false,
    normalization: 1,
  })
  expect(message, row.dir).not.toBe('')
}

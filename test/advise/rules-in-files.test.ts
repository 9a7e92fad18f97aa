import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInRules, judgeLearningRate } from '../../src/advise/learning-rate-rules.ts'
import { learningRateRulesIn } from '../../src/advise/rules-in-files.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { ruleFinder } from '../../src/files/find-rules.ts'
import { temporaryFolder } from '../support/cli.ts'
import { benchmarkOf } from '../support/rcp.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

/** A folder of rulesets with one file for Mask R-CNN, and the rules that are read from it. */
function rulesWith(check: string, batchSizeCode = '') {
  const root = temporaryFolder()
  const folder = join(root, 'training_1.1.0')
  mkdirSync(folder)
  writeFileSync(join(folder, 'common.yaml'), '')
  const post = batchSizeCode === '' ? '' : `    POST: |\n        ${batchSizeCode}\n`
  writeFileSync(
    join(folder, 'closed_maskrcnn.yaml'),
    `- KEY:\n    NAME: global_batch_size\n    REQ: EXACTLY_ONE\n${post}- KEY:\n    NAME: opt_base_learning_rate\n    CHECK: "${check}"\n`,
  )
  return learningRateRulesIn(ruleFinder(root), benchmarkOf('maskrcnn'))
}

const at = { globalBatchSize: 120, learningRate: 0.15 }

describe('learningRateRulesIn', () => {
  it('runs the test of the file: under K * 0.01 the learning rate 0.15 is K = 15', () => {
    expect(judgeLearningRate(rulesWith("is_integer(v['value'] / 0.01)"), at)).toEqual([
      {
        ruleset: '1.1.0',
        rule: 'K * 0.01',
        optimizer: null,
        allowed: true,
        quantum: 0.01,
        multiple: 15,
        nearest: [0.15],
      },
    ])
  })

  it('gives tests the batch size that the log has, by the code of its key', () => {
    const [rule] = rulesWith("v['value'] < s['most']", "s['most'] = v['value'] / 1000.0")
    expect(rule).toMatchObject({ words: "v['value'] < s['most']", form: null })
    expect(rule!.allows({ ...at, learningRate: 0.119 })).toBe(true)
    expect(rule!.allows({ ...at, learningRate: 0.12 })).toBe(false)
  })

  it('takes a test that fails with an exception for one that does not hold, as the compliance check does', () => {
    expect(rulesWith("v['value'] < s['never_set']")[0]!.allows(at)).toBe(false)
  })

  it('finds no rule where the key is free', () => {
    const [rule] = rulesWith('True')
    expect(rule!.allows(at)).toBe(true)
    expect(learningRateRulesIn(() => null, benchmarkOf('maskrcnn'))).toEqual([])
  })
})

// Oracle: the rule files of mlcommons/logging 7bbf792 themselves.
describe.skipIf(!hasUpstream)(`the built-in table of learning-rate rules${needsUpstream}`, () => {
  const find = hasUpstream ? ruleFinder(upstreamCheckout!) : () => null
  const named = builtIn.benchmarks.map(
    benchmark => [`${benchmark.usage} ${benchmark.name}`, benchmark] as const,
  )
  const batchSizes = [8, 15, 16, 120, 448, 1000, 1152, 3072, 16384, 65536]
  const rates = [
    ...[-0.02, 0, 1e-6, 2e-5, 2.4e-5, 3e-5, 8e-5, 1.6e-4, 4e-4, 0.001, 0.0015, 0.005, 0.01, 0.02],
    ...[0.02 / 3, 0.12, 0.13, 0.14, 0.15, 0.16, 0.24, 1, 17.5],
    ...batchSizes.map(bs => (bs * 8e-5) / 1152),
    ...batchSizes.map(bs => 2.4e-5 * Math.sqrt(bs / 16384) + 9.9e-10),
    ...batchSizes.map(bs => 1e-6 * Math.sqrt(bs / 256) - 1.1e-9),
  ]

  it.each(named)('agrees with the rule files in every ruleset for %s', (_, benchmark) => {
    const [table, files] = [builtInRules(benchmark), learningRateRulesIn(find, benchmark)]
    const facts = (rules: typeof table) =>
      rules.map(({ ruleset, optimizer, words, form }) => ({ ruleset, optimizer, words, form }))
    expect(facts(files)).toEqual(facts(table))
    const judged = (rules: typeof table) =>
      batchSizes.flatMap(globalBatchSize =>
        rates.map(learningRate => judgeLearningRate(rules, { globalBatchSize, learningRate })),
      )
    expect(judged(files)).toEqual(judged(table))
  })

  it('has a rule for 18 benchmarks', () => {
    expect(builtIn.benchmarks.filter(benchmark => builtInRules(benchmark).length > 0)).toHaveLength(18)
  })
})

import { describe, expect, it } from 'vitest'
import { hyperparameterRules } from '../../src/advise/hyperparameter-rules.ts'
import type { NewHyperparameter } from '../../src/advise/new-hyperparameter.ts'
import { furtherRules, membersOf } from '../../src/advise/tunable-hyperparameters.ts'
import { ComplianceChecker } from '../../src/compliance/checker.ts'
import { readMlLogLine } from '../../src/compliance/read-line.ts'
import { readRules } from '../../src/compliance/rules.ts'
import { ruleFinder } from '../../src/files/find-rules.ts'
import type { LogValue } from '../../src/python/log-value.ts'
import { parseRcpSet } from '../../src/rcp/read.ts'
import { adviseByFiles } from '../../src/stages/advise/work.ts'
import { benchmarkOf } from '../support/rcp.ts'
import { allReferenceSets, referenceSets } from '../support/reference-sets.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const bsCode = "    POST: \"s['bs'] = v['value']\"\n"

/** The rules of a file with these tests, for the batch size and the proposed members. */
function ruled(tests: Readonly<Record<string, string>>, proposed: readonly NewHyperparameter[], bs = 256) {
  const keys = Object.entries(tests).map(
    ([name, test]) =>
      `- KEY:\n    NAME: ${name}\n    CHECK: "${test}"\n    POST: "s['${name}'] = v['value']"\n`,
  )
  const file = readRules(
    `- KEY:\n    NAME: global_batch_size\n    CHECK: "v['value'] > 1e9"\n${bsCode}${keys.join('')}`,
    'rules.yaml',
  )
  const find = (config: string) => (config === 'training_1.1.0/closed_maskrcnn.yaml' ? file : null)
  return hyperparameterRules(find, benchmarkOf('maskrcnn'), '1.1.0')!(bs, proposed)
}

const entry = (
  member: string,
  value: LogValue,
  by: NewHyperparameter['by'] = 'as neighbours',
): NewHyperparameter => ({ member, value, by, neighbours: value === null ? {} : { maskrcnn_ref_128: value } })

describe('hyperparameterRules', () => {
  it('writes the value of the rule instead of a forbidden one: 0.125 * sqrt(256 / 1024) is 0.0625', () => {
    const test = "abs(v['value'] - 0.125 * (256 / s['bs']) ** 0.5) < 1e-9"
    expect(ruled({ clip: test }, [entry('clip', 0.125)], 1024)).toEqual({
      hyperparameters: [{ ...entry('clip', 0.125), value: 0.0625, by: 'fixed by the rules' }],
      fixed: [{ key: 'clip', value: 0.0625, rule: test }],
    })
  })

  it('gives a test the values of the keys before it: 12000 less a warm-up of 4 is 11996', () => {
    const tests = { warmup: "v['value'] == 4", decay: "v['value'] == 12000 - s['warmup']" }
    expect(ruled(tests, [entry('decay', 7198)]).hyperparameters).toMatchObject([{ value: 11996 }])
  })

  it('lists a fixed key without a value where that depends on one to be tuned', () => {
    const tests = { warmup: "v['value'] > 0", decay: "v['value'] == 12000 - s['warmup']" }
    const { fixed } = ruled(tests, [entry('warmup', null, 'tune')])
    expect(fixed).toEqual([{ key: 'decay', value: null, rule: tests.decay }])
  })

  it('keeps a value that the rule accepts, and takes one that it names for one that it refuses', () => {
    const tests = { rate: "v['value'] == 2e-5 or v['value'] == 3e-5" }
    expect(ruled(tests, [entry('rate', 3e-5)]).hyperparameters).toEqual([entry('rate', 3e-5)])
    expect(ruled(tests, [entry('rate', 1)]).hyperparameters).toMatchObject([
      { value: 2e-5, by: 'allowed by the rules' },
    ])
  })

  it('tries the neighbours scaled with the batch size: 4 at 128 is 8 at 256', () => {
    const tests = { prompts: "v['value'] * 32 == s['bs']" }
    expect(ruled(tests, [entry('prompts', 4)]).hyperparameters).toMatchObject([{ value: 8 }])
  })

  it('leaves a given value, and a free choice to be tuned', () => {
    const proposed = [entry('rate', 1, 'given'), entry('decay', null, 'tune')]
    const tests = { rate: "v['value'] == 2", decay: "v['value'] > 0" }
    expect(ruled(tests, proposed).hyperparameters).toEqual(proposed)
  })

  it('is null in a ruleset without rules for the benchmark', () => {
    expect(hyperparameterRules(() => null, benchmarkOf('maskrcnn'), '1.1.0')).toBe(null)
  })
})

/** Every set from ruleset 4.0.0 at half the smallest, twice and four times the largest batch size. */
const outside = allReferenceSets()
  .filter(({ name, benchmark }) => /^training_[4-9]/.test(name) && benchmark.judged)
  .flatMap(({ text, path, benchmark: { name }, ruleset }) => {
    const sizes = parseRcpSet(text, path).records.map(record => record.globalBatchSize)
    return [Math.min(...sizes) / 2, 2 * Math.max(...sizes), 4 * Math.max(...sizes)].map(bs => ({
      ruleset,
      name,
      bs,
    }))
  })

/** Batch sizes that the rules themselves forbid: DeepSeek-V3 is trained at 15360 or more. */
const forbidden = (name: string, bs: number) =>
  name === 'deepseekv3_671b' && bs < 15360 ? ['global_batch_size'] : []

const point = (benchmark: string, bs: number, ruleset: string) =>
  adviseByFiles({ benchmark, bs, ruleset, rcps: referenceSets, rules: upstreamCheckout! }).newReferencePoint!

/** The keys whose tests fail in a log with the advised values. */
function refusedKeys(name: string, ruleset: string, bs: number) {
  const benchmark = benchmarkOf(name)
  const find = ruleFinder(upstreamCheckout!)
  const { hyperparameters, fixed } = point(name, bs, ruleset)
  const members = Object.fromEntries(hyperparameters.map(({ member, value }) => [member, value]))
  const config = `training_${ruleset}/closed_${name}.yaml`
  const files = [find(config)!, ...furtherRules(find, benchmark, ruleset, { hyperparameters: members })]
  const inLog = (key: string): LogValue => {
    const found = hyperparameters.find(({ member }) => membersOf(key, benchmark).includes(member))
    if (found === undefined || found.value === null) {
      return fixed.find(one => one.key === key)?.value ?? null
    }
    const isSamples = benchmark.memberSources[found.member]?.timesBatchSize === true
    return isSamples ? Math.round(Number(found.value) / bs) : found.value
  }
  const keys = new Set(files.flatMap(file => [...file.keys.keys()]))
  const values = [...keys].map(key => [key, key === 'global_batch_size' ? bs : inLog(key)] as const)
  const checker = new ComplianceChecker(readMlLogLine, { lenient: true })
  for (const [index, [key, value]] of values.filter(([, value]) => value !== null).entries()) {
    const text = JSON.stringify({ key, value, time_ms: 0, metadata: {} })
    checker.accept({ line: index + 1, text })
  }
  const { findings } = checker.finish(config, find)
  return findings
    .filter(({ kind }) => kind === 'check-failed' || kind === 'check-error')
    .map(({ key }) => key)
}

describe.skipIf(!hasUpstream)(`hyperparameterRules of upstream${needsUpstream}`, () => {
  it.each(outside)('accept what is advised for $name at $bs in $ruleset', ({ name, ruleset, bs }) => {
    expect(refusedKeys(name, ruleset, bs)).toEqual(forbidden(name, bs))
  })

  // A batch of Qwen consists of 16 generations per prompt (its rule file), so another size has no advice that passes.
  it('leave the generations of qwen35_397b_grpo to choose where the batch size is no multiple of 16', () => {
    const found = point('qwen35_397b_grpo', 2050, '6.1.0').hyperparameters
    expect(found.find(({ member }) => member === 'num_generations_per_prompt')).toMatchObject({
      value: null,
      by: 'tune',
    })
  })

  it.each([
    // 2048 / 16; 0.125 * sqrt(256 / 2048) = 0.0441941738…; 128 * 2048 / 1024
    ['qwen35_397b_grpo', 2048, '6.1.0', 'num_prompts_per_step', 128],
    ['qwen35_397b_grpo', 2048, '6.1.0', 'opt_gradient_clip_norm', 0.0441941738242],
    ['qwen35_397b_grpo', 2048, '6.1.0', 'gradient_accumulation_steps', 256],
    // The rule file: 4, and 12000 less it; 288 * 30720 / 18432
    ['deepseekv3_671b', 30720, '6.1.0', 'opt_learning_rate_warmup_steps', 4],
    ['deepseekv3_671b', 30720, '6.1.0', 'opt_learning_rate_decay_steps', 11996],
    ['deepseekv3_671b', 30720, '6.1.0', 'gradient_accumulation_steps', 480],
    // The record llama31_405b_ref_1008 of ruleset 5.0.0
    ['llama31_405b', 1008, '5.1.0', 'gradient_accumulation_steps', 126],
    ['llama31_405b', 1008, '5.1.0', 'opt_learning_rate_warmup_steps', 9143],
  ])('%s at %d in %s has %s %d', (name, bs, ruleset, member, value) => {
    const found = point(name, bs, ruleset).hyperparameters.find(one => one.member === member)
    expect(found?.value).toBe(value)
  })
})

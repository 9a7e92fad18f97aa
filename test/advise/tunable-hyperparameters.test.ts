import { describe, expect, it } from 'vitest'
import { tunableHyperparameters } from '../../src/advise/tunable-hyperparameters.ts'
import { readRules } from '../../src/compliance/rules.ts'
import { ruleFinder } from '../../src/files/find-rules.ts'
import type { LogValue } from '../../src/python/log-value.ts'
import { benchmarkOf, record } from '../support/rcp.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

/** A rule file of keys, each with its test, null where its value is free. */
const rulesOf = (keys: Readonly<Record<string, string | null>>) =>
  readRules(
    Object.entries(keys)
      .map(([name, check]) => {
        const test = check === null ? '' : `    CHECK: "${check}"\n`
        return `- KEY:\n    NAME: ${name}\n    REQ: EXACTLY_ONE\n${test}`
      })
      .join(''),
    'rules.yaml',
  )

const withMembers = (hyperparameters: Record<string, LogValue>) => ({
  ...record('resnet', 8, [14]),
  hyperparameters,
})

/** What a record has to name, the first of each names. */
function namesFor(
  files: Readonly<Record<string, Readonly<Record<string, string | null>>>>,
  members: Record<string, LogValue> = {},
) {
  const find = (config: string) => {
    const name = config.replace('training_1.1.0/', '')
    return Object.hasOwn(files, name) ? rulesOf(files[name]!) : null
  }
  return tunableHyperparameters(find, benchmarkOf('resnet'), '1.1.0')?.(withMembers(members))
}

describe('tunableHyperparameters', () => {
  it('leaves out keys whose test leaves one value, in the ways that rule files write that', () => {
    const file = {
      opt_a: null,
      opt_b: "v['value'] >= 0",
      opt_c: "v['value'] == 2e-5 or v['value'] == 3e-5",
      opt_d: "v['value'] in ['sgd', 'lars']",
      opt_e: "v['value'] == 0.9",
      opt_f: "math.isclose(v['value'], 1e-6)",
      opt_g: "v['value']",
      opt_h: "v['value'] in ['adam']",
    }
    const names = namesFor({ 'closed_resnet.yaml': file })
    expect(names).toEqual([['opt_a'], ['opt_b'], ['opt_c'], ['opt_d']])
  })

  it('leaves out keys that are not about training, unless the table of benchmarks has them', () => {
    const file = { global_batch_size: null, eval_accuracy: null, seed: null, model_bn_span: null }
    expect(namesFor({ 'closed_resnet.yaml': file })).toEqual([['model_bn_span']])
  })

  it('reads the rule file of the optimizer that a record names, and knows the names that records use', () => {
    const files = {
      'closed_resnet.yaml': {},
      'closed_resnet_lars.yaml': { lars_opt_momentum: null },
    }
    expect(namesFor(files)).toEqual([])
    expect(namesFor(files, { optimizer: 'LARS' })).toEqual([['lars_opt_momentum', 'opt_momentum']])
  })

  it('is not known where the ruleset has no rules for the benchmark', () => {
    expect(namesFor({})).toBe(undefined)
  })
})

// Oracle: training_1.1.0/closed_unet3d.yaml and closed_resnet_lars.yaml of mlcommons/logging 7bbf792, read by hand.
describe.skipIf(!hasUpstream)(`tunableHyperparameters of upstream's rules${needsUpstream}`, () => {
  const namesOf = (name: string, members: Record<string, LogValue>) =>
    tunableHyperparameters(ruleFinder(upstreamCheckout!), benchmarkOf(name), '1.1.0')!(
      withMembers(members),
    ).map(([key]) => key)

  it('are seven for unet3d', () => {
    expect(namesOf('unet3d', {})).toEqual([
      ...['opt_name', 'opt_base_learning_rate', 'opt_learning_rate_warmup_epochs'],
      ...['opt_learning_rate_decay_boundary_epochs', 'opt_learning_rate_decay_factor'],
      ...['opt_weight_decay', 'opt_momentum'],
    ])
  })

  it('are five beside the optimizer for resnet with LARS', () => {
    expect(namesOf('resnet', { optimizer: 'lars' })).toEqual([
      ...['opt_name', 'lars_opt_base_learning_rate', 'lars_opt_learning_rate_decay_steps'],
      ...['lars_opt_learning_rate_warmup_epochs', 'lars_opt_momentum', 'lars_opt_weight_decay'],
    ])
  })
})

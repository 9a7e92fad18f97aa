/** The built-in benchmarks against what mlcommons/logging 7bbf792 knows of them. */
import { describe, expect, it } from 'vitest'
import { builtIn, convergenceRule, isOfRuleset } from '../../src/benchmarks/catalogue.ts'

/** Its table submission_runs. */
const submissionRuns = {
  training: {
    bert: 10,
    dlrm_dcnv2: 10,
    gpt3: 3,
    maskrcnn: 5,
    resnet: 5,
    ssd: 5,
    retinanet: 5,
    unet3d: 40,
    rnnt: 10,
    stable_diffusion: 10,
    gnn: 10,
    rgat: 10,
    llama2_70b_lora: 10,
    flux1: 10,
    llama31_405b: 3,
    llama31_8b: 10,
    gpt_oss_20b: 10,
    deepseekv3_671b: 3,
    qwen35_397b_grpo: 3,
  },
  hpc: { cosmoflow: 10, deepcam: 5, oc20: 5, openfold: 10 },
} as const

/** Its table _ALL_ALLOWED_BENCHMARKS, sorted, each name once. */
const allowed = {
  training: {
    '0.6.0': 'gnmt maskrcnn minigo ncf resnet ssd transformer',
    '0.7.0': 'bert dlrm gnmt maskrcnn minigo resnet ssd transformer',
    '1.0.0': 'bert dlrm maskrcnn minigo resnet rnnt ssd unet3d',
    '1.1.0': 'bert dlrm maskrcnn minigo resnet rnnt ssd unet3d',
    '2.0.0': 'bert dlrm maskrcnn minigo resnet rnnt ssd unet3d',
    '2.1.0': 'bert dlrm maskrcnn minigo resnet rnnt ssd unet3d',
    '3.0.0': 'bert dlrm_dcnv2 gpt3 maskrcnn resnet rnnt ssd unet3d',
    '3.1.0': 'bert dlrm_dcnv2 gpt3 maskrcnn resnet rnnt ssd stable_diffusion unet3d',
    '4.0.0': 'bert dlrm_dcnv2 gnn gpt3 llama2_70b_lora resnet ssd stable_diffusion unet3d',
    '4.1.0': 'bert dlrm_dcnv2 gnn gpt3 llama2_70b_lora ssd stable_diffusion',
    '5.0.0': 'bert dlrm_dcnv2 llama2_70b_lora llama31_405b retinanet rgat stable_diffusion',
    '5.1.0': 'dlrm_dcnv2 flux1 llama2_70b_lora llama31_405b llama31_8b retinanet rgat',
    '6.0.0': 'deepseekv3_671b dlrm_dcnv2 flux1 gpt_oss_20b llama2_70b_lora llama31_405b llama31_8b',
    '6.1.0': 'deepseekv3_671b flux1 gpt_oss_20b llama2_70b_lora llama31_8b qwen35_397b_grpo',
  },
  hpc: {
    '1.0.0': 'cosmoflow deepcam oc20',
    '2.0.0': 'cosmoflow deepcam oc20',
    '3.0.0': 'cosmoflow deepcam oc20 openfold',
  },
} as const

const inTraining = builtIn.benchmarks.filter(({ usage }) => usage === 'training')

describe('the built-in benchmarks', () => {
  it.each(['training', 'hpc'] as const)(
    'are judged in %s where the reference has a number of runs, with that number',
    usage => {
      const judged = builtIn.benchmarks.filter(each => each.usage === usage && each.judged)
      const runs = Object.fromEntries(judged.map(({ name, runsPerSubmission }) => [name, runsPerSubmission]))
      expect(runs).toEqual(submissionRuns[usage])
    },
  )

  it('have samples_count for seven benchmarks and stable_diffusion, epoch_num for all others', () => {
    const bySamples = inTraining.filter(each => convergenceRule(each, '6.1.0').member === 'samples_count')
    expect(bySamples.map(({ name }) => name).sort()).toEqual([
      'deepseekv3_671b',
      'flux1',
      'gpt_oss_20b',
      'llama2_70b_lora',
      'llama31_405b',
      'llama31_8b',
      'qwen35_397b_grpo',
      'stable_diffusion',
    ])
    const others = builtIn.benchmarks.filter(each => !bySamples.includes(each))
    expect(new Set(others.map(each => convergenceRule(each, '6.1.0').member))).toEqual(new Set(['epoch_num']))
  })

  it('round what is read of epoch_num to three decimals, and nothing else', () => {
    const rules = builtIn.benchmarks.flatMap(({ convergence }) => convergence)
    for (const rule of rules) {
      const decimals = rule.kind === 'last-evaluation' ? rule.decimals : undefined
      expect(decimals).toBe(rule.member === 'epoch_num' ? 3 : undefined)
    }
  })

  it('have the values of llama2_70b_lora and flux1 under "samples to converge"', () => {
    const samples = builtIn.benchmarks.filter(({ recordMember }) => recordMember !== 'Epochs to converge')
    expect(samples.map(({ name, recordMember }) => [name, recordMember])).toEqual([
      ['llama2_70b_lora', 'samples to converge'],
      ['flux1', 'samples to converge'],
    ])
  })

  it('trim four runs per side of unet3d, one of all others', () => {
    const trimmed = builtIn.benchmarks.filter(({ trimmedPerSide }) => trimmedPerSide !== 1)
    expect(trimmed.map(({ name, trimmedPerSide }) => [name, trimmedPerSide])).toEqual([['unet3d', 4]])
  })

  it('have one benchmark with grace, and one whose samples stand under a key of their own', () => {
    const { benchmarks } = builtIn
    expect(benchmarks.flatMap(({ name, grace }) => (grace ? [[name, grace]] : []))).toEqual([
      ['llama31_405b', { since: '5.0.0', amount: 46080 }],
    ])
    expect(benchmarks.flatMap(({ name, samplesKey }) => (samplesKey ? [[name, samplesKey]] : []))).toEqual([
      ['bert', 'train_samples'],
    ])
  })

  it('have convergence rules by ascending ruleset, and a name for records that holds the batch size', () => {
    for (const { name, convergence, recordName } of builtIn.benchmarks) {
      const since = convergence.map(rule => rule.since)
      expect(since, name).toEqual(since.toSorted())
      expect(recordName, name).toContain('{bs}')
    }
  })

  it.each(['training', 'hpc'] as const)('belong in %s to the rulesets that allow them', usage => {
    for (const [ruleset, names] of Object.entries(allowed[usage])) {
      const found = builtIn.benchmarks.filter(each => each.usage === usage && isOfRuleset(each, ruleset))
      expect(found.map(({ name }) => name).sort(), ruleset).toEqual(names.split(' '))
    }
  })
})

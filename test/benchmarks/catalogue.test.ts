import { describe, expect, it } from 'vitest'
import {
  builtIn,
  convergenceRule,
  createCatalogue,
  requireBenchmark,
  requireRuleset,
  suggest,
} from '../../src/benchmarks/catalogue.ts'
import { UsageError } from '../../src/errors.ts'

describe('the unit of convergence', () => {
  // rcp_checker.py of mlcommons/logging 7bbf792: step_num in 3.1.0, samples_count in all others.
  it('counts stable_diffusion in steps under 3.1.0 alone', () => {
    const stable = builtIn.find('training', 'stable_diffusion')!
    expect(convergenceRule(stable, '3.1.0')).toMatchObject({ member: 'step_num', unit: 'steps' })
    expect(convergenceRule(stable, '4.0.0')).toMatchObject({ member: 'samples_count', unit: 'samples' })
  })
})

describe('createCatalogue', () => {
  it('adds a benchmark of which only the number of runs is said, with the usual members', () => {
    const toy = createCatalogue({ toy: { runsPerSubmission: 5 } }).find('training', 'toy')
    expect(toy).toMatchObject({
      name: 'toy',
      usage: 'training',
      runsPerSubmission: 5,
      trimmedPerSide: 1,
      judged: true,
      recordMember: 'Epochs to converge',
      recordName: 'toy_ref_{bs}',
    })
  })

  it('overrides members of a benchmark and keeps its others', () => {
    const changed = createCatalogue({ maskrcnn: { trimmedPerSide: 2 } }).find('training', 'maskrcnn')
    expect(changed).toEqual({ ...builtIn.find('training', 'maskrcnn'), trimmedPerSide: 2 })
    expect(builtIn.find('training', 'maskrcnn')?.trimmedPerSide).toBe(1)
  })

  it('tells benchmarks of one name apart by their usage', () => {
    const catalogue = createCatalogue({ ssd: { usage: 'hpc', runsPerSubmission: 7 } })
    expect(catalogue.find('hpc', 'ssd')?.runsPerSubmission).toBe(7)
    expect(catalogue.find('training', 'ssd')?.runsPerSubmission).toBe(5)
  })

  it('refuses a new benchmark that does not say its number of runs', () => {
    expect(() => createCatalogue({ toy: { targetQuality: 0.5 } })).toThrow(UsageError)
    expect(() => createCatalogue({ toy: {} })).toThrow("benchmark 'toy' has no runsPerSubmission")
  })
})

describe('requireBenchmark', () => {
  it('names the nearest benchmark of the usage', () => {
    expect(requireBenchmark(builtIn, 'training', 'maskrcnn').name).toBe('maskrcnn')
    expect(() => requireBenchmark(builtIn, 'training', 'maskrccn')).toThrow("did you mean 'maskrcnn'?")
    expect(() => requireBenchmark(builtIn, 'hpc', 'maskrcnn')).toThrow("unknown benchmark 'maskrcnn' in hpc")
  })
})

describe('requireRuleset', () => {
  it('takes a ruleset with published results and names the nearest for another', () => {
    expect(requireRuleset('training', '5.1.0')).toBe('5.1.0')
    expect(() => requireRuleset('training', '5.1')).toThrow("did you mean '5.1.0'?")
    expect(() => requireRuleset('hpc', '5.1.0')).toThrow(UsageError)
  })
})

describe('suggest', () => {
  it('is a part of a sentence, or nothing', () => {
    expect(suggest('rssnet', ['resnet'])).toBe("; did you mean 'resnet'?")
    expect(suggest('abc', ['resnet'])).toBe('')
  })
})

describe('convergenceRule', () => {
  const member = (name: string, ruleset: string) =>
    convergenceRule(builtIn.find('training', name)!, ruleset).member

  it('is the last rule that has begun (mlcommons/logging 7bbf792: step_num in 3.1.0 alone)', () => {
    expect(['3.0.0', '3.1.0', '4.0.0', '6.1.0'].map(ruleset => member('stable_diffusion', ruleset))).toEqual([
      'samples_count',
      'step_num',
      'samples_count',
      'samples_count',
    ])
  })

  it('is the first one under a ruleset before all', () => {
    const toy = createCatalogue({
      toy: {
        runsPerSubmission: 5,
        convergence: [{ kind: 'last-evaluation', since: '5.0.0', member: 'm', unit: 'epochs' }],
      },
    }).find('training', 'toy')!
    expect(convergenceRule(toy, '4.0.0').member).toBe('m')
  })
})

import { describe, expect, it } from 'vitest'
import { builtIn, createCatalogue } from '../../../src/benchmarks/catalogue.ts'
import { recogniseBenchmark } from '../../../src/submission/package/recognise-benchmark.ts'

const folder = (name: string, scaling: string | null = null) => ({
  name,
  dir: `x/${name}`,
  scaling,
  logs: [],
  unreadable: [],
  others: [],
  parameters: null,
  power: null,
})
const recognise = (name: string, ruleset: string, catalogue = builtIn) => {
  const found = recogniseBenchmark(folder(name), { catalogue, usage: 'training', ruleset })
  return 'benchmark' in found ? found.benchmark.name : found.finding.code
}

/** Oracle: package_checker and benchmark_meta of mlcommons/logging 7bbf792. */
describe('recogniseBenchmark', () => {
  it('takes the benchmarks of the ruleset, and warns of those of another one and of none', () => {
    expect(recognise('maskrcnn', '3.1.0')).toBe('maskrcnn')
    expect(recognise('maskrcnn', '4.0.0')).toBe('skipped-benchmark')
    expect(recognise('maskrcn', '3.1.0')).toBe('skipped-benchmark')
    expect(recognise('cosmoflow', '3.1.0')).toBe('skipped-benchmark')
  })

  it('takes a benchmark of the configuration, which is of all rulesets unless it says otherwise', () => {
    expect(recognise('toy', '6.1.0', createCatalogue({ toy: { runsPerSubmission: 5 } }))).toBe('toy')
    const until = createCatalogue({ toy: { runsPerSubmission: 5, until: '5.1.0' } })
    expect(recognise('toy', '6.1.0', until)).toBe('skipped-benchmark')
  })

  it('asks in hpc for strong or weak between system and benchmark: the reference crashes on anything else', () => {
    const rules = { catalogue: builtIn, usage: 'hpc', ruleset: '2.0.0' } as const
    const code = (scaling: string) => {
      const found = recogniseBenchmark(folder('cosmoflow', scaling), rules)
      return 'finding' in found ? found.finding.code : found.benchmark.name
    }
    expect(['strong', 'weak', 'middle'].map(code)).toEqual(['cosmoflow', 'cosmoflow', 'unknown-scaling'])
  })
})

import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { benchmarkColumns, benchmarkOfFolder } from '../../src/benchmarks/benchmark-columns.ts'
import { builtIn, createCatalogue } from '../../src/benchmarks/catalogue.ts'
import { rulesets } from '../../src/benchmarks/ruleset.ts'
import { hasPython, hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const names = (usage: 'training' | 'hpc', ruleset: string, catalogue = builtIn) =>
  benchmarkColumns(catalogue, usage, ruleset).map(({ name }) => name)

describe('benchmarkColumns', () => {
  it('has the columns of the published tables in their order (training 5.0, hpc 3.0)', () => {
    expect(names('training', '5.0.0')).toEqual([
      'bert',
      'dlrm_dcnv2',
      'retinanet',
      'stable_diffusion',
      'llama2_70b_lora',
      'rgat',
      'llama31_405b',
    ])
    expect(names('hpc', '3.0.0')).toEqual(['cosmoflow', 'deepcam', 'oc20', 'openfold'])
  })

  it('has the benchmarks of a configuration file last', () => {
    const catalogue = createCatalogue({ toy: { runsPerSubmission: 5 } })
    expect(names('training', '6.1.0', catalogue).at(-1)).toBe('toy')
  })

  it.skipIf(!hasUpstream || !hasPython)(
    `is upstream's list in every ruleset (benchmark_meta.py, mlcommons/logging 7bbf792)${needsUpstream}`,
    () => {
      const script = `import json, os, sys
sys.path.insert(0, os.environ['MLPERF_LOGGING_DIR'] + '/mlperf_logging')
import benchmark_meta
print(json.dumps({u: {r: list(dict.fromkeys(b)) for r, b in t.items()} for u, t in benchmark_meta._ALL_ALLOWED_BENCHMARKS.items()}))`
      const { stdout } = spawnSync('python3', ['-c', script], {
        encoding: 'utf8',
        env: { ...process.env, MLPERF_LOGGING_DIR: upstreamCheckout },
      })
      const theirs = JSON.parse(stdout)
      for (const usage of ['training', 'hpc'] as const) {
        for (const ruleset of rulesets[usage]) {
          expect([ruleset, names(usage, ruleset)]).toEqual([
            ruleset,
            theirs[usage][ruleset.replace(/\.0$/, '')],
          ])
        }
      }
    },
  )
})

describe('benchmarkOfFolder', () => {
  const columns = benchmarkColumns(builtIn, 'training', '1.1.0')

  it('knows the short name of a folder, and no benchmark of another ruleset', () => {
    expect(benchmarkOfFolder(columns, 'maskrcnn')?.name).toBe('maskrcnn')
    expect(benchmarkOfFolder(columns, 'mask')?.name).toBe('maskrcnn')
    expect(benchmarkOfFolder(columns, 'gpt3')).toBeUndefined()
    expect(benchmarkOfFolder(columns, 'constructor')).toBeUndefined()
  })
})

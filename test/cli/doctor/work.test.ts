import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { type DoctorRequest, examine } from '../../../src/cli/doctor/work.ts'
import { InputError } from '../../../src/errors.ts'
import { folderWith } from '../../support/folder.ts'

const nowhere = async (): Promise<never> => {
  throw new InputError('no-reference', 'no reference data found', { remedy: 'Say where\nit is.' })
}

/** What is said of one thing, in surroundings where nothing is there but Node.js. */
async function checkOf(name: string, changes: Partial<DoctorRequest> = {}) {
  const checks = await examine({
    environment: {},
    node: '20.19.0',
    configuration: async () => null,
    rcps: nowhere,
    rules: nowhere,
    catalogue: builtIn,
    ...changes,
  })
  return checks.find(check => check.name === name)
}

describe('examine', () => {
  it('takes Node.js 20.19.0, the engines member of package.json, and no older one', async () => {
    expect(await checkOf('node')).toMatchObject({ status: 'ok', detail: '20.19.0' })
    expect(await checkOf('node', { node: '22.3.0' })).toMatchObject({ status: 'ok' })
    expect(await checkOf('node', { node: '20.9.9' })).toMatchObject({
      status: 'missing',
      remedy: 'Install Node.js 20.19.0 or later.',
    })
  })

  it('says which rulesets have data, and what named the folder', async () => {
    const path = folderWith({
      'rcp_checker/training_1.0.0/rcps_a.json': '{}',
      'rcp_checker/training_6.1.0/rcps_a.json': '{}',
      'rcp_checker/hpc_2.0.0/rcps_b.json': '{}',
      'compliance_checker/training_5.1.0/common.yaml': '',
    })
    const by = async () => ({ path, by: '--reference' })
    expect((await checkOf('RCP sets', { rcps: by }))?.detail).toBe(
      `${path} (--reference): training 1.0.0 to 6.1.0 (2), hpc 2.0.0 to 2.0.0 (1)`,
    )
    expect((await checkOf('rules', { rules: by }))?.detail).toBe(
      `${path} (--reference): training 5.1.0 to 5.1.0 (1)`,
    )
  })

  it('finds missing what cannot be read, with the place and what to do in one line', async () => {
    expect(await checkOf('RCP sets')).toEqual({
      name: 'RCP sets',
      status: 'missing',
      detail: 'no reference data found',
      remedy: 'Say where it is.',
    })
    const configuration = async (): Promise<never> => {
      throw new InputError('configuration', 'unknown key', { file: 'mlperf-rcp.yaml', line: 3 })
    }
    expect(await checkOf('configuration', { configuration })).toMatchObject({
      status: 'missing',
      detail: 'unknown key (mlperf-rcp.yaml:3)',
      remedy: 'mlperf-rcp explain configuration',
    })
  })

  it('misses nothing where git is absent: only reference sync needs it', async () => {
    expect(await checkOf('git', { environment: { PATH: folderWith({}) } })).toMatchObject({
      status: 'absent',
    })
  })
})

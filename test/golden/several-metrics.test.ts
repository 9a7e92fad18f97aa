import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/stages/extract/work.ts'
import { shared } from '../support/shared.ts'

const corpus = join(shared, 'corpus')
const hasCorpus = existsSync(corpus)
const needsCorpus = hasCorpus ? '' : ' (skipped: no corpus at ../shared)'

const maskrcnn = join(corpus, 'v3.1/NVIDIA/results/eos_n8_ngc23.04_pytorch/maskrcnn/result_1.txt')
const diffusion = join(corpus, 'v4.0/Fujitsu/results/GX2560M7_H100_SXM_80GBx4/stable_diffusion/result_0.txt')

/** The evaluations as logged, read by nothing of the program. */
const evaluationsIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.includes('"eval_accuracy"'))
    .map(line => JSON.parse(line.slice(line.indexOf('{'))))

describe.runIf(hasCorpus)(`the quality of a benchmark with several metrics${needsCorpus}`, () => {
  it('maskrcnn: both metrics of the object in the last evaluation', async () => {
    const [run] = await extract([maskrcnn], { ruleset: '3.1.0' })
    expect(run?.convergence?.quality).toEqual(evaluationsIn(maskrcnn).at(-1).value)
    expect(Object.keys(run?.convergence?.quality ?? {})).toEqual(['BBOX', 'SEGM'])
  })

  it('stable_diffusion: both metrics, each in its own line, of the first step with FID <= 90 and CLIP >= 0.15 (training_rules)', async () => {
    const [run] = await extract([diffusion], { ruleset: '4.0.0' })
    const steps = new Map<number, Record<string, number>>()
    for (const { value, metadata } of evaluationsIn(diffusion))
      steps.set(metadata.step_num, { ...steps.get(metadata.step_num), [metadata.metric]: value })
    const passing = [...steps].filter(([, { FID, CLIP }]) => FID! <= 90 && CLIP! >= 0.15)
    const [, first] = passing.sort(([a], [b]) => a - b)[0]!
    expect(run?.convergence?.quality).toEqual(first)
    expect(Object.keys(first).sort()).toEqual(['CLIP', 'FID'])
  })
})

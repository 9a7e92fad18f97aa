import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLearningRate } from '../../src/caffe/check-learning-rate.ts'
import { parseSolver } from '../../src/logs/caffe/solver/solver.ts'
import { openSource } from '../../src/logs/source.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const solver = (text: string) => parseSolver(text, 'solver.prototxt')

async function check(name: string, text?: string) {
  const file = join(fixtures, name)
  return checkLearningRate(name, await openSource(file), text === undefined ? null : solver(text))
}

async function checkText(...messages: string[]) {
  const lines = messages.map(message =>
    message.includes('] ') ? message : `I0421 13:03:25.847647 7 sgd_solver.cpp:1] ${message}`,
  )
  let rest = Buffer.from(`${lines.join('\n')}\n`)
  const reader = {
    size: rest.length,
    close() {},
    read(into: Uint8Array): number {
      const count = rest.length
      into.set(rest)
      rest = Buffer.alloc(0)
      return count
    },
  }
  return checkLearningRate('a.log', reader, null)
}

describe('checkLearningRate', () => {
  // Oracle: the formulas in fixtures/make-caffe.ts, in doubles and apart from src/caffe.
  for (const folder of ['caffe', 'resnet50-72-epochs'])
    for (const name of readdirSync(join(fixtures, folder)).filter(name =>
      /^(?!test|bvlc-evaluations).*\.log$/.test(name),
    ))
      it(`finds no mismatch in ${name}`, async () => {
        const { compared, mismatches, worstRelativeError, firstMismatch } = await check(`${folder}/${name}`)
        expect(compared).toBeGreaterThan(3)
        expect([mismatches, firstMismatch]).toEqual([0, null])
        expect(worstRelativeError).toBeLessThan(1e-5)
      })

  it('compares the rates of all ranks', async () => {
    expect(await check('resnet50-72-epochs/init.log')).toMatchObject({ policy: 'poly_cyc', compared: 390 })
  })

  it('gives line, iteration and both rates of the first mismatch with a solver from elsewhere', async () => {
    const result = await check(
      'resnet50-72-epochs/collapse.log',
      'lr_policy: "poly" base_lr: 0.143 power: 1 max_iter: 1560',
    )
    expect(result).toMatchObject({ policy: 'poly', compared: 78, mismatches: 76 })
    expect(result.firstMismatch).toMatchObject({
      iteration: 40,
      printed: Number((0.143 * (38 / 39) ** 2).toPrecision(6)),
    })
    expect(result.firstMismatch!.expected).toBeCloseTo((0.143 * 38) / 39, 8)
    expect(result.firstMismatch!.line).toBeGreaterThan(100)
  })

  it('takes back the drops of multistep that a session resumed before; oracle: current_step_ in the solver state', async () => {
    const solver = ['Initializing solver from parameters: \nbase_lr: 0.1\ngamma: 0.1\nlr_policy: "multistep"']
    const result = await checkText(
      ...['Using GPUs 0', ...solver, 'Iteration 100, lr = 0.1', 'MultiStep Status: Iteration 150, step = 1'],
      ...[
        'Iteration 200, lr = 0.01',
        'MultiStep Status: Iteration 250, step = 2',
        'Iteration 300, lr = 0.001',
      ],
      ...['Using GPUs 0', ...solver, 'Resuming from x_iter_200.solverstate', 'Iteration 200, lr = 0.01'],
      ...['MultiStep Status: Iteration 250, step = 2', 'Iteration 300, lr = 0.001'],
      ...['Using GPUs 0', ...solver, 'Iteration 0, lr = 0.1'],
    )
    expect(result).toMatchObject({ compared: 6, mismatches: 0 })
  })

  it('says what is missing', async () => {
    await expect(check('resnet50-72-epochs/test.log')).rejects.toMatchObject({ code: 'no-learning-rates' })
    await expect(check('caffe/bvlc-rc3-resumed.log', 'lr_policy: "cosine"')).rejects.toMatchObject({
      code: 'unknown-policy',
      place: { file: 'solver.prototxt', line: 1 },
    })
    await expect(checkText('Iteration 20, lr = 0.1')).rejects.toMatchObject({ code: 'no-solver' })
  })
})

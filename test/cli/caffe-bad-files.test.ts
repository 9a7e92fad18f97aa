import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, maskRcnnLog, temporaryFolder } from '../support/cli.ts'

const whole = readFileSync(fixture('resnet50-72-epochs/init.log'), 'latin1')

/** Logs that no answer can be had from, with the code of what is wrong. */
const badLogs: Readonly<Record<string, readonly [content: string | Uint8Array, code: string]>> = {
  'an empty log': ['', 'empty-log'],
  'a log of another program': [maskRcnnLog(), 'not-caffe'],
  'a binary file': [Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256), 'not-caffe'],
  'a log cut in the middle': [whole.slice(0, whole.length / 2), 'run-unfinished'],
}

function fileWith(content: string | Uint8Array, name = 'train.log'): string {
  return join(temporaryFolder({ [name]: content }), name)
}

describe.each(Object.entries(badLogs))('%s', (_, [content, code]) => {
  it(`is the finding ${code} of parse, exit code 1; other logs are read`, async () => {
    const file = fileWith(content)
    const good = fixture('resnet50-72-epochs/cyc1.log')
    const { code: exitCode, stdout, stderr } = await cli(['caffe', 'parse', file, good])
    expect([exitCode, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(new RegExp(`^${file}(?::\\d+)?: error\\[${code}\\]: `, 'm'))
    expect(stdout).toContain('2 logs: ')
    expect(stdout).not.toMatch(/^\s+at /m)
  })

  it(`is the finding ${code} of chain, exit code 1`, async () => {
    const file = fileWith(content)
    const {
      code: exitCode,
      stdout,
      stderr,
    } = await cli(['caffe', 'chain', file, '--dataset-size', '1281167'])
    expect([exitCode, stderr]).toEqual([1, ''])
    expect(stdout).toContain(`error[${code}]: `)
  })
})

describe('check-lr', () => {
  it.each(['an empty log', 'a log of another program', 'a binary file'])(
    'finds nothing to compare in %s, exit code 1',
    async name => {
      const { code, stdout, stderr } = await cli(['caffe', 'check-lr', fileWith(badLogs[name]![0])])
      expect([code, stderr]).toEqual([1, ''])
      expect(stdout).toContain('error[no-learning-rates]')
    },
  )

  it('needs a solver where the log does not print its own, exit code 2', async () => {
    const bare = whole.replaceAll(/^(lr_policy|base_lr|.*Initializing solver).*\n/gm, '')
    const file = fileWith(bare)
    const { code, stderr } = await cli(['caffe', 'check-lr', file])
    expect(code).toBe(2)
    expect(stderr).toContain(file)
  })
})

describe('a solver', () => {
  const schedule = async (text: string) => {
    const file = fileWith(text, 'solver.prototxt')
    return { file, ...(await cli(['caffe', 'schedule', file])) }
  }

  it('with an unknown policy is an error that names field, file and line, exit code 2', async () => {
    const { code, stdout, stderr, file } = await schedule('base_lr: 0.1\nlr_policy: "cosine"\nmax_iter: 10\n')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('error[unknown-policy]: lr_policy "cosine" is unknown')
    expect(stderr).toContain(`--> ${file}:2:12`)
    expect(stderr).toContain('poly_cyc')
  })

  it.each([
    ['that lacks a field', 'lr_policy: "step"\nbase_lr: 1\nmax_iter: 10\ngamma: 0.1\n', 'needs stepsize'],
    ['that is no prototxt', '{"lr_policy": "step"}\n', 'error[prototxt-syntax]'],
    ['with a word for a number', 'base_lr: fast\n', 'base_lr must be a number'],
    ['without iterations', 'lr_policy: "fixed"\nbase_lr: 1\n', 'no max_iter'],
    ['whose rate depends on the loss', 'lr_policy: "plateau"\nbase_lr: 1\nmax_iter: 10\n', 'check-lr'],
    ['that is empty', '', 'error['],
  ])('%s is an error that names the file, exit code 2', async (_, text, message) => {
    const { code, stdout, stderr, file } = await schedule(text)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toContain(file)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('with an absurd number of iterations ends all the same', async () => {
    for (const iterations of ['0', '-5', '81920000']) {
      const { code } = await schedule(`lr_policy: "fixed"\nbase_lr: 1\nmax_iter: ${iterations}\n`)
      expect(code).toBe(0)
    }
  })
})

describe('a path that does not exist', () => {
  it.each(['parse', 'schedule', 'chain', 'check-lr'])(
    'ends caffe %s with exit code 2 and its name',
    async command => {
      const { code, stdout, stderr } = await cli(['caffe', command, '/none/a.log'])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('error[path-not-found]: /none/a.log does not exist')
    },
  )

  it('ends a check with another solver, and a chain with another test, in the same way', async () => {
    const log = fixture('resnet50-72-epochs/init.log')
    for (const args of [
      ['check-lr', log, '--solver', '/none/s'],
      ['chain', log, '--test', '/none/s'],
    ]) {
      const { code, stderr } = await cli(['caffe', ...args])
      expect(code).toBe(2)
      expect(stderr).toContain('/none/s does not exist')
    }
  })
})

describe('points at epochs', () => {
  it('need the sizes of batch and dataset, exit code 2', async () => {
    const solver = fixture('resnet50-72-epochs/solver_init.prototxt')
    const { code, stderr } = await cli(['caffe', 'schedule', solver, '--at-epoch', '1'])
    expect(code).toBe(2)
    expect(stderr).toContain('global batch size')
  })
})

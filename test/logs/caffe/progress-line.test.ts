import { describe, expect, it } from 'vitest'
import { type ProgressLine, readProgressLine } from '../../../src/logs/caffe/progress-line.ts'

function read(text: string) {
  const bytes = Buffer.from(text)
  const into: ProgressLine = { kind: 'none', iteration: 0, value: 0 }
  readProgressLine(bytes, 0, bytes.length, into)
  return into.kind === 'none' ? null : [into.kind, into.iteration, text.slice(into.value)]
}

// Oracle: lines of logs of Caffe rc3 and 1.0, NVCaffe 0.16 and 0.17, DIGITS and the log statements of their sources.
describe('readProgressLine', () => {
  it('reads losses with and without speed and epoch', () => {
    expect(read('Iteration 20, loss = 6.92754')).toEqual(['loss', 20, '6.92754'])
    expect(read('Iteration 100 (4.71409 iter/s, 21.213s/100 iters), loss = 0.224371')).toEqual([
      'loss',
      100,
      '0.224371',
    ])
    expect(read('Iteration 0 (3.20117 s), loss = 7.5')).toEqual(['loss', 0, '7.5'])
    expect(read('Iteration 0 (-1.02432e-37 iter/s, 0.199s/100 iters), loss = 2')).toEqual(['loss', 0, '2'])
    expect(read('Iteration 100 (6.2 iter/s, 15.79s/100 iter), 0.2/90ep, loss = nan')).toEqual([
      'loss',
      100,
      'nan',
    ])
  })

  it('reads rates and leaves what follows them to the caller', () => {
    expect(read('Iteration 124900, lr = 5.0128e-06')).toEqual(['rate', 124900, '5.0128e-06'])
    expect(read('Iteration 7, lr = 1')).toEqual(['rate', 7, '1'])
    expect(read('Iteration 56 (241.076/s), lr = 0.001, m = 0.9')).toEqual(['rate', 56, '0.001, m = 0.9'])
  })

  it('reads heads of tests', () => {
    expect(read('Iteration 5000, Testing net (#1)')).toEqual(['test', 5000, 'Testing net (#1)'])
  })

  it('passes over other messages and cut ones', () => {
    for (const text of [
      'Iteration',
      'Iteration , loss = 1',
      'Iteration 20',
      'Iteration 20, lo',
      'Initializing net',
      'iter 22, x',
    ])
      expect(read(text)).toBeNull()
  })
})

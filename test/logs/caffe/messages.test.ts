import { describe, expect, it } from 'vitest'
import { isTrainOutput, mayMatter, parseMessage, parseTestResult } from '../../../src/logs/caffe/messages.ts'

// Oracle: the log statements of solver.cpp, sgd_solver.cpp and caffe.cpp in BVLC, NVIDIA and Intel Caffe.

describe('parseMessage', () => {
  it('reads outputs of all eras, with slashes in names, and keeps values that are not finite', () => {
    const test = { kind: 'output', phase: 'test' }
    expect(parseMessage('    Test net output #0: loss3/top-1 = 0.74')).toEqual({
      ...test,
      name: 'loss3/top-1',
      value: 0.74,
    })
    expect(parseMessage('    Test net output #1: loss = -nan (* 1 = -nan loss)')).toEqual({
      ...test,
      name: 'loss',
      value: Number.NaN,
    })
    expect(parseMessage('    Train net output #0: loss = inf')).toMatchObject({
      phase: 'train',
      value: Infinity,
    })
    expect(parseMessage('    Test net output mAP #0: det = 0.5')).toMatchObject({ name: 'det', value: 0.5 })
    expect(parseMessage('Test score #1: 0.93')).toMatchObject({ ...test, name: 'score #1', value: 0.93 })
    expect(parseMessage('Test loss: 1.5')).toMatchObject({ ...test, name: 'test loss', value: 1.5 })
    expect(parseMessage('    Test net output #0: loss = 1.#QNAN')).toMatchObject({ value: Number.NaN })
  })

  it('reads one snapshot of its two files, in binary and HDF5 form and as in 2014', () => {
    const snapshot = { kind: 'snapshot', iteration: 500 }
    for (const text of [
      'binary proto file a/p_iter_500.caffemodel',
      'HDF5 file a/p_iter_500.caffemodel.h5',
      'a/p_iter_500',
    ])
      expect(parseMessage(`Snapshotting to ${text}`)).toMatchObject(snapshot)
    expect(parseMessage('Snapshotting solver state to binary proto file p_iter_500.solverstate')).toBeNull()
    expect(parseMessage('Snapshotting to p_iter_500.solverstate')).toBeNull()
  })

  it('tells a start with weights, at 0, from one with a state, at the iteration in its name', () => {
    const state = { kind: 'start', mode: 'snapshot', iteration: 116210 }
    expect(parseMessage('Finetuning from x_iter_9.caffemodel')).toMatchObject({
      mode: 'weights',
      iteration: 0,
    })
    expect(parseMessage('Resuming from s/x_iter_116210.solverstate')).toMatchObject(state)
    expect(parseMessage('Restoring previous solver status from x_iter_116210.solverstate.h5')).toMatchObject(
      state,
    )
    expect(parseMessage('Resuming from last.solverstate')).toMatchObject({ iteration: null })
  })

  it('counts devices and reads version and year of NVCaffe', () => {
    expect(parseMessage('Using GPUs 1, 2')).toEqual({ kind: 'devices', count: 2 })
    expect(parseMessage('Use GPU with device ID 3')).toEqual({ kind: 'devices', count: 1 })
    expect(parseMessage('Use CPU.')).toEqual({ kind: 'devices', count: 1 })
    expect(parseMessage('This is NVCaffe 0.16.0 started at Tue Apr  4 16:54:46 2017')).toEqual({
      kind: 'nvcaffe',
      version: '0.16.0',
      year: 2017,
    })
  })

  it('reads the ends and the status of policies', () => {
    expect(parseMessage('Optimization stopped early.')).toEqual({ kind: 'stopped-early' })
    expect(parseMessage('Optimization Done in 22h 31m 42s')).toEqual({ kind: 'done' })
    expect(parseMessage('MultiStep Status: Iteration 3000, step = 2')).toMatchObject({
      policy: 'multistep',
      drops: 2,
    })
    expect(parseMessage('Plateau Status: Iteration 10, current minimum_loss = 2.5')).toMatchObject({
      policy: 'plateau',
      drops: null,
    })
  })

  it('passes over what says nothing about the training', () => {
    for (const text of [
      'Starting Optimization',
      'Opened lmdb x',
      '    with loss weight 1',
      'Restarting data prefetching',
    ])
      expect(parseMessage(text)).toBeNull()
  })
})

describe('parseTestResult', () => {
  it('reads the results of "caffe test" and nothing else', () => {
    expect(parseTestResult('loss = 0.942313 (* 1 = 0.942313 loss)')).toMatchObject({
      name: 'loss',
      value: 0.942313,
    })
    expect(parseTestResult('loss3/top-1 = 0.762781')).toMatchObject({ name: 'loss3/top-1' })
    for (const text of ['Batch 0, accuracy = 0.7', 'Loss: 0.94', 'Running for 1000 iterations.', 'a = b'])
      expect(parseTestResult(text)).toBeNull()
  })
})

describe('mayMatter', () => {
  it('is true for the messages that are read and false for most noise', () => {
    for (const text of [
      'Using GPUs 0',
      'Snapshotting to x',
      'Optimization Done.',
      '    Test net',
      'Initializing net',
    ])
      expect(mayMatter(Buffer.from(text), 0)).toBe(true)
    for (const text of [
      'Data layer prefetch queue empty',
      'Gradient clipping',
      'Creating Layer',
      'Waiting for data',
    ])
      expect(mayMatter(Buffer.from(text), 0)).toBe(false)
  })
})

describe('isTrainOutput', () => {
  it('tells outputs of the train net from those of the test net', () => {
    expect(isTrainOutput(Buffer.from('    Train net output #0'), 0)).toBe(true)
    expect(isTrainOutput(Buffer.from('    Test net output #0'), 0)).toBe(false)
  })
})

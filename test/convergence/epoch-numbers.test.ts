import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EpochNumbers } from '../../src/convergence/epoch-numbers.ts'
import { parseEvent } from '../../src/logs/mllog/event.ts'
import { extract } from '../../src/stages/extract/work.ts'
import { fixture } from '../support/cli.ts'

/** The codes for a run that converges at a value after it has begun epochs or blocks. */
function found(key: string, begun: readonly object[], value: number | null) {
  const numbers = new EpochNumbers()
  for (const [index, metadata] of begun.entries()) {
    const text = JSON.stringify({ key, value: null, metadata, time_ms: 0 })
    const event = parseEvent({ offset: 0, line: index + 1, text })
    if (!('problem' in event)) numbers.accept(event)
  }
  return numbers.problems(value).map(({ code, line }) => [code, line])
}

const epochs = (...numbers: readonly number[]) => numbers.map(epoch_num => ({ epoch_num }))
const fromZero = [['epochs-from-zero', 1]]

describe('EpochNumbers', () => {
  it('finds epochs and evaluations that are counted from 0', () => {
    expect(found('epoch_start', epochs(0, 1, 2), 2)).toEqual(fromZero)
    const blocks = [
      { first_epoch_num: 0, epoch_count: 4 },
      { first_epoch_num: 4, epoch_count: 4 },
    ]
    expect(found('block_start', blocks, 7)).toEqual(fromZero)
    expect(found('block_start', blocks, 8)).toEqual([])
  })

  it('finds none where only the evaluations count from 1, or all does', () => {
    expect(found('epoch_start', epochs(0, 1, 2), 3)).toEqual([])
    expect(found('epoch_start', epochs(1, 2, 3), 3)).toEqual([])
  })

  it('finds none in runs that did not converge, and in numbers that are no epochs', () => {
    expect(found('epoch_start', epochs(0, 1, 2), null)).toEqual([])
    expect(found('epoch_start', [{ epoch_num: '0' }, {}], 2)).toEqual([])
    expect(found('epoch_start', epochs(0), 0)).toEqual([])
  })

  it('finds none in logs that count from 1', async () => {
    const runs = await extract([fixture('maskrcnn/proposed')], { ruleset: '1.1.0' })
    expect(runs.length).toBeGreaterThan(0)
    for (const { problems } of runs)
      expect(problems.map(({ code }) => code)).not.toContain('epochs-from-zero')
  })
})

describe('extract of a Caffe log', () => {
  it('says which options have no effect', async () => {
    const log = join(fixture('caffe'), 'bvlc-rc3-resumed.log')
    const target = { metric: 'accuracy', target: 0.1, datasetSize: 100 }
    const notes = async (more: object) => {
      const [run] = await extract([log], { ...target, ...more })
      return run!.problems
        .filter(({ code }) => code === 'option-without-effect')
        .map(({ message }) => message)
    }
    expect(await notes({})).toEqual([])
    expect(await notes({ run: 'last', bertTrainSamples: true })).toEqual([
      '--run has no effect on a Caffe log',
      '--bert-train-samples has no effect on a Caffe log',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { readCaffeLog } from '../../../src/logs/caffe/read-caffe-log.ts'
import { readerOf } from '../../support/bytes.ts'

const lossOf = (rank: number, iteration: number) =>
  `[${rank}] I0421 13:03:25.847647 7${rank} solver.cpp:1] Iteration ${iteration}, loss = 1\n`

async function messages(...lines: readonly string[]) {
  const log = await readCaffeLog('a.log', readerOf(lines.join('')), {})
  return log.problems
    .filter(({ code }) => code === 'ranks-out-of-step')
    .map(({ line, message }) => [line, message])
}

describe('RankWatch', () => {
  it('reports the first distance at its line, and the largest of any two ranks', async () => {
    const lines = [lossOf(0, 0), lossOf(1, 20), lossOf(0, 10), lossOf(2, 30), lossOf(1, 60), lossOf(2, 40)]
    expect(await messages(...lines)).toEqual([
      [
        2,
        'rank 1 is 20 iterations apart from rank 0; the largest distance is 50 (rank 1 at 60, rank 0 at 10)',
      ],
    ])
  })

  it('names one distance where there is only one', async () => {
    expect(await messages(lossOf(0, 0), lossOf(1, 20))).toEqual([
      [2, 'rank 1 is 20 iterations apart from rank 0'],
    ])
  })
})

import { expect, it } from 'vitest'
import { readSeeds } from '../../../src/files/read/read-seeds.ts'
import { folderWith } from '../../support/folder.ts'
import { seedLine } from '../../support/submission-package.ts'

it('readSeeds gives the seeds of a log in its order, with their lines', async () => {
  const log = ['seeds', seedLine('7'), 'x', `0: ${seedLine('8')}`, seedLine('"x"'), ':::MLLOG {"seed"'].join(
    '\n',
  )
  const dir = folderWith({ 'result_0.txt': log })
  expect(await readSeeds(`${dir}/result_0.txt`)).toEqual([
    { line: 2, seed: 7n, place: 'train.py:431' },
    { line: 4, seed: 8n, place: 'train.py:431' },
    { line: 5, reason: expect.any(String) },
    { line: 6, reason: expect.any(String) },
  ])
})

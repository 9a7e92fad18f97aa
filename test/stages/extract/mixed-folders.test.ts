import { describe, expect, it } from 'vitest'
import { markMixedFolders } from '../../../src/stages/extract/mixed-folders.ts'
import { run } from '../../support/run.ts'

const log = (file: string, globalBatchSize: number | null, benchmark: string | null = 'maskrcnn') =>
  run({ file, globalBatchSize, benchmark })

const problemsOf = (runs: ReturnType<typeof markMixedFolders>) =>
  runs.flatMap(({ file, problems }) => problems.map(({ code, message }) => [file, code, message]))

describe('markMixedFolders', () => {
  // Only a submission needs one batch size; regenerate makes a record per batch size of such a folder.
  it('takes several batch sizes in a folder as a sweep', () => {
    expect(problemsOf(markMixedFolders([log('a/1', 96), log('a/2', 120)], ['a']))).toEqual([])
  })

  it('tells of two benchmarks at the first log that differs, once per folder', () => {
    const runs = [
      log('a/1', 96, 'bert'),
      log('a/2', 120),
      log('a/3', 120),
      log('b/1', 96),
      log('b/2', 96, 'bert'),
    ]
    expect(problemsOf(markMixedFolders(runs, ['a', 'b']))).toEqual([
      ['a/2', 'mixed-benchmarks', 'benchmark maskrcnn, but bert in the logs before it'],
      ['b/2', 'mixed-benchmarks', 'benchmark bert, but maskrcnn in the logs before it'],
    ])
  })

  it('keeps what was wrong before and leaves the run it was given as it is', () => {
    const before = { code: 'no-seed', line: 3, message: 'no seed' } as const
    const odd = { ...log('a/2', 96, 'bert'), problems: [before] }
    const [, marked] = markMixedFolders([log('a/1', 96), odd], ['a'])
    expect(marked!.problems.map(({ code }) => code)).toEqual(['no-seed', 'mixed-benchmarks'])
    expect(odd.problems).toEqual([before])
  })

  it('says nothing of logs given by name, of several folders, or of logs that say nothing', () => {
    const runs = [log('a/1', 96), log('a/2', 96, 'bert')]
    expect(problemsOf(markMixedFolders(runs, ['a/1', 'a/2']))).toEqual([])
    expect(problemsOf(markMixedFolders([log('a/1', 96), log('b/1', 96, 'bert')], ['.']))).toEqual([])
    expect(problemsOf(markMixedFolders([log('a/1', 96), log('a/2', null, null)], ['a']))).toEqual([])
  })
})

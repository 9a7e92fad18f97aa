import { describe, expect, it } from 'vitest'
import { logsOf, systemsOf } from '../../../src/stages/summarize/system-folders.ts'
import { folderWith } from '../../support/folder.ts'

describe('systemsOf', () => {
  it('finds benchmarks below the system in training, with their logs by code point of their names', () => {
    const folder = folderWith({
      'results/b/resnet/result_10.txt': '',
      'results/b/resnet/result_2.txt': '',
      'results/b/resnet/notes.txt': '',
      'results/b/resnet/result_3.log': '',
      'results/a/readme': '',
    })
    const [first, second] = systemsOf(folder, 'training')
    expect([first!.name, first!.strong, first!.weak]).toEqual(['a', [], null])
    expect(second!.strong!.map(({ name }) => name)).toEqual(['resnet'])
    expect(logsOf(second!)).toEqual(
      [2, 10].map(run => `${folder}/results/b/resnet/result_${run}.txt`).toReversed(),
    )
  })

  it('finds them below strong and weak in HPC, and tells a missing folder from an empty one', () => {
    const folder = folderWith({
      'results/a/strong/oc20/result_0.txt': '',
      'results/a/weak/oc20/result_1.txt': '',
      'results/b/weak/readme': '',
      'results/b/oc20/result_0.txt': '',
    })
    const [a, b] = systemsOf(folder, 'hpc')
    expect(logsOf(a!).map(log => log.slice(folder.length))).toEqual([
      '/results/a/strong/oc20/result_0.txt',
      '/results/a/weak/oc20/result_1.txt',
    ])
    expect([b!.strong, b!.weak]).toEqual([null, []])
  })
})

import { posix } from 'node:path'
import type { Problem } from '../../errors.ts'
import { groupBy } from '../../lists/group-by.ts'
import type { Run } from '../../runs/run.ts'
import { withoutEnd } from '../../text/without-end.ts'

type Fact = 'globalBatchSize' | 'benchmark'

const mixtures = [
  { fact: 'globalBatchSize', code: 'mixed-batch-sizes', what: 'global batch size' },
  { fact: 'benchmark', code: 'mixed-benchmarks', what: 'benchmark' },
] as const satisfies readonly { fact: Fact; code: string; what: string }[]

/**
 * The runs, with the problem `mixed-batch-sizes` or `mixed-benchmarks` at the first log of a folder that differs from
 * those before it. A folder that was searched is one submission; logs given by name, the rows of
 * a table and Caffe logs may differ.
 *
 * @param runs in the order of their files
 * @param paths as the user gave them
 * @example
 * markMixedFolders(runs, ['results'])[1].problems // => [{ code: 'mixed-batch-sizes', line: null, message: … }]
 *
 * Source: the reference checker crashes on such a folder (check_directory in mlcommons/logging 7bbf792).
 */
export function markMixedFolders(runs: readonly Run[], paths: readonly string[]): Run[] {
  const folderNames = paths.map(path => `${withoutEnd(path.replaceAll('\\', '/'), '/')}/`)
  const searched = runs.filter(
    ({ source, file }) => source === 'mllog' && folderNames.some(name => file.startsWith(name)),
  )
  const folders = groupBy(searched, ({ file }) => posix.dirname(file))
  const found = new Map<Run, Problem[]>()
  for (const inFolder of folders.values()) {
    for (const { fact, code, what } of mixtures) {
      const [first, ...others] = inFolder.filter(run => run[fact] !== null)
      const odd = others.find(run => run[fact] !== first![fact])
      if (odd === undefined) continue
      const message = `${what} ${odd[fact]}, but ${first![fact]} in the logs before it`
      found.set(odd, [...(found.get(odd) ?? []), { code, line: null, message }])
    }
  }
  return runs.map(run => {
    const problems = found.get(run)
    return problems === undefined ? run : { ...run, problems: [...run.problems, ...problems] }
  })
}

import { posix } from 'node:path'
import type { Problem } from '../../errors.ts'
import { groupBy } from '../../lists/group-by.ts'
import type { Run } from '../../runs/run.ts'
import { withoutEnd } from '../../text/without-end.ts'

/**
 * The runs, with the problem `mixed-benchmarks` at the first log of a folder with another benchmark than those before it.
 * Several batch sizes in a folder are a sweep, and only a submission needs one. Logs given by name, the rows of a table
 * and Caffe logs may differ.
 *
 * @param runs in the order of their files
 * @param paths as the user gave them
 * @example
 * markMixedFolders(runs, ['results'])[1].problems // => [{ code: 'mixed-benchmarks', line: null, message: … }]
 *
 * Source: the reference checker crashes on such a folder (check_directory in mlcommons/logging 7bbf792).
 */
export function markMixedFolders(runs: readonly Run[], paths: readonly string[]): Run[] {
  const folderNames = paths.map(path => `${withoutEnd(path.replaceAll('\\', '/'), '/')}/`)
  const searched = runs.filter(
    ({ source, file, benchmark }) =>
      benchmark !== null && source === 'mllog' && folderNames.some(name => file.startsWith(name)),
  )
  const found = new Map<Run, Problem>()
  for (const [first, ...others] of groupBy(searched, ({ file }) => posix.dirname(file)).values()) {
    const odd = others.find(({ benchmark }) => benchmark !== first!.benchmark)
    if (odd === undefined) continue
    const message = `benchmark ${odd.benchmark}, but ${first!.benchmark} in the logs before it`
    found.set(odd, { code: 'mixed-benchmarks', line: null, message })
  }
  return runs.map(run => {
    const problem = found.get(run)
    return problem === undefined ? run : { ...run, problems: [...run.problems, problem] }
  })
}

import { RunFinder } from '../../runs/run-finder.ts'
import { type SeveralRuns, severalRuns } from '../../runs/several-runs.ts'
import { scanLog } from './scan-log.ts'

/**
 * The problem `several-runs` of a log, by a pass of its own over all lines; none for a log of one run.
 *
 * @throws InputError if the file cannot be opened or read
 * @example
 * await readSeveralRuns('result_0.txt') // => []
 */
export async function readSeveralRuns(file: string): Promise<SeveralRuns[]> {
  const finder = new RunFinder()
  await scanLog(file, 'every tagged line', line => finder.accept(line))
  return severalRuns(finder)
}

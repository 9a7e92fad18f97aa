/**
 * Reads logs for the penalty check.
 *
 * @module
 */
import { legacyRuleset } from '../benchmarks/ruleset.ts'
import { type ReadingOptions, ReferenceReading, readingWords } from '../convergence/reference-reading.ts'
import type { NamedReading } from '../convergence/submission-reading.ts'
import type { Problem } from '../errors.ts'
import { BoundedProblems } from '../lists/bounded-problems.ts'
import { bitsOf } from '../logs/mllog/found-words.ts'
import { asLaterLine, parseLegacyEvent } from '../logs/mllog/legacy.ts'
import { legacyGrammar, RunFinder } from '../runs/run-finder.ts'
import { SecondStart, startBits, startWords } from '../runs/second-start.ts'
import { type SeveralRuns, severalRuns } from '../runs/several-runs.ts'
import { type ScannedLog, scanLegacyLog, scanLog } from './read/scan-log.ts'

/** Reads one log; its errors are in the problems. */
export type CheckedLogReader = (file: string) => Promise<NamedReading>

/**
 * A reader of logs as the reference checker reads them; for ruleset 0.6, whose logs that checker does not know, one that
 * reads their events in the same way.
 *
 * @throws InputError if a file cannot be opened or read
 * @example
 * const readLog = checkedLogReader({ catalogue: builtIn, ruleset: '1.1.0', bertTrainSamples: false })
 * const reading = await readLog('fixtures/maskrcnn/proposed/bs120/result_0.txt')
 * reading.epochs // => 14
 */
export function checkedLogReader(options: ReadingOptions): CheckedLogReader {
  return options.ruleset === legacyRuleset ? legacyReader(options) : laterReader(options)
}

function laterReader(options: ReadingOptions): CheckedLogReader {
  const read = readingWords(options)
  const words = [...new Set([...read, ...startWords])]
  const [readBits, secondBits] = [bitsOf(read, words), startBits(words)]
  return async file => {
    const reading = new ReferenceReading(options)
    const second = new SecondStart(secondBits)
    const wants = (found: number) => {
      second.accept(found)
      return (found & readBits) !== 0
    }
    const scanned = await scanLog(file, { words, wants }, (line, found) => reading.accept(line, found))
    const several = second.isThere ? await severalRunsOf(file) : []
    return named(file, reading, scanned, several)
  }
}

/** By a pass of its own over all lines. */
async function severalRunsOf(file: string): Promise<SeveralRuns[]> {
  const finder = new RunFinder()
  await scanLog(file, 'every tagged line', line => finder.accept(line))
  return severalRuns(finder)
}

function legacyReader(options: ReadingOptions): CheckedLogReader {
  return async file => {
    const reading = new ReferenceReading(options)
    const finder = new RunFinder(legacyGrammar)
    const faulty = new BoundedProblems()
    const scanned = await scanLegacyLog(file, line => {
      finder.accept(line)
      const event = parseLegacyEvent(line)
      if ('problem' in event) faulty.add(event.problem)
      else reading.accept(asLaterLine(event))
    })
    return named(file, reading, scanned, severalRuns(finder), faulty.list())
  }
}

function named(
  file: string,
  reading: ReferenceReading,
  { bytes, problems }: ScannedLog,
  several: readonly Problem[],
  faulty: readonly Problem[] = [],
): NamedReading {
  const finished = reading.finish()
  return { ...finished, file, bytes, problems: [...several, ...problems, ...faulty, ...finished.problems] }
}

import type { Problem } from '../errors.ts'
import { parseEvent } from '../logs/mllog/event.ts'
import { keyOf } from '../logs/mllog/key-of.ts'
import type { FoundLines } from '../logs/mllog/line-finder.ts'
import type { TaggedLine } from '../logs/mllog/tagged-line.ts'
import { isWantedKey } from '../runs/from-mllog.ts'
import type { Run } from '../runs/run.ts'
import { isRunKey, RunFinder } from '../runs/run-finder.ts'
import { severalRuns } from '../runs/several-runs.ts'
import { epochKeys } from './epoch-numbers.ts'
import { LogRun, type LogRunOptions, type ReadLine } from './log-run.ts'

/** A line that the finder of runs reads too. */
export interface KeyedLine extends ReadLine {
  readonly key: string | undefined
  readonly tagged: TaggedLine | null
}

/** Lines between two runs that are kept until it is known to which run they belong. */
const mostHeld = 1000

/** Whether a record reads the events of a key. */
const isRecordKey = (key: string): boolean => isWantedKey(key) || epochKeys.has(key)

/** Keys whose lines a record or the finder of runs reads, by key: a scan tells no more than a thousand apart. */
const readKeys = new Map<string, boolean>()

function isReadKey(key: string): boolean {
  const known = readKeys.get(key)
  if (known !== undefined) return known
  const isRead = isRecordKey(key) || isRunKey(key)
  readKeys.set(key, isRead)
  return isRead
}

/**
 * The runs of one log: each has a record of its own, so that no record mixes the values of two attempts. Feed it every
 * line in order, then call {@link LogRuns.finish}.
 *
 * @example
 * new LogRuns({ file: 'result_0.txt', catalogue: builtIn, ruleset: '1.1.0', bertTrainSamples: false }).finish([]).length
 * // => 1
 */
export class LogRuns {
  readonly #options: LogRunOptions
  readonly #finder = new RunFinder()
  readonly #finished: Run[] = []
  #current: LogRun
  #held: KeyedLine[] = []

  constructor(options: LogRunOptions) {
    this.#options = options
    this.#current = new LogRun(options)
  }

  accept(line: KeyedLine): void {
    const before = this.#finder.count
    if (line.tagged !== null) this.#finder.accept(line.tagged, line.key)
    if (this.#finder.count > before) {
      this.#finished.push(this.#current.finish([]))
      this.#current = new LogRun(this.#options)
    }
    if (this.#finder.isOpening && this.#held.length < mostHeld) {
      this.#held.push(line)
      return
    }
    this.#release()
    this.#current.accept(line)
  }

  /**
   * Accepts a batch of lines from a scan for the words of {@link readingWords}. Plain lines that nothing reads stay bytes.
   *
   * @param firstLine the line of the file to which the line feed counts are added
   */
  acceptAll({ count, texts, places, words, members, keys }: FoundLines, firstLine: number): void {
    for (let at = 0; at < count; at++) {
      const known = keys[members[at * 8 + 2]! - 1]
      const found = words[at]!
      if (known !== undefined && found === 0 && !isReadKey(known)) continue
      const text = texts.slice(members[at * 8], members[at * 8 + 1])
      const tagged = { offset: 0, line: firstLine + places[at * 4 + 3]!, text }
      const key = known ?? keyOf(text)
      const parsed = key === undefined || isRecordKey(key) ? parseEvent(tagged) : null
      this.accept({ key, tagged, parsed, found })
    }
  }

  /**
   * The records, each with its number if there are several. The first one also has the problems of the log.
   *
   * @param ofLog problems of the log as a whole
   */
  finish(ofLog: readonly Problem[]): Run[] {
    this.#release()
    if (this.#finished.length === 0) return [this.#current.finish(ofLog)]
    const found = [...severalRuns(this.#finder), ...ofLog]
    return [...this.#finished, this.#current.finish([])].map((run, index) => numbered(run, index + 1, found))
  }

  #release(): void {
    for (const line of this.#held) this.#current.accept(line)
    if (this.#held.length > 0) this.#held = []
  }
}

/** The record with its number behind the file; the first one has the problems of the log. */
function numbered({ source, file, problems, ...run }: Run, number: number, ofLog: readonly Problem[]): Run {
  const own = problems.map(problem => ofRun(problem, number))
  return { source, file, run: number, ...run, problems: [...(number === 1 ? ofLog : []), ...own] }
}

/** A problem without a line says which run it is about. */
function ofRun(problem: Problem, number: number): Problem {
  if (problem.line !== null) return problem
  const { code, message } = problem
  const said = code === 'no-run-stop' ? `run ${number} ends without run_stop` : `run ${number}: ${message}`
  return { ...problem, message: said }
}

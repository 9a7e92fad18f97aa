/**
 * Finds the runs inside one log: a training that is launched again may append to the log of its first attempt.
 *
 * @module
 */
import { type MlLogEvent, type NoEvent, parseEvent } from '../logs/mllog/event.ts'
import { keyOf } from '../logs/mllog/key-of.ts'
import { legacyKeyOf, parseLegacyEvent } from '../logs/mllog/legacy.ts'
import type { FoundLines } from '../logs/mllog/line-finder.ts'
import type { TaggedLine } from '../logs/mllog/tagged-line.ts'
import type { RunStatus } from './run.ts'
import { stopStatus } from './stop-status.ts'

/** The lines of one run in a log, from 1. */
export interface RunLines {
  /** The first line that belongs to the run. */
  readonly from: number
  readonly initStart: number | null
  readonly runStart: number | null
  readonly runStop: number | null
  readonly status: RunStatus
}

/** Lines that a launch writes before `init_start`, if it writes them at all. */
const headerKeys: ReadonlySet<string> = new Set([
  'cache_clear',
  'submission_benchmark',
  'submission_division',
  'submission_org',
  'submission_platform',
])

const runKeys: ReadonlySet<string> = new Set([
  ...headerKeys,
  'init_start',
  'run_start',
  'run_stop',
  'eval_accuracy',
  'eval_error',
])

/**
 * Whether lines of a key say where a run begins or ends.
 *
 * @example
 * isRunKey('run_start') // => true
 */
export const isRunKey = (key: string): boolean => runKeys.has(key)

/** How a ruleset writes its lines. */
interface Grammar {
  readonly keyOf: (text: string) => string | undefined
  readonly parse: (line: TaggedLine) => MlLogEvent | NoEvent
}

const grammar: Grammar = { keyOf, parse: parseEvent }

/** That of ruleset 0.6. */
export const legacyGrammar: Grammar = { keyOf: legacyKeyOf, parse: parseLegacyEvent }

/** Ranks of one launch leave a barrier together; a training that is launched again needs longer than this. */
const launchMs = 10_000

/** The lines of one run that say where it begins and ends. JSON is read only if a decision needs it: most logs hold one run. */
interface Marks {
  readonly from: number
  initStart: TaggedLine | null
  runStart: TaggedLine | null
  runStop: TaggedLine | null
  /** The last `run_stop`, of which several ranks may log one. */
  lastStop: TaggedLine | null
  lastEvaluation: TaggedLine | null
}

const marksFrom = (from: number): Marks => ({
  from,
  initStart: null,
  runStart: null,
  runStop: null,
  lastStop: null,
  lastEvaluation: null,
})

/**
 * Feed it the lines of a log in order. A run begins at `init_start` or `run_start` if the run before it has started.
 * Several ranks may log the same event: a repetition is part of the run if it was logged during its launch.
 *
 * @example
 * new RunFinder().count // => 1
 *
 * Source: convention of this program; the reference checker reads all lines of a file as one run.
 */
export class RunFinder {
  readonly #grammar: Grammar
  readonly #runs: Marks[] = [marksFrom(1)]
  readonly #logged = new Set<string>()
  #run: Marks = this.#runs[0]!
  #opening: number | null = null

  constructor(ofRuleset: Grammar = grammar) {
    this.#grammar = ofRuleset
  }

  /** The number of runs so far, at least 1. */
  get count(): number {
    return this.#runs.length
  }

  /** Whether the last line, and those since another one, belong to the next run if one follows. */
  get isOpening(): boolean {
    return this.#opening !== null
  }

  /** The runs so far, at least one. */
  runs(): RunLines[] {
    return this.#runs.map(({ from, initStart, runStart, runStop, lastStop }) => ({
      from,
      initStart: initStart?.line ?? null,
      runStart: runStart?.line ?? null,
      runStop: runStop?.line ?? null,
      status: this.#statusOf(lastStop),
    }))
  }

  /** @param key of the line, if the caller knows it */
  accept(line: TaggedLine, key: string | undefined = this.#grammar.keyOf(line.text)): void {
    if (key === undefined || !runKeys.has(key)) return
    // A line may be cut where a run died.
    if (!line.text.endsWith('}')) return
    if (headerKeys.has(key)) {
      this.#acceptHeader(key, line)
      return
    }
    if (key === 'init_start' || key === 'run_start') this.#acceptStart(key, line)
    else if (key === 'run_stop') this.#acceptStop(line)
    else this.#run.lastEvaluation = line
    this.#opening = null
  }

  /**
   * Accepts a batch of lines from a scan.
   *
   * @param firstLine the line of the file to which the line feed counts are added
   */
  acceptAll({ count, texts, places, members, keys }: FoundLines, firstLine: number): void {
    for (let at = 0; at < count; at++) {
      const known = keys[members[at * 8 + 2]! - 1]
      if (known !== undefined && !isRunKey(known)) continue
      const text = texts.slice(members[at * 8], members[at * 8 + 1])
      this.accept({ offset: 0, line: firstLine + places[at * 4 + 3]!, text }, known)
    }
  }

  #acceptHeader(key: string, { line }: TaggedLine): void {
    const { runStart, runStop } = this.#run
    const isRepeated = key === 'cache_clear' || this.#logged.has(key)
    if (isRepeated && (runStart !== null || runStop !== null)) this.#opening ??= line
    this.#logged.add(key)
  }

  #acceptStart(key: 'init_start' | 'run_start', line: TaggedLine): void {
    if (this.#beginsRun(key, line)) {
      this.#run = marksFrom(this.#opening ?? line.line)
      this.#runs.push(this.#run)
    }
    if (key === 'init_start') this.#run.initStart ??= line
    else this.#run.runStart ??= line
  }

  #acceptStop(line: TaggedLine): void {
    this.#run.runStop ??= line
    this.#run.lastStop = line
  }

  #beginsRun(key: 'init_start' | 'run_start', line: TaggedLine): boolean {
    const { runStart, runStop, lastEvaluation } = this.#run
    if (runStop !== null) return true
    // Evaluations before run_start, such as that of an untrained model, belong to the same launch.
    if (runStart === null && (key === 'run_start' || lastEvaluation === null)) return false
    return !this.#isOfLaunch(key, line)
  }

  /** Whether another rank of the same launch may have logged this. */
  #isOfLaunch(key: 'init_start' | 'run_start', line: TaggedLine): boolean {
    const { initStart, runStart, lastEvaluation } = this.#run
    const time = this.#timeOf(line)
    const start = this.#timeOf(runStart)
    if (time === null || start === null) return lastEvaluation === null
    if (lastEvaluation !== null && time >= (this.#timeOf(lastEvaluation) ?? -Infinity)) return false
    if (key === 'run_start') return Math.abs(time - start) <= launchMs
    return time >= (this.#timeOf(initStart) ?? start) - launchMs && time <= start
  }

  #timeOf(line: TaggedLine | null): number | null {
    const event = line === null ? null : this.#grammar.parse(line)
    return event === null || 'problem' in event ? null : event.timeMs
  }

  #statusOf(line: TaggedLine | null): RunStatus {
    const event = line === null ? null : this.#grammar.parse(line)
    return event === null || 'problem' in event ? 'incomplete' : stopStatus(event.metadata)
  }
}

/**
 * Sorts the lines of one rank into sessions.
 *
 * @module
 */
import { BoundedProblems } from '../../lists/bounded-problems.ts'
import { textOf } from '../lines.ts'
import { readBareText } from './bare-text.ts'
import { parseCaffeNumber } from './caffe-number.ts'
import type { Clock, Stamp } from './clock.ts'
import { type LineParts, type LineTime, readTime } from './glog.ts'
import { isCaffeTool, mayBeNonFinite, netOf } from './line-bytes.ts'
import {
  isTrainOutput,
  type Message,
  mayMatter,
  parseMessage,
  parsePrinted,
  parseTestResult,
} from './messages.ts'
import { PrintedParameters } from './printed-parameters.ts'
import { type ProgressLine, readProgressLine } from './progress-line.ts'
import type { HeadStage, PendingTest, SessionBuilder } from './session-builder.ts'
import { SessionList } from './session-list.ts'
import type { Solver } from './solver/solver.ts'

/** A printed learning rate. */
export interface PrintedRate {
  readonly line: number
  readonly iteration: number
  /** As printed. */
  readonly text: string
  /** Parameters printed by the session so far, or null. */
  readonly solver: Solver | null
  /** Number of rate drops in the session's status lines so far. */
  readonly drops: number
}

export interface RankLogOptions {
  readonly file: string
  /** Whether to keep one row per display. */
  readonly train: boolean
  readonly onRate?: ((rate: PrintedRate) => void) | undefined
}

const FATAL = 0x46
/** Messages that begin a session, in order. */
const HEAD_STAGES: Readonly<Partial<Record<Message['kind'], HeadStage>>> = {
  nvcaffe: 0,
  devices: 1,
  solver: 2,
}

/** Reads the lines of one rank. A log without ranks is one rank. */
export class RankLog {
  readonly problems = new BoundedProblems()
  readonly clock: Clock
  nvcaffe: string | null = null
  /** Whether the log has a message that only Intel Caffe writes. */
  distributed = false
  /** Lines with a head. */
  headed = 0
  /** The latest line, if it is a display or the head of a test. */
  readonly progress: ProgressLine = { kind: 'none', iteration: 0, value: 0 }
  readonly #options: RankLogOptions
  readonly #time: LineTime = { year: 0, month: 0, day: 0, seconds: 0 }
  readonly #sessions = new SessionList(() => this.#now())
  /** Rate drops in status lines. */
  readonly #drops: { readonly iteration: number; readonly drops: number }[] = []
  readonly #printed: PrintedParameters

  constructor(clock: Clock, options: RankLogOptions) {
    this.clock = clock
    this.#options = options
    this.#printed = new PrintedParameters(options.file)
  }

  get sessions(): readonly SessionBuilder[] {
    return this.#sessions.all
  }

  /** Reads a line without a head: part of a printed prototxt, or a message of a log without heads. */
  bareLine(bytes: Buffer, start: number, end: number, line: number): void {
    if (this.headed === 0 && mayMatter(bytes, start) && this.#messageLine(bytes, start, end, 0, line)) return
    if (this.#printed.open) this.#printed.line(bytes, start, end, line)
    else if (bytes[start] === 0x2a || bytes[start] === 0x4c)
      this.#failureOrDate(textOf(bytes, start, end), line)
    // "Wrote snapshot to" and "done solving".
    else if (bytes[start] === 0x57 || bytes[start] === 0x64)
      this.#printedLine(textOf(bytes, start, end), line)
  }

  /** Reads a line with a head. */
  headedLine(bytes: Buffer, parts: LineParts, end: number, line: number): void {
    const { start, message, source, thread } = parts
    this.headed += 1
    this.progress.kind = 'none'
    if (message >= end && this.#printed.awaitsText) return
    if (this.#printed.open) this.#printed.end(line)
    if (isTrainOutput(bytes, message) && !this.#options.train) return
    const matters = mayMatter(bytes, message)
    if (matters || isCaffeTool(bytes, source)) readTime(bytes, start, this.#time)
    if (bytes[start] === FATAL) this.fail(textOf(bytes, message, end), line)
    else if (
      !(matters && this.#messageLine(bytes, message, end, thread, line)) &&
      isCaffeTool(bytes, source)
    ) {
      const result = parseTestResult(textOf(bytes, message, end))
      if (result !== null) this.#message(result, thread, line)
    }
  }

  /** Counts lines with a head that need no reading: messages without information, and displays between two others. */
  leftOut(first: number, lines: number, losses: number, rates: number): void {
    this.headed += lines
    if (this.#printed.open && !(lines === 1 && this.#printed.awaitsText)) this.#printed.end(first)
    const session = this.#sessions.current
    if (session === null) return
    session.losses += losses
    session.rates += rates
  }

  /** Records that the process ended with an error. */
  fail(reason: string, line: number): void {
    const session = this.#sessions.current
    if (session === null || session.endMode !== null) return
    session.endMode = 'failed'
    this.problems.add({ code: 'run-failed', line, message: reason })
  }

  /** Ends the log. */
  finish(line: number): void {
    if (this.#printed.open) this.#printed.end(line)
    for (const problem of [...this.#sessions.problems.list(), ...this.#printed.problems.list()])
      this.problems.add(problem)
    for (const { pendingTest, endMode } of this.sessions)
      if (pendingTest !== null && (endMode === 'done' || endMode === 'stopped-early'))
        this.#withoutOutputs(pendingTest)
      else if (pendingTest !== null)
        this.problems.add({
          code: 'test-without-outputs',
          line: pendingTest.line,
          message: `the test at iteration ${pendingTest.iteration} has no outputs: the log is truncated`,
        })
  }

  #withoutOutputs({ line, iteration }: PendingTest): void {
    const message = `the test at iteration ${iteration} printed no outputs`
    this.problems.add({ code: 'test-without-outputs', line, message })
  }

  /** Reads a message; returns whether it was relevant. */
  #messageLine(bytes: Buffer, at: number, end: number, thread: number, line: number): boolean {
    // NVCaffe 0.17 puts the device before its progress: "    [0.0] Iteration 100".
    const from = bytes[at] === 0x20 && bytes[at + 4] === 0x5b ? bytes.indexOf(0x5d, at) + 2 : at
    readProgressLine(bytes, from, end, this.progress)
    if (this.progress.kind !== 'none') {
      this.#progressLine(bytes, end, thread, line)
      return true
    }
    const message = parseMessage(textOf(bytes, at, end))
    if (message === null) return false
    this.#message(message, thread, line)
    return true
  }

  #progressLine(bytes: Buffer, end: number, thread: number, line: number): void {
    const { kind, iteration, value } = this.progress
    const session = this.#sessions.ofIteration(thread, iteration, line)
    session.last = iteration
    session.reach(iteration)
    this.#touch(session)
    if (kind === 'test') {
      if (session.pendingTest !== null) this.#withoutOutputs(session.pendingTest)
      session.pendingTest = { line, iteration, net: netOf(bytes, value, end) }
      return
    }
    session.from ??= iteration
    if (kind === 'loss') this.#loss(session, bytes, value, end, line)
    else this.#rate(session, bytes, value, end, line)
  }

  #loss(session: SessionBuilder, bytes: Buffer, value: number, end: number, line: number): void {
    session.losses += 1
    const { iteration } = this.progress
    if (session.allFinite && mayBeNonFinite(bytes, value))
      this.#checkFinite(session, textOf(bytes, value, end), line)
    if (!this.#options.train) return
    const loss = parseCaffeNumber(textOf(bytes, value, end))
    if (loss !== null) session.train.push({ line, iteration, loss, learningRate: null, outputs: {} })
  }

  #rate(session: SessionBuilder, bytes: Buffer, value: number, end: number, line: number): void {
    session.rates += 1
    const { train, onRate } = this.#options
    if (!train && onRate === undefined) return
    const { iteration } = this.progress
    const text = textOf(bytes, value, end).split(',', 1)[0]!
    onRate?.({ line, iteration, text, solver: session.solver, drops: session.drops })
    const row = session.train.at(-1)
    if (row?.iteration === iteration) row.learningRate = parseCaffeNumber(text)
  }

  #checkFinite(session: SessionBuilder, text: string, line: number): void {
    const value = parseCaffeNumber(text)
    if (value === null || Number.isFinite(value)) return
    session.allFinite = false
    this.problems.add({
      code: 'not-finite',
      line,
      message: `the value at iteration ${this.progress.iteration} is ${text}`,
    })
  }

  #message(message: Message, thread: number, line: number): void {
    if (this.#printed.open) this.#printed.end(line)
    const stage = HEAD_STAGES[message.kind]
    const session =
      stage === undefined ? this.#sessions.of(thread, line) : this.#sessions.head(stage, thread, line)
    this.#touch(session)
    switch (message.kind) {
      case 'nvcaffe':
        this.nvcaffe = message.version
        if (message.year !== null) this.clock.learnYear(message.year)
        break
      case 'devices':
        session.devices = message.count
        break
      case 'solver':
      case 'net':
        this.#printed.begin(message.kind, session)
        break
      case 'top-shape':
        if (this.#printed.isTraining) session.firstShape ??= message.samples
        break
      case 'distributed':
        this.distributed = true
        break
      case 'start':
        session.startMode = message.mode
        session.startFile = message.file
        session.from = message.iteration
        session.drops = this.#dropsBefore(message.iteration ?? 0)
        break
      case 'snapshot':
        session.keepSnapshot(line, message.iteration, message.file)
        break
      case 'stopped-early':
      case 'done':
        session.endMode ??= message.kind
        break
      case 'status':
        if (message.policy === 'plateau') this.distributed = true
        if (message.drops !== null) {
          session.drops = message.drops
          this.#drops.push({ iteration: message.iteration, drops: message.drops })
        }
        break
      case 'test-result':
        if (session.tests.lastIteration !== null) {
          session.tests.push(line, null, 0, session.end, session.end.seconds)
          session.pendingTest = null
        }
        this.#testOutput(session, message.name, message.value, line)
        break
      case 'output':
        if (message.phase === 'test') this.#testOutput(session, message.name, message.value, line)
        else this.#trainOutput(session, message.name, message.value, line)
    }
  }

  /** The number of rate drops in the solver state of a snapshot, as far as this log shows. */
  #dropsBefore(iteration: number): number {
    return this.#drops.findLast(status => status.iteration < iteration)?.drops ?? 0
  }

  #testOutput(session: SessionBuilder, name: string, value: number, line: number): void {
    const { tests, pendingTest, end } = session
    if (pendingTest !== null) {
      tests.push(pendingTest.line, pendingTest.iteration, pendingTest.net, end, end.seconds)
      session.pendingTest = null
    }
    if (tests.length === 0) return
    tests.output(name, value, end, end.seconds)
    this.#checkOutput(session, value, line)
  }

  #trainOutput(session: SessionBuilder, name: string, value: number, line: number): void {
    const row = session.train.at(-1)
    if (row === undefined) return
    let key = name
    for (let i = 1; Object.hasOwn(row.outputs, key); i += 1) key = `${name}[${i}]`
    row.outputs[key] = value
    this.#checkOutput(session, value, line)
  }

  #checkOutput(session: SessionBuilder, value: number, line: number): void {
    if (!Number.isFinite(value) && session.allFinite) this.#checkFinite(session, String(value), line)
  }

  #touch(session: SessionBuilder): void {
    const { month, day, seconds, year } = this.#time
    const { end } = session
    // Within one day there is no New Year to detect.
    if (end.month === month && end.day === day) end.seconds = seconds
    else session.end = { ...this.#now() }
    if (year > 0) this.clock.learnYear(year)
  }

  #now(): Stamp {
    return this.clock.stamp(this.#time.month, this.#time.day, this.#time.seconds)
  }

  /** A line of the Python program, which has no thread and no time: it belongs to the current session. */
  #printedLine(text: string, line: number): void {
    const message = parsePrinted(text)
    const session = this.#sessions.current
    if (session === null) return
    if (message?.kind === 'snapshot') session.keepSnapshot(line, message.iteration, message.file)
    else if (message?.kind === 'done') session.endMode ??= 'done'
  }

  #failureOrDate(text: string, line: number): void {
    const { year, moment, ending } = readBareText(text)
    if (year !== null) this.clock.learnYear(year)
    if (moment !== null) this.clock.learnMoment(moment)
    const session = this.#sessions.current
    if (ending === null || session === null || session.endMode !== null) return
    session.endMode = ending.mode
    const code = ending.mode === 'killed' ? 'run-killed' : 'run-failed'
    this.problems.add({ code, line, message: `ended by ${ending.signal}` })
  }
}

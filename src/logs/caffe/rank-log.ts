/**
 * The lines of one process after another, as they come, sorted into sessions.
 *
 * @module
 */
import { InputError, type Problem } from '../../errors.ts'
import { textOf } from '../lines.ts'
import { parseCaffeNumber } from './caffe-number.ts'
import { type Clock, isBefore, type Stamp } from './clock.ts'
import { type LineParts, type LineTime, readTime } from './glog.ts'
import { isTrainOutput, type Message, mayMatter, parseMessage, parseTestResult } from './messages.ts'
import { type ProgressLine, readProgressLine } from './progress-line.ts'
import { parsePrototxt } from './prototxt.ts'
import { type HeadStage, SessionBuilder } from './session-builder.ts'
import { type Solver, solverOf } from './solver.ts'

/** A printed learning rate. */
export interface PrintedRate {
  readonly line: number
  readonly iteration: number
  /** As printed. */
  readonly text: string
  /** Parameters printed by the session so far, null where there are none. */
  readonly solver: Solver | null
  /** Drops of the rate according to the latest status line, 0 before the first. */
  readonly drops: number
}

export interface RankLogOptions {
  readonly file: string
  /** Whether to keep one row per display. */
  readonly train: boolean
  readonly onRate?: ((rate: PrintedRate) => void) | undefined
}

/** Signals that end a training from outside. */
const POLITE_SIGNALS = /^SIG(?:TERM|INT|KILL|HUP|QUIT|USR1|USR2|XCPU)$/
const FATAL = 0x46
const CAFFE_CPP = Buffer.from('caffe.cpp:')

/** Reads the lines of one rank. A log without ranks is one rank. */
export class RankLog {
  readonly sessions: SessionBuilder[] = []
  readonly problems: Problem[] = []
  readonly clock: Clock
  nvcaffe: string | null = null
  /** Whether a message was seen that only Intel Caffe writes. */
  distributed = false
  /** Lines with a head. */
  headed = 0
  drops = 0
  readonly progress: ProgressLine = { kind: 'none', iteration: 0, value: 0 }
  readonly #options: RankLogOptions
  readonly #time: LineTime = { year: 0, month: 0, day: 0, seconds: 0 }
  #current: SessionBuilder | null = null
  #block: 'none' | 'solver' | 'net' = 'none'

  constructor(clock: Clock, options: RankLogOptions) {
    this.clock = clock
    this.#options = options
  }

  /** Takes a line without a head. */
  bareLine(bytes: Buffer, start: number, end: number, line: number): void {
    const session = this.#current
    const first = bytes[start]
    if (this.#block === 'net') {
      if (session !== null && !session.batch.settled) session.batch.line(textOf(bytes, start, end))
    } else if (this.#block === 'solver') {
      // Only fields of the solver itself stand at the margin, its nets and states are indented.
      if (first !== 0x20 && first !== 0x7d) this.#solverLine(textOf(bytes, start, end), line)
    } else if (first === 0x2a || first === 0x4c) {
      this.#failureOrDate(textOf(bytes, start, end), line)
    }
  }

  /** Takes a line with a head. */
  headedLine(bytes: Buffer, parts: LineParts, end: number, line: number): void {
    this.headed += 1
    if (this.#block !== 'none') this.#endBlock(line)
    const progress = this.progress
    let at = parts.message
    // NVCaffe 0.17 puts the device before its progress: "    [0.0] Iteration 100".
    if (bytes[at] === 0x20 && bytes[at + 4] === 0x5b) at = bytes.indexOf(0x5d, at) + 2
    readProgressLine(bytes, at, end, progress)
    if (progress.kind !== 'none') {
      readTime(bytes, parts.start, this.#time)
      this.#progressLine(bytes, parts, end, line)
    } else if (bytes[parts.start] === FATAL) {
      this.fail(textOf(bytes, at, end), line)
    } else if (isTrainOutput(bytes, at) && !this.#options.train) {
      return
    } else {
      const message = this.#read(bytes, parts, end)
      if (message === null) return
      readTime(bytes, parts.start, this.#time)
      this.#message(message, parts.thread, line)
    }
  }

  /** Says that the process ended with an error. */
  fail(reason: string, line: number): void {
    const session = this.#current
    if (session === null || session.endMode !== null) return
    session.endMode = 'failed'
    this.problems.push({ code: 'run-failed', line, message: reason })
  }

  /** Ends the log. */
  finish(line: number): void {
    if (this.#block !== 'none') this.#endBlock(line)
    for (const { pendingTest } of this.sessions)
      if (pendingTest !== null)
        this.problems.push({
          code: 'test-without-outputs',
          line: pendingTest.line,
          message: `the test at iteration ${pendingTest.iteration} has no outputs: the log is cut`,
        })
  }

  #read(bytes: Buffer, parts: LineParts, end: number): Message | null {
    const at = parts.message
    if (mayMatter(bytes, at)) return parseMessage(textOf(bytes, at, end))
    // The results of "caffe test" have free names; only that program's file prints such lines.
    const isCaffe = CAFFE_CPP.compare(bytes, parts.source, parts.source + CAFFE_CPP.length) === 0
    return isCaffe ? parseTestResult(textOf(bytes, at, end)) : null
  }

  #progressLine(bytes: Buffer, parts: LineParts, end: number, line: number): void {
    const { kind, iteration, value } = this.progress
    const thread = parts.thread
    let session = this.#current
    if (session === null || session.endMode !== null || thread !== session.thread || iteration < session.last)
      session = this.#route(thread, iteration, line)
    session.last = iteration
    session.reach(iteration)
    this.#touch(session)
    if (kind === 'test') {
      const net = /#(\d+)/.exec(textOf(bytes, value, end))
      this.#openTest(session, line, iteration, net === null ? 0 : Number(net[1]))
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
    onRate?.({ line, iteration, text, solver: session.solver, drops: this.drops })
    const row = session.train.at(-1)
    if (row?.iteration === iteration) row.learningRate = parseCaffeNumber(text)
  }

  #checkFinite(session: SessionBuilder, text: string, line: number): void {
    const value = parseCaffeNumber(text)
    if (value === null || Number.isFinite(value)) return
    session.allFinite = false
    this.problems.push({
      code: 'not-finite',
      line,
      message: `the value at iteration ${this.progress.iteration} is ${text}`,
    })
  }

  #message(message: Message, thread: number, line: number): void {
    if (message.kind === 'nvcaffe') this.#head(0, thread, line)
    else if (message.kind === 'devices') this.#head(1, thread, line)
    else if (message.kind === 'solver') this.#head(2, thread, line)
    const session = this.#sessionOf(thread, line)
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
        this.#block = 'solver'
        break
      case 'net':
        this.#block = 'net'
        session.batch.begin()
        break
      case 'distributed':
        this.distributed = true
        break
      case 'start':
        session.startMode = message.mode
        session.startFile = message.file
        session.from = message.iteration
        break
      case 'snapshot':
        if (message.iteration !== null) session.reach(message.iteration)
        session.snapshots.push({
          line,
          iteration: message.iteration,
          file: message.file,
          losses: session.losses,
        })
        break
      case 'stopped-early':
      case 'done':
        session.endMode ??= message.kind
        break
      case 'status':
        if (message.policy === 'plateau') this.distributed = true
        if (message.drops !== null) this.drops = message.drops
        break
      case 'test-result':
        if (session.tests.at(-1)?.iteration !== null) this.#openTest(session, line, null, 0)
        this.#output(session, 'test', message.name, message.value, line)
        break
      case 'output':
        this.#output(session, message.phase, message.name, message.value, line)
    }
  }

  #openTest(session: SessionBuilder, line: number, iteration: number | null, net: number): void {
    session.pendingTest = { line, iteration, net, outputs: {}, end: { ...session.end } }
  }

  #output(session: SessionBuilder, phase: 'train' | 'test', name: string, value: number, line: number): void {
    const { pendingTest } = session
    if (phase === 'test' && pendingTest !== null) {
      session.tests.push(pendingTest)
      session.pendingTest = null
    }
    const record = phase === 'test' ? session.tests.at(-1) : session.train.at(-1)
    if (record === undefined) return
    let key = name
    for (let i = 1; Object.hasOwn(record.outputs, key); i += 1) key = `${name}[${i}]`
    record.outputs[key] = value
    if ('end' in record) record.end = { ...session.end }
    if (!Number.isFinite(value) && session.allFinite) this.#checkFinite(session, String(value), line)
  }

  /** A message of a head begins a session, unless it continues the head of the current one. */
  #head(stage: HeadStage, thread: number, line: number): void {
    const current = this.#current
    const continues =
      current !== null &&
      current.endMode === null &&
      current.to === null &&
      (stage > current.stage || (stage === 2 && current.lastOf(thread) === undefined))
    const session = continues ? current : this.#begin(line, thread, 'scratch')
    session.stage = stage
  }

  #begin(line: number, thread: number, mode: 'scratch' | 'unknown'): SessionBuilder {
    const session = new SessionBuilder(line, this.#now(), thread, mode)
    if (mode === 'unknown' && this.#current !== null) session.inherit(this.#current)
    this.#current = session
    this.sessions.push(session)
    return session
  }

  /** The session of a thread that has already spoken, else the current one. */
  #sessionOf(thread: number, line: number): SessionBuilder {
    const current = this.#current
    if (current === null) return this.#begin(line, thread, 'unknown')
    if (current.lastOf(thread) !== undefined) return current
    return this.sessions.findLast(session => session.lastOf(thread) !== undefined) ?? current
  }

  /** Finds the session of an iteration where it is not simply the next of the current thread. */
  #route(thread: number, iteration: number, line: number): SessionBuilder {
    const follows = (session: SessionBuilder) => {
      const last = session.lastOf(thread)
      return last !== undefined && last <= iteration
    }
    const current = this.#current
    const known = current !== null && follows(current) ? current : this.sessions.findLast(follows)
    const session = known ?? this.#newcomer(thread, line)
    if (session.thread !== thread) session.turnTo(thread)
    session.endMode = null
    this.#current = session
    return session
  }

  /** A thread that was not heard of: a worker of the current session, or a session whose head is missing. */
  #newcomer(thread: number, line: number): SessionBuilder {
    const current = this.#current
    const belongs = current !== null && current.endMode === null && current.lastOf(thread) === undefined
    if (belongs && !isBefore(this.#now(), current.start)) return current
    if (belongs)
      this.problems.push({
        code: 'time-backwards',
        line,
        message: 'the lines from here on are from an earlier session',
      })
    return this.#begin(line, thread, 'unknown')
  }

  #touch(session: SessionBuilder): void {
    const { month, day, seconds, year } = this.#time
    const { end } = session
    // Within a day no New Year has to be looked for.
    if (end.month === month && end.day === day) end.seconds = seconds
    else session.end = { ...this.#now() }
    if (year > 0) this.clock.learnYear(year)
  }

  #now(): Stamp {
    return this.clock.stamp(this.#time.month, this.#time.day, this.#time.seconds)
  }

  #solverLine(text: string, line: number): void {
    if (!/^\w+: \S/.test(text)) return
    try {
      this.#current?.solverFields.push(...parsePrototxt(text, this.#options.file, line).fields)
    } catch (error) {
      this.#note(error, line)
    }
  }

  #endBlock(line: number): void {
    const session = this.#current
    if (session !== null && this.#block === 'net') session.batch.end()
    if (session !== null && this.#block === 'solver') {
      try {
        session.solver = solverOf({ fields: session.solverFields }, this.#options.file)
      } catch (error) {
        this.#note(error, line)
      }
    }
    this.#block = 'none'
  }

  #note(error: unknown, line: number): void {
    if (!(error instanceof InputError)) throw error
    this.problems.push({ code: error.code, line: error.place.line ?? line, message: error.message })
  }

  #failureOrDate(text: string, line: number): void {
    const date = /^Log file created at: (\d{4})\//.exec(text)
    if (date !== null) this.clock.learnYear(Number(date[1]))
    const moment = /^\*\*\* Aborted at (\d+) \(unix time\)/.exec(text)
    if (moment !== null) this.clock.learnMoment(Number(moment[1]))
    const signal = /^\*\*\* (SIG\w+) /.exec(text)
    const session = this.#current
    if (signal === null || session === null || session.endMode !== null) return
    session.endMode = POLITE_SIGNALS.test(signal[1]!) ? 'killed' : 'failed'
    this.problems.push({ code: `run-${session.endMode}`, line, message: `ended by ${signal[1]}` })
  }
}

/** Whether the first bytes of a printed number are those of a NaN or an infinity. */
function mayBeNonFinite(bytes: Buffer, at: number): boolean {
  const first = bytes[at] === 0x2d ? bytes[at + 1]! : bytes[at]!
  return first > 0x39 || bytes[at + 2] === 0x23
}

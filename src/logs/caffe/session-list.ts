/**
 * Assigns each line of a log to a session.
 *
 * @module
 */
import { BoundedProblems } from '../../lists/bounded-problems.ts'
import { isBefore, type Stamp } from './clock.ts'
import { type HeadStage, SessionBuilder } from './session-builder.ts'

/**
 * The sessions of one rank. Lines may be out of order: a head can come before the lines of an earlier session. Threads
 * and times identify those lines.
 */
export class SessionList {
  readonly all: SessionBuilder[] = []
  readonly problems = new BoundedProblems()
  current: SessionBuilder | null = null
  readonly #now: () => Stamp
  /** By thread, an iteration that all sessions except the current one have reached. */
  readonly #reached = new Map<number, number>()

  /** @param now - returns the time of the current line */
  constructor(now: () => Stamp) {
    this.#now = now
  }

  /** The session whose head a message begins or continues. */
  head(stage: HeadStage, thread: number, line: number): SessionBuilder {
    const current = this.current
    const continues =
      current !== null &&
      current.endMode === null &&
      current.to === null &&
      (stage > current.stage || (stage === 2 && current.lastOf(thread) === undefined))
    const session = continues ? current : this.#begin(line, thread, 'scratch')
    session.stage = stage
    return session
  }

  /** The session of a known thread, else the current one. */
  of(thread: number, line: number): SessionBuilder {
    const current = this.current
    if (current === null) return this.#begin(line, thread, 'unknown')
    if (current.lastOf(thread) !== undefined) return current
    return this.all.findLast(session => session.lastOf(thread) !== undefined) ?? current
  }

  /** The session of an iteration; it becomes the current one. */
  ofIteration(thread: number, iteration: number, line: number): SessionBuilder {
    const current = this.current
    // True for nearly all lines.
    if (
      current !== null &&
      current.endMode === null &&
      thread === current.thread &&
      iteration >= current.last
    )
      return current
    const follows = (session: SessionBuilder) => {
      const last = session.lastOf(thread)
      return last !== undefined && last <= iteration
    }
    const mayFollow = iteration >= (this.#reached.get(thread) ?? Number.NEGATIVE_INFINITY)
    const known =
      current !== null && follows(current) ? current : mayFollow ? this.all.findLast(follows) : undefined
    const session = known ?? this.#newcomer(thread, line)
    if (session.thread !== thread) session.turnTo(thread)
    session.endMode = null
    this.#turnTo(session)
    return session
  }

  /** The session of a new thread: a worker of the current session, or a session whose head is missing. */
  #newcomer(thread: number, line: number): SessionBuilder {
    const current = this.current
    const belongs = current !== null && current.endMode === null && current.lastOf(thread) === undefined
    if (belongs && !isBefore(this.#now(), current.start)) return current
    if (belongs)
      this.problems.add({
        code: 'time-backwards',
        line,
        message: 'the lines from here on are from an earlier session',
      })
    return this.#begin(line, thread, 'unknown')
  }

  #begin(line: number, thread: number, mode: 'scratch' | 'unknown'): SessionBuilder {
    const session = new SessionBuilder(line, this.#now(), thread, mode)
    if (mode === 'unknown' && this.current !== null) session.inherit(this.current)
    this.#turnTo(session)
    this.all.push(session)
    return session
  }

  #turnTo(session: SessionBuilder): void {
    const { current } = this
    this.current = session
    if (current === null || current === session) return
    for (const [thread, last] of current.reached())
      this.#reached.set(thread, Math.min(last, this.#reached.get(thread) ?? last))
  }
}

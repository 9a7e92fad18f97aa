/**
 * Handles work done twice: a later session resumed before the point that an earlier one had reached.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import type { SessionBuilder } from './session-builder.ts'
import { TestColumns } from './test-columns.ts'

/** The records of a session that are kept. */
export interface Kept {
  readonly session: SessionBuilder
  tests: SessionBuilder['tests']
  train: SessionBuilder['train']
  /** Number of printed learning rates. */
  rates: number
}

/**
 * Leaves out what later sessions repeated. A session that resumes at N replaces everything that earlier ones logged above N,
 * and what it logs again at N. A session that starts afresh replaces everything. A session without an iteration replaces
 * nothing, and neither does one that only evaluates weights.
 *
 * @param sessions - in order of time
 * @returns the kept records, session by session, and a problem for each session that replaced something
 */
export function supersede(sessions: readonly SessionBuilder[]): { kept: Kept[]; problems: Problem[] } {
  const kept = sessions.map(
    (session): Kept => ({
      session,
      tests: session.tests,
      train: session.train,
      rates: session.rates,
    }),
  )
  const problems: Problem[] = []
  // Records since the latest session that started afresh.
  let live: Kept[] = []
  for (const entry of kept) {
    const { session } = entry
    if (session.evaluates) continue
    const { from } = session
    if (session.to !== null && from !== null && live.length > 0) {
      const fresh = session.startMode === 'scratch' || session.startMode === 'weights'
      const before = countOf(live)
      const losses = lostLosses(live, fresh ? null : from)
      for (const earlier of live) {
        earlier.tests = fresh ? new TestColumns() : withoutRepeated(earlier.tests, session.tests, from)
        earlier.train = fresh ? [] : withoutRedone(earlier.train, session.train, from)
        earlier.rates = fresh ? 0 : ratesBefore(earlier, from)
      }
      const dropped = before - countOf(live)
      if (dropped > 0 || losses > 0) problems.push(problemOf(session, from, fresh, dropped, losses))
      live = fresh ? [] : live.filter(mayLose)
    }
    live.push(entry)
  }
  return { kept, problems }
}

/** Whether a later session can still replace something of this one. */
function mayLose({ session, tests, train }: Kept): boolean {
  return tests.length > 0 || train.length > 0 || session.snapshots.length > 0
}

/** At a resumed iteration each net may be tested again or not. */
function withoutRepeated(earlier: TestColumns, later: TestColumns, from: number): TestColumns {
  const again = new Set<number>()
  for (const { iteration, net } of later) if (iteration === from) again.add(net)
  return earlier.filter(
    (iteration, net) => iteration === null || iteration < from || (iteration === from && !again.has(net)),
  )
}

function withoutRedone(earlier: Kept['train'], later: Kept['train'], from: number): Kept['train'] {
  const isDoneAgain = later.some(({ iteration }) => iteration === from)
  return earlier.filter(({ iteration }) => iteration < from || (iteration === from && !isDoneAgain))
}

/** Without the rates after the snapshot of an iteration, if the log has that snapshot. */
function ratesBefore({ session, rates }: Kept, from: number): number {
  const snapshot = session.snapshots.findLast(({ iteration }) => iteration === from)
  return Math.min(rates, snapshot?.rates ?? rates)
}

function countOf(kept: readonly Kept[]): number {
  return kept.reduce((sum, { tests }) => sum + tests.length, 0)
}

/** Number of loss displays after the snapshot of an iteration, if the log has that snapshot; all of them for null. */
function lostLosses(kept: readonly Kept[], from: number | null): number {
  let lost = 0
  for (const { session } of kept) {
    const snapshot = session.snapshots.findLast(({ iteration }) => iteration === from)
    if (from === null) lost += session.losses
    else if (snapshot !== undefined) lost += session.losses - snapshot.losses
  }
  return lost
}

function problemOf(
  session: SessionBuilder,
  from: number,
  fresh: boolean,
  tests: number,
  losses: number,
): Problem {
  const start = fresh ? 'starts afresh' : `resumes at iteration ${from}`
  const message = `the session ${start}: ${tests} earlier tests and ${losses} displays of the loss do not count`
  return { code: fresh ? 'restarted' : 'superseded', line: session.line, message }
}

/**
 * Work that was done twice, because a later session resumed before the point an earlier one had reached.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import type { SessionBuilder } from './session-builder.ts'
import { TestColumns } from './test-columns.ts'

/** What is left of a session's records. */
export interface Kept {
  readonly session: SessionBuilder
  tests: SessionBuilder['tests']
  train: SessionBuilder['train']
}

/**
 * Leaves out what later sessions did again. A session that resumes at N replaces all that earlier ones logged above N, and
 * of what they logged at N what it logs again; one that starts afresh replaces everything. A session that did no
 * iteration replaces nothing.
 *
 * @param sessions - in the order of time
 * @returns what is left, session by session, and a problem for each session that replaced something
 */
export function supersede(sessions: readonly SessionBuilder[]): { kept: Kept[]; problems: Problem[] } {
  const kept = sessions.map((session): Kept => ({ session, tests: session.tests, train: session.train }))
  const problems: Problem[] = []
  // What was done since the latest session that started afresh.
  let live: Kept[] = []
  for (const entry of kept) {
    const { session } = entry
    const { from } = session
    if (session.to !== null && from !== null && live.length > 0) {
      const fresh = session.startMode === 'scratch' || session.startMode === 'weights'
      const before = countOf(live)
      const losses = lostLosses(live, fresh ? null : from)
      for (const earlier of live) {
        earlier.tests = fresh ? new TestColumns() : withoutRepeated(earlier.tests, session.tests, from)
        earlier.train = fresh ? [] : withoutRedone(earlier.train, session.train, from)
      }
      const dropped = before - countOf(live)
      if (dropped > 0 || losses > 0) problems.push(problemOf(session, from, fresh, dropped, losses))
      live = fresh ? [] : live.filter(mayLose)
    }
    live.push(entry)
  }
  return { kept, problems }
}

/** Whether a later session can still replace something of an earlier one. */
function mayLose({ session, tests, train }: Kept): boolean {
  return tests.length > 0 || train.length > 0 || session.snapshots.length > 0
}

/** Nets are tested at a resumed iteration again or not, each for itself. */
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

function countOf(kept: readonly Kept[]): number {
  return kept.reduce((sum, { tests }) => sum + tests.length, 0)
}

/** Displays of the loss after the snapshot of an iteration, as far as the log has that snapshot; all for null. */
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

/**
 * Work that was done twice, because a later session resumed before the point an earlier one had reached.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import type { SessionBuilder } from './session-builder.ts'

/** A record that belongs to an iteration of a net. */
interface Record {
  readonly iteration: number | null
  readonly net?: number
}

/** What is left of a session's records. */
export interface Kept {
  readonly session: SessionBuilder
  readonly tests: SessionBuilder['tests']
  readonly train: SessionBuilder['train']
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
  let kept: Kept[] = []
  const problems: Problem[] = []
  for (const session of sessions) {
    const from = session.from
    if (session.to !== null && from !== null && kept.length > 0) {
      const fresh = session.startMode === 'scratch' || session.startMode === 'weights'
      const before = countOf(kept)
      const losses = lostLosses(kept, fresh ? null : from)
      kept = kept.map(earlier => ({
        session: earlier.session,
        tests: fresh ? [] : withoutRepeated(earlier.tests, session.tests, from),
        train: fresh ? [] : withoutRepeated(earlier.train, session.train, from),
      }))
      const dropped = before - countOf(kept)
      if (dropped > 0 || losses > 0) problems.push(problemOf(session, from, fresh, dropped, losses))
    }
    kept.push({ session, tests: session.tests, train: session.train })
  }
  return { kept, problems }
}

function withoutRepeated<T extends Record>(earlier: readonly T[], later: readonly T[], from: number): T[] {
  const again = new Set(later.filter(record => record.iteration === from).map(record => record.net))
  return earlier.filter(
    ({ iteration, net }) => iteration === null || iteration < from || (iteration === from && !again.has(net)),
  )
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

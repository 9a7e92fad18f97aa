/**
 * Assembles the record of a log from its sessions.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import { boundedProblems } from '../../lists/bounded-problems.ts'
import { type BatchOptions, globalBatchSize } from './batch-size/global-batch-size.ts'
import type { CaffeLog, Flavour, Session, Test, TestedWeights } from './caffe-log.ts'
import { orderOf } from './clock.ts'
import { LazyList } from './lazy-list.ts'
import type { RankLog } from './rank-log.ts'
import type { SessionBuilder } from './session-builder.ts'
import { snapshotIteration } from './snapshot-iteration.ts'
import { type Kept, supersede } from './supersede.ts'

/** What the caller overrides. */
interface Options extends BatchOptions {
  readonly rank?: number | undefined
}

/**
 * @param lines - the number of lines of the file
 * @param logs - what was read, by rank; -1 for lines without a rank
 * @param found - problems found while reading
 */
export function assembleLog(
  file: string,
  lines: number,
  logs: ReadonlyMap<number, RankLog>,
  found: readonly Problem[],
  options: Options,
): CaffeLog {
  const ranks = [...logs.keys()].filter(rank => rank >= 0).sort((a, b) => a - b)
  const [log, rankProblems] = chooseRank(logs, ranks, options.rank)
  const sessions =
    log === undefined ? [] : log.sessions.toSorted((a, b) => orderOf(a.start) - orderOf(b.start))
  for (const session of sessions) settle(session)
  const { kept, problems: replaced } = supersede(sessions)
  const flavour = flavourOf(log, sessions, ranks)
  const { tests, problems: stubs } = testsOf(log, kept, flavour)
  const batch = batchOf(flavour, log, sessions, ranks, options)
  return {
    file,
    flavour,
    ranks,
    globalBatchSize: batch.size,
    batchRule: batch.rule,
    sessions: sessions.map(session => sessionOf(session, log!)),
    learningRates: kept.reduce((sum, { rates }) => sum + rates, 0),
    snapshots: sessions.flatMap(({ snapshots }) =>
      snapshots.map(({ line, iteration, file }) => ({ line, iteration, file })),
    ),
    tests,
    train: kept.flatMap(({ train }) => train),
    solver: sessions.findLast(({ solver }) => solver !== null)?.solver ?? null,
    problems: boundedProblems(
      [
        ...foreign(logs, lines),
        ...found,
        ...rankProblems,
        ...(log?.problems.list() ?? []),
        ...replaced,
        ...stubs,
        ...batch.problems,
        ...endings(sessions, lines),
      ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    ),
  }
}

function chooseRank(
  logs: ReadonlyMap<number, RankLog>,
  ranks: readonly number[],
  wanted: number | undefined,
): [RankLog | undefined, Problem[]] {
  if (ranks.length === 0) return [logs.get(-1), []]
  const root =
    wanted ?? ranks.find(rank => logs.get(rank)!.sessions.some(({ tests }) => tests.length > 0)) ?? ranks[0]!
  const problems: Problem[] = []
  if (wanted === undefined && ranks[0] !== 0)
    problems.push({
      code: 'no-root-rank',
      line: null,
      message: `rank 0 has no lines; the lines of rank ${root} count`,
    })
  if (ranks.length <= ranks.at(-1)!)
    problems.push({
      code: 'missing-ranks',
      line: null,
      message: `the log has lines of ${ranks.length} ranks, but the highest rank is ${ranks.at(-1)}`,
    })
  return [logs.get(root), problems]
}

/** Fills in where a session began, if its lines say so. */
function settle(session: SessionBuilder): void {
  if (session.to !== null) session.from ??= session.startMode === 'scratch' ? 0 : firstTested(session)
  if (session.startMode === 'scratch' && (session.from ?? 0) > 0) session.startMode = 'unknown'
}

function firstTested({ tests }: SessionBuilder): number | null {
  for (const { iteration } of tests) if (iteration !== null) return iteration
  return null
}

function sessionOf(session: SessionBuilder, { clock }: RankLog): Session {
  const { line, start, end, from, to, startMode, startFile, endMode, solver } = session
  return {
    line,
    start: clock.format(start),
    end: clock.format(end),
    seconds: clock.secondsBetween(start, end),
    fromIteration: from,
    toIteration: to,
    startMode,
    startFile,
    endMode: endMode ?? 'unfinished',
    solver,
  }
}

function flavourOf(
  log: RankLog | undefined,
  sessions: readonly SessionBuilder[],
  ranks: readonly number[],
): Flavour {
  const has = (name: 'warmup_iter' | 'min_lr' | 'rampup_interval') =>
    sessions.some(({ solver }) => solver?.numbers[name] !== undefined)
  if (log !== undefined && log.nvcaffe !== null) return 'nvcaffe'
  // Only the solver of Intel Caffe has an engine.
  const hasEngine = sessions.some(({ solver }) => solver?.texts.engine !== undefined)
  if (log?.distributed || ranks.length > 0 || has('warmup_iter') || hasEngine) return 'intel'
  return has('min_lr') || has('rampup_interval') ? 'nvcaffe' : 'bvlc'
}

function testsOf(log: RankLog | undefined, kept: readonly Kept[], flavour: Flavour) {
  // At iteration 0, NVCaffe only tries out the test net (NVIDIA/caffe issue 315).
  const isStub = (iteration: number | null) => flavour === 'nvcaffe' && iteration === 0
  const problems: Problem[] = []
  for (const { tests } of flavour === 'nvcaffe' ? kept : [])
    for (const { line, iteration } of tests)
      if (isStub(iteration))
        problems.push({
          code: 'stub-test',
          line,
          message: 'in NVCaffe the test at iteration 0 is not a measurement',
        })
  function* measured(): Generator<Test> {
    let elapsed = 0
    for (const { session, tests } of kept) {
      const weights = testedWeights(session)
      for (const { line, iteration, net, outputs, day, seconds } of tests)
        if (!isStub(iteration)) {
          const since = log!.clock.secondsBetween(session.start, day, seconds)
          yield { line, iteration, net, outputs, seconds: elapsed + since, ...weights }
        }
      if (!session.evaluates) elapsed += log!.clock.secondsBetween(session.start, session.end)
    }
  }
  const count = kept.reduce((sum, { tests }) => sum + tests.length, 0) - problems.length
  return { tests: new LazyList(count, measured), problems }
}

function testedWeights({ evaluates, startFile }: SessionBuilder): { weights?: TestedWeights } {
  if (!evaluates || startFile === null) return {}
  return { weights: { file: startFile, iteration: snapshotIteration(startFile) } }
}

function batchOf(
  flavour: Flavour,
  log: RankLog | undefined,
  sessions: readonly SessionBuilder[],
  ranks: readonly number[],
  options: BatchOptions,
) {
  const batches = sessions
    .filter(({ perWorker, firstShape, to }) => (perWorker ?? firstShape) !== null && to !== null)
    .map(session => ({ session, ...batchOfSession(flavour, log, session, ranks, options) }))
  const last = batches.at(-1)
  const other = batches.find(({ size }) => size !== last?.size)
  const problems: Problem[] = []
  if (last !== undefined && other !== undefined)
    problems.push({
      code: 'several-batch-sizes',
      line: last.session.line,
      message: `this session has global batch size ${last.size}, an earlier one has ${other.size}`,
    })
  return { ...(last ?? batchOfSession(flavour, log, sessions.at(-1), ranks, options)), problems }
}

function batchOfSession(
  flavour: Flavour,
  log: RankLog | undefined,
  session: SessionBuilder | undefined,
  ranks: readonly number[],
  options: BatchOptions,
) {
  // Ranks count from 0, so there are at least highest + 1.
  const workers =
    flavour === 'intel' ? (ranks.length > 0 ? ranks.at(-1)! + 1 : null) : (session?.devices ?? null)
  return globalBatchSize(
    {
      flavour,
      version: log?.nvcaffe ?? null,
      perWorker: session?.perWorker ?? null,
      firstShape: session?.firstShape ?? null,
      workers,
      iterSize: session?.solver?.numbers.iter_size ?? 1,
    },
    options,
  )
}

function foreign(logs: ReadonlyMap<number, RankLog>, lines: number): Problem[] {
  if (lines === 0) return [{ code: 'empty-log', line: null, message: 'the log is empty' }]
  const all = [...logs.values()]
  if (all.some(({ sessions }) => sessions.length > 0)) return []
  if (all.some(({ headed }) => headed > 0))
    return [{ code: 'no-training', line: 1, message: 'the log has no Caffe training and no Caffe test' }]
  return [{ code: 'not-caffe', line: 1, message: 'no line of this log is in glog format' }]
}

/** Problems at the start and the end of the sessions. */
function endings(sessions: readonly SessionBuilder[], lines: number): Problem[] {
  const problems: Problem[] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const { line, from, to, startMode } of sessions) {
    if (to !== null && startMode !== 'weights' && from !== null && from > 0 && reached < from)
      problems.push({
        code: 'earlier-session-missing',
        line,
        message: `the session begins at iteration ${from}; the iterations before it are not in this log`,
      })
    reached = Math.max(reached, to ?? reached)
  }
  const last = sessions.at(-1)
  // A log of "caffe test" ends with the results.
  if (last !== undefined && last.endMode === null && (last.to !== null || last.tests.length === 0)) {
    const goal = last.solver?.numbers.max_iter
    const place =
      last.to === null
        ? 'before the first iteration of its last session'
        : `at iteration ${last.to}${goal === undefined ? '' : ` of ${goal}`}`
    problems.push({
      code: 'run-unfinished',
      line: lines,
      message: `the log ends ${place} without saying why`,
    })
  }
  return problems
}

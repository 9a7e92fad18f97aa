/**
 * One session of a log, while it is being read.
 *
 * @module
 */
import type { EndMode, Snapshot, StartMode, TrainRow } from './caffe-log.ts'
import type { Stamp } from './clock.ts'
import type { Solver } from './solver/solver.ts'
import { TestColumns } from './test-columns.ts'

/** A test whose first output is still missing. */
export interface PendingTest {
  readonly line: number
  readonly iteration: number
  readonly net: number
}

/** How far the head of a session has come: first NVCaffe's greeting, then the devices, then the solver. */
export type HeadStage = 0 | 1 | 2

export class SessionBuilder {
  readonly line: number
  readonly start: Stamp
  /** Updated in place by lines of the same day, which is most lines. */
  end: { -readonly [Member in keyof Stamp]: Stamp[Member] }
  startMode: StartMode
  startFile: string | null = null
  from: number | null = null
  to: number | null = null
  endMode: EndMode | null = null
  stage: HeadStage = 0

  /** The thread of the latest line, and the last iteration that it mentioned; -1 before the first. */
  thread: number
  last = -1
  /** The same for the other threads; null without any. */
  threads: Map<number, number> | null = null

  /** Number of GPUs, or 1 on a CPU. */
  devices: number | null = null
  solver: Solver | null = null
  /** Samples per worker and pass; null until a training net with a batch size is printed. */
  perWorker: number | null = null
  /** The first number of the first shape that the training net prints; null without any. */
  firstShape: number | null = null

  /** Number of rate drops, if the policy's status lines report them. */
  drops = 0
  rates = 0
  losses = 0
  allFinite = true
  /** Each with the number of losses and of rates printed before it. */
  readonly snapshots: (Snapshot & { readonly losses: number; readonly rates: number })[] = []
  readonly tests = new TestColumns()
  readonly train: (TrainRow & { learningRate: number | null; outputs: Record<string, number> })[] = []
  pendingTest: PendingTest | null = null

  constructor(line: number, start: Stamp, thread: number, startMode: StartMode) {
    this.line = line
    this.start = start
    this.end = { ...start }
    this.thread = thread
    this.startMode = startMode
  }

  /** Whether the session trains nothing and only tests weights that another training made. */
  get evaluates(): boolean {
    return this.startMode !== 'snapshot' && this.solver?.numbers.max_iter === 0
  }

  /** The last iteration that a thread mentioned; undefined for a thread of another session. */
  lastOf(thread: number): number | undefined {
    return thread === this.thread ? this.last : this.threads?.get(thread)
  }

  /** The threads with their last iterations. */
  *reached(): Generator<readonly [thread: number, last: number]> {
    yield [this.thread, this.last]
    if (this.threads !== null) yield* this.threads
  }

  /** Switches to the thread of the latest line. */
  turnTo(thread: number): void {
    this.threads ??= new Map()
    this.threads.set(this.thread, this.last)
    this.last = this.threads.get(thread) ?? -1
    this.thread = thread
  }

  /** Copies the head of another session of the same training, if this session has none. */
  inherit(other: SessionBuilder): void {
    this.solver = other.solver
    this.devices = other.devices
    this.perWorker = other.perWorker
    this.firstShape = other.firstShape
  }

  /** Records a snapshot that was written. */
  keepSnapshot(line: number, iteration: number | null, file: string): void {
    if (iteration !== null) this.reach(iteration)
    this.snapshots.push({ line, iteration, file, losses: this.losses, rates: this.rates })
  }

  /** Records a mentioned iteration. */
  reach(iteration: number): void {
    if (this.to === null || iteration > this.to) this.to = iteration
  }
}

/**
 * One process's part of a log, while it is being read.
 *
 * @module
 */
import type { EndMode, Snapshot, StartMode, TrainRow } from './caffe-log.ts'
import type { Stamp } from './clock.ts'
import type { Solver } from './solver.ts'
import { TestColumns } from './test-columns.ts'

/** A test whose first output has not come. */
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
  /** Changed in place within a day, as it is by most lines. */
  end: { -readonly [Member in keyof Stamp]: Stamp[Member] }
  startMode: StartMode
  startFile: string | null = null
  from: number | null = null
  to: number | null = null
  endMode: EndMode | null = null
  stage: HeadStage = 0

  /** The thread of the latest line, and the last iteration it mentioned, -1 before the first. */
  thread: number
  last = -1
  /** The same of the other threads, null where there are none. */
  threads: Map<number, number> | null = null

  /** GPUs, or 1 on a CPU. */
  devices: number | null = null
  solver: Solver | null = null
  /** Samples of one worker and one pass, null until a training net with a batch size has been printed. */
  perWorker: number | null = null

  /** Drops of the rate, where the policy's status lines tell. */
  drops = 0
  rates = 0
  losses = 0
  allFinite = true
  /** Each with the losses printed before it. */
  readonly snapshots: (Snapshot & { readonly losses: number })[] = []
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

  /** The last iteration that a thread mentioned, undefined for a thread of another session. */
  lastOf(thread: number): number | undefined {
    return thread === this.thread ? this.last : this.threads?.get(thread)
  }

  /** Its threads with the last iteration of each. */
  *reached(): Generator<readonly [thread: number, last: number]> {
    yield [this.thread, this.last]
    if (this.threads !== null) yield* this.threads
  }

  /** Makes a thread the one of the latest line. */
  turnTo(thread: number): void {
    this.threads ??= new Map()
    this.threads.set(this.thread, this.last)
    this.last = this.threads.get(thread) ?? -1
    this.thread = thread
  }

  /** Takes the head of another session of the same training, where it has none of its own. */
  inherit(other: SessionBuilder): void {
    this.solver = other.solver
    this.devices = other.devices
    this.perWorker = other.perWorker
  }

  /** Keeps a mentioned iteration. */
  reach(iteration: number): void {
    if (this.to === null || iteration > this.to) this.to = iteration
  }
}

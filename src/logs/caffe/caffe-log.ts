/**
 * What a Caffe training log says.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import type { LazyList } from './lazy-list.ts'
import type { Solver } from './solver.ts'

/** The family of Caffe that wrote a log; they differ in what the logged batch size is per. */
export type Flavour = 'bvlc' | 'nvcaffe' | 'intel'

/** How the process began: with random weights, with weights only, or with weights and the solver's state. */
export type StartMode = 'scratch' | 'weights' | 'snapshot' | 'unknown'

/** `stopped-early` is a signal that Caffe obeyed, `killed` one that it did not; `unfinished` logs say nothing. */
export type EndMode = 'done' | 'stopped-early' | 'failed' | 'killed' | 'unfinished'

/** One process's work. */
export interface Session {
  /** Its first line in the file. */
  readonly line: number
  /** ISO 8601 local time, beginning with `--` where the year is not known; null without any stamp. */
  readonly start: string | null
  readonly end: string | null
  readonly seconds: number
  /** Updates done before its first; null where it cannot be told. */
  readonly fromIteration: number | null
  /** The last iteration that it mentions, null where it did none. */
  readonly toIteration: number | null
  readonly startMode: StartMode
  /** The weights or the snapshot that it began with. */
  readonly startFile: string | null
  readonly endMode: EndMode
  readonly solver: Solver | null
}

/** A measurement of the test net, or, with a null iteration, the result of `caffe test`. */
export interface Test {
  readonly line: number
  readonly iteration: number | null
  readonly net: number
  /** By the output's name; the further values of an output of several are `name[1]`, `name[2]`, … NaN and infinities stay. */
  readonly outputs: Readonly<Record<string, number>>
  /** Training time up to its end, the pauses between sessions left out. */
  readonly seconds: number
}

/** One display of the training. */
export interface TrainRow {
  readonly line: number
  readonly iteration: number
  /** The smoothed loss, over `average_loss` iterations. */
  readonly loss: number
  readonly learningRate: number | null
  /** Of this iteration alone. */
  readonly outputs: Readonly<Record<string, number>>
}

export interface Snapshot {
  readonly line: number
  readonly iteration: number | null
  /** The file of the weights, as logged. */
  readonly file: string
}

export interface CaffeLog {
  readonly file: string
  readonly flavour: Flavour
  /** Ranks whose prefixes stand before the lines; empty where none do. */
  readonly ranks: readonly number[]
  /** Samples per update over all workers; null where the log does not say. */
  readonly globalBatchSize: number | null
  /** How the batch size was found, in words. */
  readonly batchRule: string
  /** In the order of time. */
  readonly sessions: readonly Session[]
  /** Printed learning rates, superseded ones included. */
  readonly learningRates: number
  readonly snapshots: readonly Snapshot[]
  /** Those that no later session did again, in the order of training. */
  readonly tests: LazyList<Test>
  /** As `tests`; empty unless asked for. */
  readonly train: readonly TrainRow[]
  /** Parameters of the last session that printed them. */
  readonly solver: Solver | null
  readonly problems: readonly Problem[]
}

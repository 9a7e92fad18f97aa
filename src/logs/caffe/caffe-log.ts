/**
 * The record of a Caffe training log.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'
import type { LazyList } from './lazy-list.ts'
import type { Solver } from './solver/solver.ts'

/** The Caffe fork that wrote a log. The forks differ in what the logged batch size counts. */
export type Flavour = 'bvlc' | 'nvcaffe' | 'intel'

/** How the process began: with random weights, with weights only, or with weights and the solver's state. */
export type StartMode = 'scratch' | 'weights' | 'snapshot' | 'unknown'

/** `stopped-early`: Caffe obeyed a signal. `killed`: a signal ended Caffe. `unfinished`: the log does not say. */
export type EndMode = 'done' | 'stopped-early' | 'failed' | 'killed' | 'unfinished'

/** One process's work. */
export interface Session {
  /** Line number of its first line in the file. */
  readonly line: number
  /** ISO 8601 local time, with `--` for an unknown year; null if the log has no time stamps. */
  readonly start: string | null
  readonly end: string | null
  readonly seconds: number
  /** Updates done before its first update; null if unknown. */
  readonly fromIteration: number | null
  /** The last iteration that it mentions; null if it did no iteration. */
  readonly toIteration: number | null
  readonly startMode: StartMode
  /** The weights or the snapshot it started from. */
  readonly startFile: string | null
  readonly endMode: EndMode
  readonly solver: Solver | null
}

/** A measurement of the test net, or, with a null iteration, the result of `caffe test`. */
export interface Test {
  readonly line: number
  readonly iteration: number | null
  readonly net: number
  /** By output name. An output with several values continues as `name[1]`, `name[2]`, … NaN and infinities are kept. */
  readonly outputs: Readonly<Record<string, number>>
  /** Training time up to the end of the test, without the pauses between sessions. */
  readonly seconds: number
  /** The weights that were tested, if the session only tested them: then the iteration is 0, and the seconds are not those of a training. */
  readonly weights?: TestedWeights
}

/** Weights that an earlier training made. */
export interface TestedWeights {
  readonly file: string
  /** Updates that made them, by the name of a snapshot; null if the name does not say. */
  readonly iteration: number | null
}

/** One training display. */
export interface TrainRow {
  readonly line: number
  readonly iteration: number
  /** The smoothed loss, over `average_loss` iterations. */
  readonly loss: number
  readonly learningRate: number | null
  /** Outputs of this iteration only. */
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
  /** Ranks in the prefixes of the lines; empty if the lines have no prefix. */
  readonly ranks: readonly number[]
  /** Samples per update over all workers; null if the log does not say. */
  readonly globalBatchSize: number | null
  /** How the batch size was found, in words. */
  readonly batchRule: string
  /** In order of time. */
  readonly sessions: readonly Session[]
  /** Number of printed learning rates that no later session repeated. */
  readonly learningRates: number
  readonly snapshots: readonly Snapshot[]
  /** Tests that no later session repeated, in training order. */
  readonly tests: LazyList<Test>
  /** Like `tests`; empty unless requested. */
  readonly train: readonly TrainRow[]
  /** Parameters of the last session that printed them. */
  readonly solver: Solver | null
  readonly problems: readonly Problem[]
}

/**
 * The reference checker itself, where a checkout of mlcommons/logging is at MLPERF_LOGGING_DIR.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const python = '/usr/bin/python3'
const script = fileURLToPath(new URL('reference_checker.py', import.meta.url))

export const hasReferenceChecker =
  process.env.MLPERF_LOGGING_DIR !== undefined && spawnSync(python, [script], { input: '' }).status === 0

/** The suffix of a test's name: says why it is skipped. */
export const needsReferenceChecker = hasReferenceChecker
  ? ''
  : ' (skipped: no mlcommons/logging at MLPERF_LOGGING_DIR, or no python3 with NumPy and SciPy)'

/** Logs of one submission, one character per byte, and what is to be asked of them. */
export interface ReferenceCase {
  readonly logs: readonly string[]
  readonly usage: 'training' | 'hpc'
  readonly ruleset: string
  readonly bertTrainSamples: boolean
  /** The text of an RCP set. */
  readonly rcps: string
  readonly pass: 'pruned_rcps' | 'full_rcps'
  readonly bypass: boolean
}

/** The exception it crashes with. */
export interface Crash {
  readonly error: string
}

/** NaN and infinities are text: `nan`, `inf`. */
export type PythonNumber = number | 'nan' | 'inf' | '-inf'

/** One log as it reads it. */
export interface ReferenceReadingAnswer {
  readonly converged: boolean
  readonly epochs: PythonNumber | null
  readonly bs: unknown
  readonly benchmark: unknown
}

export interface ReferenceAnswer {
  readonly readings: readonly (ReferenceReadingAnswer | Crash)[]
  readonly check: { readonly passed: boolean; readonly message: string; readonly norm: PythonNumber } | Crash
}

/** What the reference checker answers, case by case. */
export function askReferenceChecker(cases: readonly ReferenceCase[]): ReferenceAnswer[] {
  const input = cases.map(each => `${JSON.stringify(each)}\n`).join('')
  const { status, stdout, stderr } = spawnSync(python, [script], { input, encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

/** A number as {@link PythonNumber} writes it. */
export const asPython = (value: number): PythonNumber => {
  if (Number.isNaN(value)) return 'nan'
  if (Number.isFinite(value)) return value
  return value > 0 ? 'inf' : '-inf'
}

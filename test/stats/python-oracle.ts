/**
 * Asks NumPy and SciPy for the right answers at test time, where they are installed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'

const PYTHON = '/usr/bin/python3'

/** Whether NumPy and SciPy can be asked on this machine. */
export const hasPython = spawnSync(PYTHON, ['-c', 'import numpy, scipy.stats']).status === 0

/** The suffix of a test's name: says why it is skipped. */
export const needsPython = hasPython ? '' : ' (skipped: no python3 with NumPy and SciPy)'

/** Runs a Python function body over each case (`case`, read from JSON) and returns what it returned, case by case. */
export function askPython<Case>(body: string, cases: readonly Case[]): unknown[] {
  const program = [
    'import sys, json, warnings',
    'import numpy as np, scipy.stats',
    'warnings.simplefilter("ignore")',
    'def answer(case):',
    ...body.split('\n').map(line => `  ${line}`),
    'for line in sys.stdin: print(json.dumps(answer(json.loads(line))))',
  ].join('\n')
  const input = cases.map(value => `${JSON.stringify(value)}\n`).join('')
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', program], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) {
    throw new Error(stderr)
  }
  return stdout
    .trim()
    .split('\n')
    .map(line => (line === 'NaN' ? Number.NaN : JSON.parse(line)))
}

/** A seeded stream of numbers in [0, 1), so that the cases are the same in every run (a linear congruence). */
export function makeUniform(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

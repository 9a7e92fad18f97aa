import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Usage } from '../../src/benchmarks/benchmark.ts'
import type { CheckAnswer } from './check-answer.ts'
import type { ComplyAnswer } from './comply-answer.ts'

/** The exception that upstream ends with. */
export interface Crash {
  readonly crash: string
}

export interface Question {
  readonly usage: Usage
  readonly ruleset: string
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

/** In the order of the files and folders. */
export interface UpstreamAnswers {
  readonly comply: readonly (ComplyAnswer | Crash)[]
  readonly check: readonly Record<'pruned' | 'full', CheckAnswer | Crash>[]
}

const script = fileURLToPath(new URL('upstream.py', import.meta.url))

/**
 * What upstream's Python answers, all in one process.
 *
 * @throws Error with Python's text if it does not run
 */
export function askUpstream(question: Question): UpstreamAnswers {
  const input = JSON.stringify(question)
  const { status, stdout, stderr, error } = spawnSync('python3', [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  })
  if (status !== 0) throw new Error(error?.message ?? stderr)
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n')))
}

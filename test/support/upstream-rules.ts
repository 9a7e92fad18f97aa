/**
 * Upstream's rule files, where a checkout and Python are there.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The checkout, undefined where MLPERF_LOGGING_DIR does not say one. */
export const upstreamCheckout = process.env.MLPERF_LOGGING_DIR

const root = join(upstreamCheckout ?? '', 'mlperf_logging', 'compliance_checker')

export const hasUpstream = upstreamCheckout !== undefined && existsSync(root)

export const hasPython = spawnSync('python3', ['-c', 'pass']).status === 0

/** The suffix of a test's name: says why it is skipped. */
export const needsUpstream = hasUpstream
  ? ''
  : ' (skipped: MLPERF_LOGGING_DIR has no checkout of mlcommons/logging)'

/** Every rule file of upstream by its name, as `training_5.1.0/common.yaml`. */
export function upstreamRuleFiles(): Map<string, string> {
  if (!hasUpstream) return new Map()
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const files = names.filter(name => name.endsWith('.yaml')).sort()
  return new Map(files.map(name => [name, readFileSync(join(root, name), 'utf8')]))
}

export interface Snippet {
  readonly mode: 'eval' | 'exec'
  readonly text: string
}

export interface PythonAnswers {
  /** JSON of the contents of `s`. */
  readonly states: readonly string[]
  readonly answers: readonly { readonly ast: unknown; readonly outcomes: readonly string[] }[]
}

/** What Python makes of snippets, over a grid of values and metadata given as JSON. */
export function askPython(
  snippets: readonly Snippet[],
  values: readonly string[],
  metadata: readonly string[],
): PythonAnswers {
  const { status, stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'rule_language.py')], {
    input: JSON.stringify({ snippets, values, metadata }),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/**
 * Logs as a reference implementation writes them, for tests that need runs of given values.
 *
 * @module
 */
import type { ConvergenceRule, FirstPassingStep, Usage } from '../../src/benchmarks/benchmark.ts'
import { builtIn, convergenceRule } from '../../src/benchmarks/catalogue.ts'
import type { LogValue } from '../../src/python/log-value.ts'

export interface RunLog {
  readonly usage?: Usage
  readonly ruleset: string
  readonly benchmark: string
  readonly bs: number
  /** Under the keys under which the log has them. */
  readonly hyperparameters: Readonly<Record<string, LogValue>>
  /** Epochs or samples to converge, or the step, whatever the benchmark counts. */
  readonly value: number
  readonly organization?: string
  readonly platform?: string
  /** By default each log has its own. */
  readonly seed?: number
  /** Time of the first line, in milliseconds since 1970; by default each log has its own. */
  readonly startMs?: number
  /** A run that is aborted says where it stopped, and did not converge. */
  readonly status?: 'success' | 'aborted'
  readonly lineEnd?: '\n' | '\r\n'
}

interface Line {
  readonly type?: 'INTERVAL_START' | 'INTERVAL_END' | 'POINT_IN_TIME'
  readonly key: string
  readonly value?: LogValue
  readonly metadata?: Readonly<Record<string, LogValue>>
}

/** Logs that were written: no two runs share a seed or a start unless a test says so. */
let written = 0

/** Parts of the way at which the model is evaluated; at the last it is good enough. */
const evaluationsAt = [0.5, 0.75, 1]

/**
 * The text of a log whose run converges at a value.
 *
 * @example
 * writeRunLog({ ruleset: '1.1.0', benchmark: 'maskrcnn', bs: 120, hyperparameters: { opt_base_learning_rate: 0.15 }, value: 14 })
 * // ':::MLLOG {"namespace": "", "time_ms": 1700000000000, … "key": "submission_benchmark", "value": "maskrcnn", …'
 */
export function writeRunLog(run: RunLog): string {
  const { usage = 'training', ruleset, bs, seed = ++written, status = 'success', lineEnd = '\n' } = run
  const startMs = run.startMs ?? 1_700_000_000_000 + 3_600_000 * (run.seed === undefined ? seed : ++written)
  const rule = convergenceRule(builtIn.find(usage, run.benchmark)!, ruleset)
  const hyperparameters = Object.entries(run.hyperparameters).filter(([key]) => key !== 'global_batch_size')
  const lines: Line[] = [
    { key: 'submission_benchmark', value: run.benchmark },
    { key: 'submission_org', value: run.organization ?? 'Example' },
    { key: 'submission_division', value: 'closed' },
    { key: 'submission_status', value: 'onprem' },
    { key: 'submission_platform', value: run.platform ?? '1xExample' },
    { key: 'cache_clear', value: true },
    { type: 'INTERVAL_START', key: 'init_start' },
    { key: 'seed', value: seed },
    { key: 'global_batch_size', value: bs },
    ...hyperparameters.map(([key, value]) => ({ key, value })),
    { type: 'INTERVAL_END', key: 'init_stop' },
    { type: 'INTERVAL_START', key: 'run_start' },
    ...evaluationsAt.flatMap(part => evaluation(rule, run.value, part)),
    { type: 'INTERVAL_END', key: 'run_stop', metadata: { status } },
  ]
  return lines.map((line, index) => `${lineText(line, index, startMs)}${lineEnd}`).join('')
}

function evaluation(rule: ConvergenceRule, value: number, part: number): Line[] {
  const at = part === 1 ? value : Math.floor(value * part)
  return [
    { type: 'INTERVAL_START', key: 'eval_start', metadata: { [rule.member]: at } },
    ...(rule.kind === 'first-passing-step'
      ? metrics(rule, at, part === 1)
      : [{ key: 'eval_accuracy', value: part * 0.8, metadata: { [rule.member]: at } }]),
    { type: 'INTERVAL_END', key: 'eval_stop', metadata: { [rule.member]: at } },
  ]
}

/** One line per metric: at its threshold where the step passes, else on the wrong side of it. */
function metrics(rule: FirstPassingStep, step: number, passes: boolean): Line[] {
  return rule.thresholds.map(({ metric, atMost, atLeast }) => {
    const worse = atMost === undefined ? atLeast! / 2 : atMost * 2
    const value = passes ? (atMost ?? atLeast!) : worse
    return { key: 'eval_accuracy', value, metadata: { metric, [rule.member]: step } }
  })
}

function lineText(
  { type = 'POINT_IN_TIME', key, value = null, metadata = {} }: Line,
  index: number,
  startMs: number,
): string {
  const time = startMs + 1000 * index
  const place = { file: 'train.py', lineno: 100 + index, ...metadata }
  const members = { namespace: '', time_ms: time, event_type: type, key, value, metadata: place }
  return `:::MLLOG ${pythonJson(members)}`
}

/** As Python's json.dumps writes it, a blank behind each colon and comma. */
function pythonJson(value: LogValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${pythonJson(item)}`)
    .join(', ')}}`
}

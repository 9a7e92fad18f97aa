import type { ConvergenceRule } from '../benchmarks/benchmark.ts'
import type { MlLogEvent } from '../logs/mllog/event.ts'
import { finiteOrNull, metricsOf } from './quality.ts'
import type { Evaluation } from './run.ts'

/**
 * One evaluation as a record: its position in training, and the quality by metric. A value that the log does not name
 * gets the event's key.
 *
 * @example
 * evaluationOf(event, undefined).quality // => { eval_accuracy: 0.3741 }
 */
export function evaluationOf(event: MlLogEvent, rule: ConvergenceRule | undefined): Evaluation {
  const { metadata, value, key, line } = event
  const member = rule?.member ?? 'epoch_num'
  const position = finiteOrNull(metadata[member] ?? metadata.epoch_num ?? metadata.samples_count)
  const name = typeof metadata.metric === 'string' ? metadata.metric : key
  return { line, position, unit: rule?.unit ?? 'epochs', quality: metricsOf(value, name) }
}

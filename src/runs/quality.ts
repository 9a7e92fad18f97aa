/**
 * The quality of one evaluation.
 *
 * @module
 */
import { isLogObject } from '../python/log-object.ts'
import type { LogValue } from '../python/log-value.ts'

/** Metric by metric; null means NaN, an infinity or a missing value. */
export type Metrics = Readonly<Record<string, number | null>>

/** One number, or the metrics by name if the benchmark has several. */
export type Quality = number | Metrics

/**
 * The quality that a logged value states; null if it is neither a finite number nor an object of metrics.
 *
 * @example
 * qualityIn({ BBOX: 0.377, SEGM: 0.339 }) // => { BBOX: 0.377, SEGM: 0.339 }
 */
export function qualityIn(value: LogValue): Quality | null {
  return isLogObject(value) ? metricsIn(value) : finiteOrNull(value)
}

/**
 * A plain value under its name; the members of an object under their own names.
 *
 * @example
 * metricsOf(0.3741, 'eval_accuracy') // => { eval_accuracy: 0.3741 }
 */
export function metricsOf(value: LogValue, name: string): Metrics {
  return isLogObject(value) ? metricsIn(value) : { [name]: finiteOrNull(value) }
}

const metricsIn = (values: Readonly<Record<string, LogValue>>): Metrics =>
  Object.fromEntries(Object.entries(values).map(([metric, value]) => [metric, finiteOrNull(value)]))

/**
 * A finite number, else null.
 *
 * @example
 * finiteOrNull('0.38') // => null
 */
export const finiteOrNull = (value: LogValue | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/**
 * Identifies logged hyperparameters.
 *
 * @module
 */
import type { LogValue } from '../python/log-value.ts'

/** Keys of run events, of the submitter and of measurements; all other keys are settings. */
const otherKeys = new RegExp(
  [
    '^$',
    '^(submission|run|block|checkpoint|power|duplicate|stage|actual)_',
    '^(init|epoch|eval)_(start|stop)$',
    '^eval_(accuracy|error|result|loss)$',
    '^(epoch_num|epoch_count|first_epoch_num|opt_step|instance_id|seed|status|trained_samples)$',
    '^(cache_clear|weights_initialization|data_file|save_model|checkpoint)$',
    '^(tracked_stats|throughput|loss|train_loss|train_accuracy|current_lr|learning_rate|lr_abs)$',
    '_reached$',
  ].join('|'),
  'i',
)

/**
 * Whether a key names a hyperparameter (or another setting of the run, such as the number of training samples).
 *
 * @example
 * isHyperparameter('opt_momentum') // => true
 * isHyperparameter('eval_accuracy') // => false
 */
export const isHyperparameter = (key: string): boolean => !otherKeys.test(key)

/** The settings of a run as logged, one value per key. */
export class Hyperparameters {
  readonly #values = new Map<string, LogValue>()
  readonly #texts = new Map<string, string>()
  readonly #changing = new Map<string, number>()

  /** Adds a logged value; null is skipped. */
  add(key: string, value: LogValue, line: number): void {
    if (value === null || value === undefined) return
    const text = JSON.stringify(value)
    const before = this.#texts.get(key)
    if (before !== undefined && before !== text && !this.#changing.has(key)) this.#changing.set(key, line)
    this.#values.set(key, value)
    this.#texts.set(key, text)
  }

  /** The last value of each key, by key. */
  values(): Record<string, LogValue> {
    return Object.fromEntries([...this.#values].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** Keys that were logged with different values, with the line of the first change. */
  changing(): [key: string, line: number][] {
    return [...this.#changing]
  }
}

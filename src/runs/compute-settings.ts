/**
 * How a run computes: its precision and its parallelism, where the log has them.
 *
 * @module
 */
import type { MlLogEvent } from '../logs/mllog/event.ts'

/** The log keys with their titles for people. */
export const computeKeys: Readonly<Record<string, string>> = {
  precision_mode: 'Precision',
  lowest_numerical_precision_in_linear: 'Precision, linear',
  lowest_numerical_precision_in_attn: 'Precision, attention',
  lowest_numerical_precision_in_comm: 'Precision, communication',
  tensor_parallelism: 'Tensor parallelism',
  pipeline_parallelism: 'Pipeline parallelism',
  context_parallelism: 'Context parallelism',
  expert_parallelism: 'Expert parallelism',
  generation_tensor_parallelism: 'Tensor parallelism, generation',
  generation_pipeline_parallelism: 'Pipeline parallelism, generation',
  generation_expert_parallelism: 'Expert parallelism, generation',
  micro_batch_size: 'Micro batch size',
}

/** Values by log key, the precision first; different values of one key are joined by commas. */
export type ComputeValues = Readonly<Record<string, string>>

/** The compute settings of one submission. */
export interface ComputeRow {
  readonly dir: string
  readonly values: ComputeValues
}

/** Different values of one key that are shown; a log can have millions. */
const mostShown = 3

/**
 * The compute settings of runs: feed it the events of their logs.
 *
 * @example
 * new ComputeSettings().values() // => {}
 *
 * Source: optional keys of training_6.1.0/common.yaml, `precision_mode` of HPC and the reference logs of
 * qwen35_397b_grpo in mlcommons/training.
 */
export class ComputeSettings {
  readonly #seen = new Map<string, Set<string>>()

  accept({ key, value }: Pick<MlLogEvent, 'key' | 'value'>): void {
    if (!Object.hasOwn(computeKeys, key) || value === null) return
    const seen = this.#seen.get(key) ?? new Set()
    if (seen.size <= mostShown) seen.add(typeof value === 'string' ? value : JSON.stringify(value))
    this.#seen.set(key, seen)
  }

  values(): ComputeValues {
    const entries = Object.keys(computeKeys).flatMap(key => {
      const seen = this.#seen.get(key)
      return seen === undefined ? [] : [[key, textOf([...seen])] as const]
    })
    return Object.fromEntries(entries)
  }
}

const textOf = (values: readonly string[]): string =>
  values.length > mostShown ? `${values.slice(0, mostShown).join(', ')}, …` : values.join(', ')

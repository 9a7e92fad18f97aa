import type { Problem } from '../errors.ts'
import type { MlLogEvent } from '../logs/mllog/event.ts'
import type { LogValue } from '../python/log-value.ts'

/** The events that number epochs. */
export const epochKeys: ReadonlySet<string> = new Set(['epoch_start', 'block_start'])

/**
 * The numbers of the epochs that a run begins. The rules count epochs from 1. A run that begins with epoch 0 and converges
 * at the number of the epoch it began last trained one epoch more than it states.
 *
 * @example
 * const numbers = new EpochNumbers()
 * numbers.problems(3) // => []
 *
 * Source: "Epoch numbering" in training_rules.adoc of mlcommons/training_policies.
 */
export class EpochNumbers {
  #first: number | null = null
  #firstLine = 0
  #last = 0

  accept({ key, metadata, line }: MlLogEvent): void {
    if (!epochKeys.has(key)) return
    const [first, count] =
      key === 'epoch_start' ? [metadata.epoch_num, 1] : [metadata.first_epoch_num, metadata.epoch_count]
    if (!isWhole(first) || !isWhole(count)) return
    if (this.#first === null) this.#firstLine = line
    this.#first ??= first
    this.#last = first + count - 1
  }

  /** @param value epochs or samples to converge, null if the run did not converge */
  problems(value: number | null): Problem[] {
    if (this.#first !== 0 || value === null || value === 0 || value !== this.#last) return []
    const message = `the first epoch is 0 and the run converges at ${value}, the epoch it began last: it trained ${value + 1} epochs`
    return [{ code: 'epochs-from-zero', line: this.#firstLine, message }]
  }
}

const isWhole = (value: LogValue | undefined): value is number => Number.isInteger(value)

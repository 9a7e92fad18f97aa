/**
 * Logged values that a record cannot hold, because they are of another kind.
 *
 * @module
 */
import type { Problem } from '../errors.ts'
import type { MlLogEvent } from '../logs/mllog/event.ts'

/** The first such value of each key. */
export class UnusedValues {
  readonly #problems = new Map<string, Problem>()

  /** @param needed what the value must be, such as `a number` */
  add({ key, value, line }: Pick<MlLogEvent, 'key' | 'value' | 'line'>, needed: 'a number' | 'text'): void {
    if (this.#problems.has(key)) return
    const message = `${key} is ${shown(JSON.stringify(value))}, not ${needed}: it is not read`
    this.#problems.set(key, { code: 'unusable-value', line, message })
  }

  problems(): Problem[] {
    return [...this.#problems.values()]
  }
}

const longest = 60

const shown = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

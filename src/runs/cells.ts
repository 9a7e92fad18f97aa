import type { Code } from '../codes/codes.ts'
import type { Problem } from '../errors.ts'
import type { LogValue } from '../python/log-value.ts'
import { type ColumnNames, headerOf, type RunField } from './table-columns.ts'

/**
 * The cells of one row by field, from CSV (where every value is text) or JSON. An unreadable cell is null and is
 * recorded in {@link Cells.problems}.
 *
 * @example
 * new Cells({ bs: '96' }, { globalBatchSize: 'bs' }, 2).number('globalBatchSize') // => 96
 */
export class Cells {
  readonly problems: Problem[] = []
  readonly #values: Readonly<Record<string, LogValue>>
  readonly #columns: ColumnNames
  readonly #line: number

  /** @param line line number of the row, for problems */
  constructor(values: Readonly<Record<string, LogValue>>, columns: ColumnNames, line: number) {
    this.#values = values
    this.#columns = columns
    this.#line = line
  }

  /** The cell as written; null if it is empty or there is no such column. */
  value(field: RunField): LogValue {
    const value = this.#values[headerOf(field, this.#columns)]
    return value === undefined || value === '' ? null : value
  }

  text(field: RunField): string | null {
    const value = this.value(field)
    return value === null || typeof value === 'object' ? null : String(value)
  }

  /** A finite number, or the problem `bad-number`. */
  number(field: RunField): number | null {
    const value = this.value(field)
    if (value === null) return null
    const number = numberOf(value)
    if (number === null) this.complain('bad-number', field, 'is not a number')
    return number
  }

  /** Records a problem with the cell of a field. */
  complain(code: Code, field: RunField, fault: string): void {
    const message = `${JSON.stringify(this.value(field))} in column '${headerOf(field, this.#columns)}' ${fault}`
    this.problems.push({ code, line: this.#line, message })
  }
}

/**
 * A cell as a number, or null. The whole text must be a decimal number.
 *
 * @example
 * numberOf('4e-4') // => 0.0004
 * numberOf('n/c') // => null
 */
export function numberOf(value: LogValue): number | null {
  const number = typeof value === 'string' && /^[+-]?[\d.]/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

import type { PyError } from '../python/py-error.ts'

interface UnreadableLine {
  readonly line: number
  readonly error: PyError
}

/** Further lines are counted. */
const mostKept = 10

/**
 * The lines of a log that cannot be read, at most ten: a log can have millions.
 *
 * @example
 * const unreadable = new UnreadableLines()
 * for (let line = 1; line <= 12; line++) unreadable.add({ line, error: new PyError('ValueError', 'no JSON') })
 * unreadable.kept.length // => 10
 * unreadable.others // => 2
 */
export class UnreadableLines {
  readonly kept: UnreadableLine[] = []
  others = 0

  add(unreadable: UnreadableLine): void {
    if (this.kept.length < mostKept) this.kept.push(unreadable)
    else this.others++
  }
}

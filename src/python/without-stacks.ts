/**
 * Runs work whose errors are data, without the stack traces that nobody reads: they are most of the cost of a line that
 * cannot be parsed, and a log can have millions.
 *
 * @param work - synchronous
 * @throws what `work` throws, without a stack trace
 * @example
 * withoutStacks(() => new Error('no JSON').stack) // => 'Error: no JSON'
 */
export function withoutStacks<Result>(work: () => Result): Result {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = limit
  }
}

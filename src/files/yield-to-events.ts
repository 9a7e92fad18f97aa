/** Milliseconds of work before signals are checked. */
const interval = 50

let last = 0

/**
 * Gives the event loop a turn, at most twenty times a second: files are read synchronously, and without a turn an interrupt
 * would wait until all of them are done.
 */
export async function yieldToEvents(): Promise<void> {
  const now = performance.now()
  if (now - last < interval) return
  last = now
  await new Promise(resolve => setImmediate(resolve))
}

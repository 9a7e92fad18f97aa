/** How long work may go on before signals are looked at, in milliseconds. */
const interval = 50

let last = 0

/**
 * Lets the event loop turn, at most twenty times a second: files are read synchronously, and without a turn an interrupt
 * would wait until all of them are done.
 */
export async function yieldToEvents(): Promise<void> {
  const now = performance.now()
  if (now - last < interval) return
  last = now
  await new Promise(resolve => setImmediate(resolve))
}

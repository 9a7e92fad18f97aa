/**
 * Test files share worker processes. This fails a file that leaves the state of its process changed, as the next one would see it.
 *
 * @module
 */
import { afterAll, expect, vi } from 'vitest'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection'] as const

const state = () => ({
  directory: process.cwd(),
  environment: { ...process.env },
  umask: process.umask(),
  exitCode: process.exitCode,
  listeners: Object.fromEntries(signals.map(name => [name, process.listenerCount(name)])),
  hasFakeTimers: vi.isFakeTimers(),
})

const before = state()
afterAll(() => expect(state(), 'the state of the process that this file has to restore').toEqual(before))

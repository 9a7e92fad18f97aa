import type { LogValue } from '../python/log-value.ts'
import type { RunStatus } from './run.ts'

/**
 * How a run ended, by the metadata of its `run_stop`. Without a status nobody knows.
 *
 * @example
 * stopStatus({ status: 'aborted' }) // => 'aborted'
 * stopStatus({}) // => 'incomplete'
 */
export function stopStatus({ status = null }: Readonly<Record<string, LogValue>>): RunStatus {
  if (status === null || status === '') return 'incomplete'
  return status === 'success' ? 'success' : 'aborted'
}

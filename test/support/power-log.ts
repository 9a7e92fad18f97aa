/**
 * Logs of power meters.
 *
 * @module
 */

/** A line of a power log: a key, its value, and milliseconds. */
export type PowerLine = readonly [key: string, value: number | string | null, timeMs: number]

/**
 * The text of a power log.
 *
 * @example
 * powerLog([['power_measurement_start', null, 0], ['power_reading', 1000, 500]])
 */
export function powerLog(lines: readonly PowerLine[]): string {
  return lines
    .map(([key, value, timeMs]) => {
      const event = { namespace: '', time_ms: timeMs, event_type: 'POINT_IN_TIME', key, value, metadata: {} }
      return `:::MLLOG ${JSON.stringify(event)}\n`
    })
    .join('')
}

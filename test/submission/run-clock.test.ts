import { describe, expect, it } from 'vitest'
import type { LogValue } from '../../src/python/log-value.ts'
import { minutesOf, RunClock } from '../../src/submission/run-clock.ts'

function clockOf(
  ...events: readonly (readonly [key: string, timeMs: number | null, value?: LogValue, status?: string])[]
) {
  const clock = new RunClock()
  for (const [key, timeMs, value = null, status] of events) {
    const metadata = status === undefined ? {} : { status }
    clock.accept({ offset: 0, line: 1, text: '', key, value, metadata, timeMs })
  }
  return clock
}

describe('RunClock', () => {
  it('takes the times of start and stop, and the status of the stop', () => {
    const clock = clockOf(['run_start', 1000], ['run_stop', 61_000, null, 'success'])
    expect([clock.times, clock.status]).toEqual([{ startMs: 1000, stopMs: 61_000 }, 'success'])
    expect(minutesOf(clock.times!)).toBe(1)
  })

  it('takes the last start before the first stop, and nothing after it, as result_summarizer of mlcommons/logging 7bbf792', () => {
    const clock = clockOf(
      ['run_start', 1],
      ['run_start', 2],
      ['run_stop', 5],
      ['run_start', 7],
      ['run_stop', 9],
    )
    expect(clock.times).toEqual({ startMs: 2, stopMs: 5 })
  })

  it('has no times for a log without start, without stop, or without the time of one', () => {
    expect(clockOf(['run_start', 1]).times).toBeNull()
    expect(clockOf(['run_stop', 1]).times).toBeNull()
    expect(clockOf(['run_start', null], ['run_stop', 1]).times).toBeNull()
  })

  it('tells a run that ends otherwise from one that does not end', () => {
    expect(clockOf(['run_start', 1], ['run_stop', 2, null, 'aborted']).status).toBe('aborted')
    expect(clockOf(['run_start', 1]).status).toBe('incomplete')
  })

  it('multiplies nodes and accelerators per node, a node without any counted as one', () => {
    const scale = (nodes: LogValue, accelerators: LogValue) =>
      clockOf(['number_of_nodes', 1, nodes], ['accelerators_per_node', 1, accelerators]).instanceScale
    expect(scale(4, 8)).toBe(32)
    expect(scale('4', 0)).toBe(4)
    expect(scale(4, 'none')).toBeNull()
    expect(clockOf(['number_of_nodes', 1, 4]).instanceScale).toBeNull()
  })
})

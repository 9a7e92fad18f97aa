import { describe, expect, it } from 'vitest'
import { SessionList } from '../../../src/logs/caffe/session-list.ts'

/** A list whose clock the test turns. */
function listAt(hours: number) {
  const time = { year: 0, month: 4, day: 2, seconds: hours * 3600 }
  return { list: new SessionList(() => ({ ...time })), time }
}

// Oracle: what threads write in logs of BVLC and NVIDIA Caffe.
describe('SessionList', () => {
  it('continues a head in its order and begins a session where it starts again', () => {
    const { list } = listAt(1)
    const first = list.head(0, 7, 1)
    expect(list.head(1, 7, 2)).toBe(first)
    expect(list.head(2, 7, 3)).toBe(first)
    expect(list.head(1, 7, 4)).not.toBe(first)
  })

  it('takes the solvers of worker threads as part of the same head', () => {
    const { list } = listAt(1)
    const session = list.head(2, 7, 1)
    expect(list.head(2, 8, 2)).toBe(session)
  })

  it('begins a session after one that has trained or ended', () => {
    const { list } = listAt(1)
    list.head(1, 7, 1)
    list.ofIteration(7, 0, 2).reach(0)
    list.head(2, 7, 3).endMode = 'failed'
    list.head(2, 9, 4)
    expect(list.all.map(({ line }) => line)).toEqual([1, 3, 4])
  })

  it('lets a new thread train in the current session', () => {
    const { list } = listAt(1)
    const session = list.head(1, 7, 1)
    expect(list.ofIteration(8, 0, 2)).toBe(session)
    expect(list.of(7, 3)).toBe(session)
  })

  it('begins a session without a head where a new thread is earlier, and goes back by the thread', () => {
    const { list, time } = listAt(10)
    const later = list.head(1, 20, 1)
    time.seconds = 3600
    const earlier = list.ofIteration(10, 0, 2)
    expect(earlier).not.toBe(later)
    expect(list.of(20, 3)).toBe(later)
    expect(list.current).toBe(earlier)
    expect(list.ofIteration(20, 200, 4)).toBe(later)
    expect(list.problems.list()).toMatchObject([{ code: 'time-backwards', line: 2 }])
  })

  it('goes back to the last session that a thread can continue, however often it changes', () => {
    const { list } = listAt(1)
    const train = (iteration: number, line: number) => {
      const session = list.ofIteration(7, iteration, line)
      session.last = iteration
      return session
    }
    const first = train(100, 1)
    const second = train(50, 2)
    const third = train(20, 3)
    expect(train(60, 4)).toBe(third)
    expect(train(55, 5)).toBe(second)
    expect(train(40, 6)).not.toBe(first)
    expect(list.all).toHaveLength(4)
    expect(list.all.map(({ last }) => last)).toEqual([100, 55, 60, 40])
  })

  it('begins a session where the iteration of a thread falls', () => {
    const { list } = listAt(1)
    const session = list.ofIteration(7, 100, 1)
    session.last = 100
    expect(list.ofIteration(7, 100, 2)).toBe(session)
    expect(list.ofIteration(7, 80, 3)).not.toBe(session)
  })
})

import { describe, expect, it } from 'vitest'
import { type LineParts, type LineTime, readTime, splitLine } from '../../../src/logs/caffe/glog.ts'

function split(text: string) {
  const bytes = Buffer.from(`before\n${text}\nafter`)
  const parts: LineParts = { rank: 0, start: 0, thread: 0, source: 0, message: 0 }
  splitLine(bytes, 7, bytes.length - 6, parts)
  const { rank, start, thread, message } = parts
  return { rank, start: start - 7, thread, message: message - 7 }
}

describe('splitLine', () => {
  it('finds thread and message behind heads of any file name and width, and after a rank', () => {
    const head = 'I0404 16:54:47.249495 72403 device_alternate.hpp:113] '
    expect(split(`${head}NVML`)).toEqual({ rank: -1, start: 0, thread: 72403, message: head.length })
    expect(split(`[12] ${head}NVML`)).toMatchObject({ rank: 12, start: 5, message: head.length + 5 })
    expect(split(`12: ${head}NVML`)).toMatchObject({ rank: 12, start: 4, message: head.length + 4 })
    expect(split(`  7: ${head}NVML`)).toMatchObject({ rank: 7, start: 5, message: head.length + 5 })
    expect(split('F0206 15:36:28.644388  2435 io.cpp:54] Check').message).toBe(39)
    expect(split('I20230421 13:03:25.847647 21831 a.cpp:1] x').message).toBe(41)
  })

  it('takes lines without a head as text, after the rank', () => {
    for (const text of [
      'base_lr: 0.1',
      '  phase: TRAIN',
      '*** Aborted at 1',
      'I think so',
      '',
      '[x] y',
      '12',
    ])
      expect(split(text)).toMatchObject({ rank: -1, thread: -1, message: 0 })
    expect(split('[7] base_lr: 0.1')).toMatchObject({ rank: 7, thread: -1, message: 4 })
    expect(split('[7]')).toMatchObject({ rank: 7, message: 3 })
    expect(split('10:30 started')).toMatchObject({ rank: -1, message: 0 })
  })

  it('takes a head that is cut as text', () => {
    expect(split('I0421 13:03:25.847647 21831 solver.c').thread).toBe(-1)
  })
})

describe('readTime', () => {
  it('reads both forms of the date', () => {
    const time: LineTime = { year: 0, month: 0, day: 0, seconds: 0 }
    const rest = { month: 4, day: 21, seconds: 13 * 3600 + 3 * 60 + 25.847647 }
    readTime(Buffer.from('W0421 13:03:25.847647   218 a.cpp:1] x'), 0, time)
    expect(time).toEqual({ ...rest, year: 0 })
    readTime(Buffer.from('[1] W20160421 13:03:25.847647 218 a.cpp:1] x'), 4, time)
    expect(time).toEqual({ ...rest, year: 2016 })
  })
})

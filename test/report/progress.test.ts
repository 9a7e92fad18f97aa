import { describe, expect, it } from 'vitest'
import { formatBytes, formatDuration, formatProgress, ProgressLine } from '../../src/report/progress.ts'

const quarter = { bytesDone: 1e9, bytesTotal: 4e9, filesDone: 3, filesTotal: 12 }

describe('formatBytes', () => {
  it('uses the decimal units of the SI', () => {
    expect([0, 999, 1000, 1_250_000, 914e6, 3.1e9].map(formatBytes)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '1.3 MB',
      '914 MB',
      '3.1 GB',
    ])
  })
  it('goes to the next unit where rounding would show four digits', () => {
    expect([99_960, 999_600].map(formatBytes)).toEqual(['100 kB', '1.0 MB'])
  })
})

describe('formatDuration', () => {
  it('has the two largest units', () => {
    expect([0.4, 59.6, 75, 3600, 7325].map(formatDuration)).toEqual([
      '0 s',
      '1 min 0 s',
      '1 min 15 s',
      '1 h 0 min',
      '2 h 2 min',
    ])
  })
})

describe('formatProgress', () => {
  it('says share, files, rate and time left: 1 GB in 2 s leaves 3 GB at 500 MB/s, 6 s', () => {
    expect(formatProgress(quarter, 2)).toBe('1.0 GB of 4.0 GB (25 %), 3 of 12 files, 500 MB/s, 6 s left')
  })
  it('says neither share nor time left where the total is not known', () => {
    expect(formatProgress({ ...quarter, bytesTotal: null }, 2)).toBe('1.0 GB, 3 of 12 files, 500 MB/s')
  })
  it('never says more than 100 % or a negative time, though a file grows while it is read', () => {
    expect(formatProgress({ ...quarter, bytesDone: 5e9 }, 5)).toContain(
      '(100 %), 3 of 12 files, 1.0 GB/s, 0 s left',
    )
  })
  it('says no time left before anything is read', () => {
    expect(formatProgress({ ...quarter, bytesDone: 0 }, 0)).toBe('0 B of 4.0 GB (0 %), 3 of 12 files, 0 B/s')
  })
})

describe('ProgressLine', () => {
  function lineAt() {
    const written: string[] = []
    let now = 1000
    const stream = { write: (text: string) => written.push(text), columns: 40 }
    const line = new ProgressLine(stream, () => now)
    const at = (milliseconds: number) => {
      now = 1000 + milliseconds
      line.update(quarter)
    }
    return { line, written, at }
  }

  it('writes nothing in the first 300 ms, and so erases nothing', () => {
    const { line, written, at } = lineAt()
    at(0)
    at(299)
    line.end()
    expect(written).toEqual([])
  })
  it('writes at most ten times a second', () => {
    const { written, at } = lineAt()
    for (let milliseconds = 0; milliseconds < 1300; milliseconds += 1) at(milliseconds)
    expect(written).toHaveLength(10)
  })
  it('rewrites its line within the columns of the terminal and erases it at the end (ECMA-48: CR, EL 2)', () => {
    const { line, written, at } = lineAt()
    at(2000)
    line.end()
    expect(written).toEqual(['\r\u001b[2K1.0 GB of 4.0 GB (25 %), 3 of 12 files,', '\r\u001b[2K'])
  })
})

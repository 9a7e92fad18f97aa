import { describe, expect, it } from 'vitest'
import { terminal } from '../../../src/report/terminal/terminal.ts'

describe('terminal', () => {
  it('has the width of the terminal', () => {
    expect(terminal({ isTTY: true, columns: 100 }, { COLUMNS: '60' }, 'auto')).toEqual({
      width: 100,
      colour: true,
    })
  })
  it('has the width that COLUMNS says where the stream has none (POSIX)', () => {
    expect(terminal({}, { COLUMNS: '60' }, 'auto')).toEqual({ width: 60, colour: false })
  })
  it('has no limit elsewhere', () => {
    for (const COLUMNS of [undefined, '', 'wide', '0', '-5']) {
      expect(terminal({}, { COLUMNS }, 'never').width).toBe(Number.POSITIVE_INFINITY)
    }
  })
  it('has no limit on a terminal that does not know its size', () => {
    expect(terminal({ isTTY: true, columns: 0 }, {}, 'auto').width).toBe(Number.POSITIVE_INFINITY)
  })
})

import { appendFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { logState, untilChanged } from '../../src/files/watch.ts'
import { folderWith } from '../support/folder.ts'

describe('logState', () => {
  it('differs where a log grows, is rewritten at the same size, appears or goes, and by nothing else', () => {
    const folder = folderWith({ 'a/result_0.txt': 'one', notes: 'x' })
    const log = join(folder, 'a', 'result_0.txt')
    const states = [logState([folder])]
    const change = (act: () => void) => {
      act()
      states.push(logState([folder]))
    }
    change(() => appendFileSync(log, ' two'))
    change(() => {
      writeFileSync(log, 'two one')
      utimesSync(log, 1, 1)
    })
    change(() => writeFileSync(join(folder, 'a', 'result_1.txt'), ''))
    change(() => rmSync(log))
    expect(new Set(states).size).toBe(5)
    change(() => writeFileSync(join(folder, 'notes'), 'more'))
    expect(states[5]).toBe(states[4])
  })

  it('is a state, too, where there is no log or no folder', () => {
    expect(logState([folderWith({}), '/none'])).toBe('')
  })
})

describe('untilChanged', () => {
  it('waits for a state that is new and has come to rest', async () => {
    const states = ['old', 'old', 'a', 'b', 'old', 'c', 'c', 'd']
    let looks = 0
    await untilChanged('old', () => states[looks++]!, 1)
    expect(states[looks - 1]).toBe('c')
    expect(looks).toBe(7)
  })
})

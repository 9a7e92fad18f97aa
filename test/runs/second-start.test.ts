import { describe, expect, it } from 'vitest'
import { bitAt } from '../../src/logs/mllog/found-words.ts'
import { SecondStart, startBits, startWords } from '../../src/runs/second-start.ts'

function isThere(keys: readonly string[]): boolean {
  const words = ['eval_accuracy', ...startWords]
  const second = new SecondStart(startBits(words))
  for (const key of keys) second.accept(bitAt(words.indexOf(key)))
  return second.isThere
}

describe('SecondStart', () => {
  it.each([
    ['a run', ['init_start', 'run_start', 'eval_accuracy', 'run_stop', 'eval_accuracy'], false],
    ['ranks that log init_start', ['init_start', 'init_start', 'run_start', 'run_stop'], false],
    ['a second attempt', ['init_start', 'run_start', 'init_start', 'run_start', 'run_stop'], true],
    ['one without init_start', ['run_start', 'run_start'], true],
    ['one that has only begun', ['init_start', 'run_start', 'run_stop', 'init_start'], true],
    ['one behind a run whose start is lost', ['run_stop', 'init_start'], true],
  ])('of %s', (_case, keys, expected) => {
    expect(isThere(keys)).toBe(expected)
  })

  it('asks only for words by which a scan can pick lines', () => {
    expect(startWords.every(word => /.{3}_.{4}/.test(word))).toBe(true)
  })
})

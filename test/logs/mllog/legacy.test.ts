import { describe, expect, it } from 'vitest'
import { parseLegacyEvent, scanLegacyLines } from '../../../src/logs/mllog/legacy.ts'
import type { TaggedLine } from '../../../src/logs/mllog/tagged-line.ts'
import { readerOf } from '../../support/bytes.ts'

const parse = (text: string) => parseLegacyEvent({ offset: 0, line: 2, text })

describe('parseLegacyEvent', () => {
  it('reads ":::MLL SECONDS KEY: JSON" of ruleset 0.6 with the time in milliseconds', () => {
    expect(parse(' 1556733699.5 run_stop: {"value": null, "metadata": {"status": "success"}}')).toMatchObject(
      {
        key: 'run_stop',
        value: null,
        metadata: { status: 'success' },
        timeMs: 1556733699500,
      },
    )
    expect(parse(' 1 seed : {"value": 7}')).toMatchObject({ key: 'seed', value: 7, metadata: {} })
  })

  it('takes JSON that is no object for the value', () => {
    expect(parse(' 1 seed: 7')).toMatchObject({ value: 7, metadata: {} })
  })

  it.each([
    // All are parse errors of upstream commit 7bbf792, ruleset_060.py.
    ['OG {"key": "seed"}', 'bad-legacy-line'],
    ['', 'bad-legacy-line'],
    [' 1.2.3 seed: 7', 'bad-legacy-line'],
    [' 1  seed: 7', 'bad-legacy-line'],
    [' 1 seed:7', 'bad-legacy-line'],
    [' 1 seed: {', 'bad-json'],
    ['v0.5.0 transformer 1541635826.9 (train.py:1) run_start', 'unsupported-version'],
  ])('tells of %j as the problem %s', (text, code) => {
    expect(parse(text)).toMatchObject({ problem: { code, line: 2 } })
  })
})

describe('scanLegacyLines', () => {
  it('finds the tag without a blank and cuts at the last, as upstream commit 7bbf792 does', async () => {
    const found: TaggedLine[] = []
    const log = 'x\n0: :::MLL 1 a: 1 \n:::MLL :::MLL 2 b: 2\r:::MLLOG {}'
    const summary = await scanLegacyLines(readerOf(log), line => found.push(line))
    expect(found).toEqual([
      { offset: 2, line: 2, text: ' 1 a: 1' },
      { offset: 20, line: 3, text: ' 2 b: 2' },
      { offset: 41, line: 3, text: 'OG {}' },
    ])
    expect(summary).toMatchObject({ taggedLines: 3, lines: 3 })
  })
})

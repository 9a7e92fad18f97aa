import { describe, expect, it } from 'vitest'
import { unknownBenchmark } from '../../../src/rcp/lint/unknown-benchmark.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

describe('unknownBenchmark', () => {
  it('says that rules are left out where the table has no such benchmark', () => {
    const text = setLines(recordLine(8, [1]))
    expect(found(unknownBenchmark, text)).toEqual([])
    expect(found(unknownBenchmark, text, '1.1.0', 'toy')).toHaveLength(1)
  })
})

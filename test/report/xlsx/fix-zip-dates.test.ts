import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fixZipDates } from '../../../src/report/xlsx/fix-zip-dates.ts'

const archive = (mtime: string) => zipSync({ 'a.txt': strToU8('one'), 'b/c.txt': strToU8('two') }, { mtime })

describe('fixZipDates', () => {
  it('makes the bytes of archives of different days the same, and keeps what is in them', () => {
    const first = archive('2020-02-03T04:05:06')
    const second = archive('2031-12-30T23:59:58')
    expect(Buffer.compare(first, second)).not.toBe(0)
    expect(Buffer.compare(fixZipDates(first), fixZipDates(second))).toBe(0)
    expect(unzipSync(first)).toEqual({ 'a.txt': strToU8('one'), 'b/c.txt': strToU8('two') })
  })

  it('works on a part of a buffer', () => {
    const bytes = archive('2020-02-03T04:05:06')
    const whole = new Uint8Array(bytes.length + 7)
    whole.set(bytes, 7)
    const fixed = fixZipDates(whole.subarray(7))
    expect(Buffer.compare(fixed, fixZipDates(bytes))).toBe(0)
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unifiedDiff } from '../../src/text/unified-diff.ts'

const before = '{\r\n  "a": 1,\r\n  "b": 2\r\n}'
const after = '{\r\n  "a": 1,\r\n  "c": 3,\r\n  "b": 2\r\n}'

describe('unifiedDiff', () => {
  it('is what diff -u prints', () => {
    expect(unifiedDiff('rcps_a.json', 'x\ny\n', 'x\nz\n')).toBe(
      '--- a/rcps_a.json\n+++ b/rcps_a.json\n@@ -1,2 +1,2 @@\n x\n-y\n+z\n',
    )
  })

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('rcps_a.json', before, before)).toBe('')
  })

  it('names /dev/null before a new file', () => {
    expect(unifiedDiff('rcps_a.json', null, '{}\n')).toMatch(/^--- \/dev\/null\n\+\+\+ b\/rcps_a\.json\n/)
  })

  it('is a patch that git applies to the byte, with CRLF and without a last line end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'diff-'))
    const file = join(folder, 'rcps_a.json')
    writeFileSync(file, before)
    execFileSync('git', ['apply', '-'], { cwd: folder, input: unifiedDiff('rcps_a.json', before, after) })
    expect(readFileSync(file, 'utf8')).toBe(after)
  })
})

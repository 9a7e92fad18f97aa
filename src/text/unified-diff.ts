/**
 * Changes of a file, as `diff -u` and `git diff` print them.
 *
 * @module
 */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/**
 * The unified diff of a file, with three lines of context.
 *
 * @param path the file's path in the heading
 * @param before its text, null for a new file
 * @param after its text afterwards
 * @returns the diff; `''` if nothing changes
 *
 * @example
 * unifiedDiff('rcps_a.json', '{}\n', '{"a": 1}\n')
 * // => '--- a/rcps_a.json\n+++ b/rcps_a.json\n@@ -1,1 +1,1 @@\n-{}\n+{"a": 1}\n'
 */
export function unifiedDiff(path: string, before: string | null, after: string): string {
  if (before === after) return ''
  const old = before === null ? '/dev/null' : `a/${path}`
  return createTwoFilesPatch(old, `b/${path}`, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}

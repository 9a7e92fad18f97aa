import { spawnSync } from 'node:child_process'
import { symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkRepository } from '../../src/stages/repository/work.ts'
import { folderWith } from '../support/folder.ts'
import { hasUpstream, needsUpstream } from '../support/upstream-rules.ts'

const kinds = { names: 'bad-file-name', sizes: 'large-file', links: 'broken-link' } as const

/** Paths by kind, from a working directory. */
function askUpstream(dir: string, cwd: string): Record<keyof typeof kinds, string[]> {
  const script = join(import.meta.dirname, '../support/repo_checker.py')
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script, dir], { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

function ours(dir: string): Record<keyof typeof kinds, string[]> {
  const found = checkRepository(dir)
  const paths = (code: string) => found.filter(finding => finding.code === code).map(({ path }) => path)
  return {
    names: paths(kinds.names).sort(),
    sizes: paths(kinds.sizes).sort(),
    links: paths(kinds.links).sort(),
  }
}

describe.skipIf(!hasUpstream)(
  `the repository check, beside upstream's (mlcommons/logging 7bbf792)${needsUpstream}`,
  () => {
    const files = {
      '.git/HEAD': '',
      'a b/c': '',
      'a b/.d': '',
      'e/f g.txt': '',
      'e/.h/i': '',
      'e/large': '',
      'e/fits': '',
    }

    it('finds the same names and sizes, and links that lead nowhere from wherever one looks', () => {
      const dir = folderWith(files)
      truncateSync(join(dir, 'e/large'), 50 * 2 ** 20 + 1)
      truncateSync(join(dir, 'e/fits'), 50 * 2 ** 20)
      symlinkSync('/nowhere', join(dir, 'e/absolute'))
      symlinkSync('nowhere', join(dir, 'e/relative'))
      symlinkSync(join(dir, 'a b'), join(dir, 'folder with blanks'))
      expect(ours(dir)).toEqual(askUpstream(dir, dir))
    })

    it('takes a good relative link for good, which upstream reports from any other folder (docs/differences.md)', () => {
      const dir = folderWith({ 'e/target': '' })
      symlinkSync('target', join(dir, 'e/link'))
      expect(ours(dir).links).toEqual([])
      expect(askUpstream(dir, dir).links).toEqual([join(dir, 'e/link')])
      expect(askUpstream(dir, join(dir, 'e')).links).toEqual([])
    })
  },
)

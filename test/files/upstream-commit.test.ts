import { describe, expect, it } from 'vitest'
import { upstreamCommit } from '../../src/files/upstream-commit.ts'
import { temporaryFolder } from '../support/cli.ts'

const commit = '7bbf7920ae03d4fb3a8f2e5e0d8d6d9f1c2b3a40'
const checkout = (files: Record<string, string>) => temporaryFolder({ 'mlperf_logging/x': '', ...files })

describe('upstreamCommit', () => {
  it('is found from a folder below, by a branch, by packed references, or detached', () => {
    const branch = { '.git/HEAD': 'ref: refs/heads/main\n' }
    expect([
      upstreamCommit(`${checkout({ ...branch, '.git/refs/heads/main': `${commit}\n` })}/mlperf_logging`),
      upstreamCommit(checkout({ ...branch, '.git/packed-refs': `# pack-refs\n${commit} refs/heads/main\n` })),
      upstreamCommit(checkout({ '.git/HEAD': `${commit}\n` })),
    ]).toEqual([commit, commit, commit])
  })
  it('is null in the checkout of another project, and for a branch that is no file of it', () => {
    expect(upstreamCommit(temporaryFolder({ '.git/HEAD': `${commit}\n` }))).toBe(null)
    expect(upstreamCommit(checkout({ '.git/HEAD': 'ref: refs/../../../secret\n' }))).toBe(null)
  })
})

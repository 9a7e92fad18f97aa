/**
 * Entries that a repository of results refuses.
 *
 * @module
 */
import type { SubmissionFinding } from './finding.ts'
import { findingAt } from './finding-at.ts'

/** A file, folder or link below the folder of a package, or the folder itself. */
export interface RepositoryEntry {
  readonly path: string
  /** The last part of the path. */
  readonly name: string
  readonly kind: 'file' | 'folder' | 'broken-link' | 'link'
  /** Size in bytes; 0 for a folder or link. */
  readonly size: number
}

const largest = 50 * 2 ** 20

/**
 * Finds names with a leading dot or a blank, files above 50 MiB, and broken links.
 *
 * @example
 * checkRepository([{ path: 'a/.git', name: '.git', kind: 'folder', size: 0 }])[0].code // => 'bad-file-name'
 *
 * Source: behaviour of repo_checker in mlcommons/logging 7bbf792, which resolves links relative to the working directory.
 */
export function checkRepository(entries: readonly RepositoryEntry[]): SubmissionFinding[] {
  return entries.flatMap(({ path, name, kind, size }) => {
    const findings: SubmissionFinding[] = []
    if (name.startsWith('.')) findings.push(findingAt(path, 'bad-file-name', 'the name begins with a dot'))
    else if (name.includes(' ')) findings.push(findingAt(path, 'bad-file-name', 'the name contains a blank'))
    if (kind === 'file' && size > largest) {
      findings.push(
        findingAt(path, 'large-file', `the file has ${(size / 2 ** 20).toFixed(1)} MiB, more than 50`),
      )
    }
    if (kind === 'broken-link') findings.push(findingAt(path, 'broken-link', 'the link is broken'))
    return findings
  })
}

/** Where a submission is in a round. */
export interface SubmissionPlace {
  /** The submitter's folder; null outside of a round's layout. */
  readonly submitter: string | null
  /** The system's folder; null outside of a round's layout. */
  readonly system: string | null
  /** The path from the submitter's folder on, else the path below the common folder. */
  readonly path: string
}

/** The last folder is the benchmark; HPC has the kind of scaling before it. */
const layout = /(?:^|\/)([^/]+)\/results\/([^/]+)\/(?:(?:strong|weak)\/)?[^/]+$/

/**
 * The places of submissions, in their order. Source: MLPerf submission rules, `<submitter>/results/<system>/<benchmark>`.
 *
 * @param dirs folders of the submissions
 * @example
 * submissionPlaces(['v5.1/Lab/results/8xGPU/rgat'])
 * // => [{ submitter: 'Lab', system: '8xGPU', path: 'Lab/results/8xGPU/rgat' }]
 */
export function submissionPlaces(dirs: readonly string[]): SubmissionPlace[] {
  const common = commonFolder(dirs)
  return dirs.map(dir => {
    const [found, submitter, system] = layout.exec(dir) ?? []
    if (found === undefined || /^\.+$/.test(submitter!))
      return { submitter: null, system: null, path: dir.slice(common.length) }
    return { submitter: submitter!, system: system!, path: found.replace(/^\//, '') }
  })
}

/**
 * The folder that all paths are below, with its closing slash; empty without one.
 *
 * @example
 * commonFolder(['a/b/c', 'a/b/d']) // => 'a/b/'
 */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let length = 0
  for (let at = first.indexOf('/'); at >= 0; at = first.indexOf('/', at + 1)) {
    const folder = first.slice(0, at + 1)
    if (!others.every(path => path.startsWith(folder))) break
    length = folder.length
  }
  return first.slice(0, length)
}

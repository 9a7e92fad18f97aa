import { commonFolder } from '../../text/common-folder.ts'

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

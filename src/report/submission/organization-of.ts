/** The organization behind a submission. */
export interface Organization {
  /** The submitter's folder, else what the logs say; null if that is a placeholder. */
  readonly name: string | null
  /** What the logs say, if it is another organization; null otherwise. */
  readonly logged: string | null
}

/** A value that a submitter forgot to fill in, such as `SUBMISSION_ORG_PLACEHOLDER`. */
const placeholder = /PLACEHOLDER/

/**
 * The organization of a submission. The name of the folder counts, because many logs contain a placeholder or the name of the
 * company whose code was used. Names that differ only in case, spaces and punctuation are equal.
 *
 * @param submitter the submitter's folder; null if unknown
 * @param logged `submission_org` of the logs
 * @example
 * organizationOf('Dell', 'NVIDIA') // => { name: 'Dell', logged: 'NVIDIA' }
 * organizationOf('Dell', 'SUBMISSION_ORG_PLACEHOLDER') // => { name: 'Dell', logged: null }
 */
export function organizationOf(submitter: string | null, logged: string | null): Organization {
  const said = logged === null || placeholder.test(logged) ? null : logged
  if (submitter === null) return { name: said, logged: null }
  return { name: submitter, logged: said !== null && plain(said) !== plain(submitter) ? said : null }
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** `error`: the input is wrong or does not pass; `warning`: it misleads or does harm; `note`: worth a look. */
export type Severity = 'error' | 'warning' | 'note'

/** What a code means. */
export interface CodeEntry {
  /** Severity of a finding of this code, unless the place that reports it sets another. */
  readonly severity: Severity
  /** One line, without a full stop. */
  readonly title: string
  /** Why this is reported, in full sentences. */
  readonly why: string
  /** What to do about it. */
  readonly remedy: string
  /** Where the rule is written: a document, or the program whose behaviour decides. */
  readonly source: string
}

/** Codes with their meaning. */
export type CodeTable = Readonly<Record<string, CodeEntry>>

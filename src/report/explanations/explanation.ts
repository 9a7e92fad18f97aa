/** What a code means. */
export interface Explanation {
  /** One line, without a full stop. */
  readonly title: string
  /** What stands behind it, in sentences. */
  readonly why: string
  /** What to do about it. */
  readonly remedy: string
  /** Where the rule is written: a document, or what decides. */
  readonly source: string
}

/** Explanations by code. */
export type Explanations = Readonly<Record<string, Explanation>>

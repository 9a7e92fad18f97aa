/** Shared by the parts of a page. */
export interface PageParts {
  /** Returns the next id of a kind, unique in the page. */
  readonly nextId: (kind: string) => string
  /** Returns the id of a section by its title. */
  readonly sectionId: (title: string) => string
  /** Whether cards show their steps by default; on a page with many cards they are folded. */
  readonly hasOpenSteps: boolean
}

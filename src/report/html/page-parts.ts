import type { Pictures } from './pictures.ts'

/** Shared by the parts of a page. */
export interface PageParts {
  readonly pictures: Pictures
  /** Returns the next id of a kind, unique in the page. */
  readonly nextId: (kind: string) => string
  /** Whether cards show their steps by default; on a page with many cards they are folded. */
  readonly hasOpenSteps: boolean
}

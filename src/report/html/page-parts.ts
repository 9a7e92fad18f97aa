import type { Pictures } from './pictures.ts'

/** What the parts of a page share. */
export interface PageParts {
  readonly pictures: Pictures
  /** The next id of a kind, unique in the page. */
  readonly nextId: (kind: string) => string
}

import type { Pictures } from './pictures.ts'

/** What the parts of a page share. */
export interface PageParts {
  readonly pictures: Pictures
  /** The next id of a kind, unique in the page. */
  readonly nextId: (kind: string) => string
  /** Cards show their steps from the start; where there are many they are folded away. */
  readonly hasOpenSteps: boolean
}

import { type Equivalence, testEquivalence } from '../../stats/equivalence.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'

/** {@link testEquivalence}, as a stage. */
export const work = ({ a, b, margin }: RequestOf<typeof declaration>): Equivalence =>
  testEquivalence(a, b, margin)

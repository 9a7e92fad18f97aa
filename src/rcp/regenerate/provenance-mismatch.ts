import { createHash } from 'node:crypto'
import type { Provenance } from './provenance.ts'

/**
 * What is wrong if a provenance describes another state of its set; null if nothing is, or if it does not name its set.
 *
 * @param text - of the set
 * @example
 * provenanceMismatch('{}', { setSha256: sha256Of('{}') }) // => null
 */
export const provenanceMismatch = (
  text: string,
  { setSha256 }: Pick<Provenance, 'setSha256'>,
): string | null =>
  setSha256 === undefined || setSha256 === sha256Of(text)
    ? null
    : `The provenance describes another state of this set: it names SHA-256 ${setSha256.slice(0, 12)}…, the set has ${sha256Of(text).slice(0, 12)}….`

/**
 * SHA-256 of a text as UTF-8.
 *
 * @example
 * sha256Of('') // => 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

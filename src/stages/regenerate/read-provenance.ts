import { InputError } from '../../errors.ts'
import { statsOf } from '../../files/disk/stats-of.ts'
import { readWhole } from '../../logs/read-whole.ts'
import type { Provenance } from '../../rcp/regenerate/provenance.ts'
import { provenanceSchema } from './schema.ts'

/**
 * The path of the provenance of a set.
 *
 * @example
 * provenancePath('out/rcps_bert.json') // => 'out/rcps_bert.provenance.json'
 */
export const provenancePath = (set: string): string => `${set.replace(/\.json$/, '')}.provenance.json`

/**
 * The provenance next to a set; null if there is none.
 *
 * @param set - path of the set
 * @throws InputError `provenance-syntax` if it cannot be read as such: writing a new one would lose it
 * @example
 * readProvenance('fixtures/rcps/training_1.1.0/rcps_maskrcnn.json') // => null
 */
export function readProvenance(set: string): Provenance | null {
  const file = provenancePath(set)
  if (statsOf(file) === undefined) return null
  const text = readWhole(file).toString()
  try {
    return provenanceSchema.parse(JSON.parse(text)) as unknown as Provenance
  } catch (cause) {
    throw new InputError('provenance-syntax', `${file} is not a provenance of RCP records`, {
      file,
      remedy: 'Correct the file, or move it away.',
      cause,
    })
  }
}

/**
 * The private id of a system: four words that replace its name before results are public.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { Budget } from '../python/budget.ts'
import { toText } from '../python/to-text.ts'
import type { PyDict } from '../python/values.ts'

/** Members of a system description that identify the system, in hash order. */
const identity = [
  'division',
  'submitter',
  'system_name',
  'number_of_nodes',
  'host_processor_model_name',
  'host_processors_per_node',
  'accelerator_model_name',
  'accelerators_per_node',
  'framework',
]

/** Number of words: one for each value of a byte. */
export const wordCount = 256

const wordsPerId = 4

/**
 * The id of a system: the SHA-256 of its identity, folded into four bytes, each a word.
 *
 * @param description - the system description
 * @param words - the 256 words of humanhash
 * @returns null if the description has a missing member
 * @example
 * privateId(description, words) // => 'venus-oregon-lake-ten'
 *
 * Source: behaviour of result_summarizer in mlcommons/logging 7bbf792; humanhash3, which is in the public domain.
 */
export function privateId(description: PyDict, words: readonly string[]): string | null {
  const members = identity.map(name => description.get(name))
  if (members.includes(undefined)) return null
  const text = members.map(member => toText(member!, new Budget())).join('')
  const digest = createHash('sha256').update(text, 'utf8').digest()
  const segment = digest.length / wordsPerId
  const bytes = Array.from({ length: wordsPerId }, (_, index) =>
    digest.subarray(index * segment, (index + 1) * segment).reduce((folded, byte) => folded ^ byte, 0),
  )
  return bytes.map(byte => words[byte]).join('-')
}

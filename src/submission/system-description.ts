/**
 * System descriptions: one JSON file each.
 *
 * @module
 */
import type { Usage } from '../benchmarks/benchmark.ts'
import { compareRulesets } from '../benchmarks/ruleset.ts'
import { isLogObject, type LogObject } from '../python/log-object.ts'
import { PythonJsonError, parsePythonJson } from '../python/python-json.ts'
import type { SubmissionFinding } from './finding.ts'
import { findingAt } from './finding-at.ts'
import type { SmallFile } from './package/package-layout.ts'

/** A description, or the problem with its whole file. */
export type SystemDescription = { readonly fields: LogObject } | { readonly finding: SubmissionFinding }

/** Required fields. */
const requiredFields = [
  'submitter',
  'division',
  'status',
  'system_name',
  'number_of_nodes',
  'host_processors_per_node',
  'host_processor_model_name',
  'host_processor_core_count',
  'host_processor_vcpu_count',
  'host_processor_frequency',
  'host_processor_caches',
  'host_processor_interconnect',
  'host_memory_capacity',
  'host_storage_type',
  'host_storage_capacity',
  'host_networking',
  'host_networking_topology',
  'host_memory_configuration',
  'accelerators_per_node',
  'accelerator_model_name',
  'accelerator_host_interconnect',
  'accelerator_frequency',
  'accelerator_on-chip_memories',
  'accelerator_memory_configuration',
  'accelerator_memory_capacity',
  'accelerator_interconnect',
  'accelerator_interconnect_topology',
  'cooling',
  'hw_notes',
  'framework',
  'other_software_stack',
  'operating_system',
  'sw_notes',
] as const

/** Fields that the reference joins as text; it crashes if they are not text. */
const textFields = [
  'submitter',
  'system_name',
  'host_processor_model_name',
  'host_processor_core_count',
  'accelerator_model_name',
  'accelerators_per_node',
  'framework',
] as const

const statuses = [
  'Available on-premise',
  'Available cloud',
  'Research, Development, or Internal (RDI)',
  'Preview',
] as const

/**
 * Reads the file of a description.
 *
 * @example
 * readSystemDescription({ path: 'systems/a.json', content: Buffer.from('{"division": "closed"}') }) // => { fields: { division: 'closed' } }
 */
export function readSystemDescription({ path, content }: SmallFile): SystemDescription {
  const bad = (reason: string) => ({
    finding: findingAt(path, 'bad-system-file', `the description cannot be read: ${reason}`),
  })
  if (content === null) return bad('it is not a readable file')
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
    const document = parsePythonJson(text)
    return isLogObject(document) ? { fields: document } : bad('it is not a JSON object')
  } catch (error) {
    if (error instanceof PythonJsonError) return bad(error.message)
    if (error instanceof TypeError) return bad('it is not UTF-8')
    throw error
  }
}

/**
 * Problems with the fields: missing fields, a status that the ruleset does not have, and values that are not text.
 *
 * @example
 * checkSystemDescription('systems/a.json', fields, 'training', '4.1.0') // => [{ code: 'missing-system-field', … }]
 *
 * Source: behaviour of system_desc_checker in mlcommons/logging 7bbf792, which checks the status from training 4.0 on.
 */
export function checkSystemDescription(
  path: string,
  fields: LogObject,
  usage: Usage,
  ruleset: string,
): SubmissionFinding[] {
  const has = (field: string) => Object.hasOwn(fields, field)
  const missing = requiredFields
    .filter(field => !has(field))
    .map(field => findingAt(path, 'missing-system-field', `the field ${field} is missing`))
  const notText = textFields
    .filter(field => has(field) && typeof fields[field] !== 'string')
    .map(field => {
      const message = `the field ${field} is ${JSON.stringify(fields[field])}; it must be text in quotes`
      return findingAt(path, 'system-field-not-text', message)
    })
  const looksAtStatus = usage === 'training' && compareRulesets(ruleset, '4.0.0') >= 0 && has('status')
  if (!looksAtStatus || statuses.some(status => status === fields.status)) return [...missing, ...notText]
  const message = `the status ${JSON.stringify(fields.status)} is not one of ${statuses.join('; ')}`
  return [...missing, ...notText, findingAt(path, 'wrong-system-status', message)]
}

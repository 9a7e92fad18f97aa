/**
 * The cells of a system description in the summary.
 *
 * @module
 */

import { InputError } from '../../errors.ts'
import { Budget } from '../../python/budget.ts'
import { PyError } from '../../python/py-error.ts'
import { toText } from '../../python/to-text.ts'
import { integerOf } from '../../python/types.ts'
import { isTrue, type PyDict, type PyValue } from '../../python/values.ts'
import type { SummaryRow } from './columns.ts'

/** The targets of the row's links. */
export interface RowPlace {
  readonly usage: string
  readonly ruleset: string
  /** Name of the folder, and of its description without `.json`. */
  readonly system: string
  readonly privateId: string
}

/**
 * The cells of a system: those before the benchmarks, and the links after them.
 *
 * @throws InputError `missing-system-field`; `bad-system-field` if a field is not a whole number
 * @example
 * systemCells(description, place).accelerators_count // => 64
 *
 * Source: behaviour of result_summarizer in mlcommons/logging 7bbf792.
 */
export function systemCells(description: PyDict, place: RowPlace): SummaryRow {
  const member = (name: string) => memberOf(description, name)
  const submitter = text(member('submitter'))
  const nodes = integer(member('number_of_nodes'), 'number_of_nodes')
  const perNode = (name: string) => integer(member(name), name)
  member('host_processor_core_count')
  const repository = repositoryOf(place)
  return {
    division: text(member('division')),
    availability: text(member('status')),
    submitter,
    system: systemName(description),
    number_of_nodes: text(member('number_of_nodes')),
    host_processor_model_name: text(member('host_processor_model_name')),
    host_processors_count: perNode('host_processors_per_node') * nodes,
    accelerator_model_name: acceleratorName(text(member('accelerator_model_name'))),
    accelerators_count: perNode('accelerators_per_node') * nodes,
    framework: frameworkName(text(member('framework'))),
    notes: [member('hw_notes'), member('sw_notes')].filter(isTrue).map(text).join(';'),
    private_id: place.privateId,
    details_url: `${repository}/blob/main/${submitter}/systems/${place.system}.json`,
    code_url: `${repository}/blob/master/${submitter}/benchmarks`,
  }
}

/** Name of a machine whose chips have two accelerators each, so its size is part of its name. */
const twoPerChip = 'tpu-v3'

function systemName(description: PyDict): string {
  const name = text(memberOf(description, 'system_name'))
  if (name !== twoPerChip) return name
  const perNode = integer(memberOf(description, 'accelerators_per_node'), 'accelerators_per_node')
  return `TPUv3.${perNode * 2}`
}

const acceleratorName = (name: string): string => (name === twoPerChip ? 'TPUv3' : name)

/** Drops the commit that some builds have in their name. */
function frameworkName(framework: string): string {
  const commit = framework.includes('TensorFlow') ? / commit hash = [^\n]*/.exec(framework) : null
  return commit === null ? framework : framework.replaceAll(commit[0], '')
}

function repositoryOf({ usage, ruleset }: RowPlace): string {
  const version = ruleset.slice(0, 3) + ruleset.slice(3).replaceAll('.0', '')
  return `https://github.com/mlcommons/${usage}_results_v${version}`
}

function memberOf(description: PyDict, name: string): PyValue {
  const value = description.get(name)
  if (value === undefined) throw new InputError('missing-system-field', `the field ${name} is missing`)
  return value
}

const text = (value: PyValue): string => toText(value, new Budget())

function integer(value: PyValue, name: string): number {
  try {
    const count = Number(integerOf(value))
    if (Number.isSafeInteger(count)) return count
  } catch (error) {
    if (!(error instanceof PyError)) throw error
  }
  throw notWhole(name, value)
}

const notWhole = (name: string, value: PyValue) =>
  new InputError('bad-system-field', `the field ${name} is not a whole number: ${text(value)}`)

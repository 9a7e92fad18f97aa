import { InputError } from '../errors.ts'
import { type NewerBenchmark, newerRules, newerSets } from '../files/newer-benchmarks.ts'
import { dataOrNull } from '../files/reference-data.ts'
import type { Finding } from '../report/report.ts'
import type { Surroundings } from './stage.ts'

/**
 * A note per benchmark that the inputs name and that only the reference data knows, with the lines that make it known.
 *
 * @param names as the inputs have them, null where one has none; null instead of the list for all benchmarks
 * @example
 * newerBenchmarkNotes(['dlrmv4', 'bert', null], request).map(({ code }) => code) // => ['newer-benchmark']
 */
export function newerBenchmarkNotes(
  names: readonly (string | null)[] | null,
  { catalogue, data }: Pick<Surroundings, 'catalogue' | 'data'>,
): Finding[] {
  const found = dataKinds.flatMap(kind => newerOf(kind, catalogue, data))
  const first = new Map(found.toReversed().map(newer => [`${newer.usage}/${newer.name}`, newer]))
  return [...first.values()].filter(({ name }) => names?.includes(name) ?? true).map(noteOf)
}

/** RCP sets first: they show more than rule files. */
const dataKinds = ['rcps', 'rules'] as const

function newerOf(
  kind: (typeof dataKinds)[number],
  catalogue: Surroundings['catalogue'],
  data: Surroundings['data'],
): NewerBenchmark[] {
  const path = dataOrNull(data, kind)
  if (path === null) return []
  try {
    return kind === 'rcps' ? newerSets(path, catalogue) : newerRules(path, catalogue)
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

const noteOf = ({ name, usage, rulesets, file, definition }: NewerBenchmark): Finding => ({
  code: 'newer-benchmark',
  severity: 'note',
  path: file,
  line: null,
  message: `the reference data has files of ${name} (${usage} ${rulesets.join(', ')}), which this program does not know; add to mlperf-rcp.yaml:\n${definition.trimEnd()}`,
})

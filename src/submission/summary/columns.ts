/**
 * The columns of the summary's tables, with the names of the reference's summarizer.
 *
 * @module
 */
import { byCodePoint } from '../../python/by-code-point.ts'

/** A column: text, whole numbers, or floats. */
export interface SummaryColumn {
  readonly name: string
  readonly kind: 'text' | 'integer' | 'float'
  /** Decimals for people. */
  readonly decimals?: number
}

/** A cell; null if empty. */
export type SummaryCell = string | number | null

/** A row: cells by column name. */
export type SummaryRow = Readonly<Record<string, SummaryCell>>

export interface SummaryTable {
  readonly columns: readonly SummaryColumn[]
  readonly rows: readonly SummaryRow[]
}

const text = (name: string): SummaryColumn => ({ name, kind: 'text' })
const integer = (name: string): SummaryColumn => ({ name, kind: 'integer' })
const float = (name: string): SummaryColumn => ({ name, kind: 'float' })
const minutes = (name: string): SummaryColumn => ({ name, kind: 'float', decimals: 3 })

/** The columns for the system. */
const systemColumns = [
  text('division'),
  text('availability'),
  text('submitter'),
  text('system'),
  text('number_of_nodes'),
  text('host_processor_model_name'),
  integer('host_processors_count'),
  text('accelerator_model_name'),
  integer('accelerators_count'),
  text('framework'),
  text('notes'),
  text('private_id'),
]

const linkColumns = [text('details_url'), text('code_url')]

/** The columns for each benchmark. */
const measures = {
  /** The column name is the benchmark name. */
  scores: [minutes('')],
  detailed: [
    minutes(':time_to_train'),
    float(':Energy'),
    float(':GBS'),
    float(':samples_to_converge'),
    text(':RCP'),
    float(':rcp_scaling_factor'),
  ],
  weak: [float(':number_of_models'), float(':instance_scale'), minutes(':time_to_train_all')],
} as const

/** The kind of a table: the scores, their details, or the scores of weak scaling. */
export type SummaryKind = keyof typeof measures

/**
 * The columns of a table: the system, then the benchmarks, then links.
 *
 * @example
 * columnsOf('scores', ['bert']).map(({ name }) => name) // => ['division', …, 'private_id', 'bert', 'details_url', 'code_url']
 *
 * Source: columns of result_summarizer in mlcommons/logging 7bbf792.
 */
export function columnsOf(kind: SummaryKind, benchmarks: readonly string[]): SummaryColumn[] {
  const ofBenchmarks = benchmarks.flatMap(benchmark =>
    measures[kind].map(column => ({ ...column, name: `${benchmark}${column.name}` })),
  )
  return [...systemColumns, ...ofBenchmarks, ...linkColumns]
}

/**
 * Makes a table: fills every column (text with an empty string, numbers with null) and sorts the rows by all columns
 * from left to right, text by code point, empty numbers last.
 *
 * @example
 * tableOf([{ name: 'bert', kind: 'float' }], [{ bert: null }, { bert: 2 }]).rows // => [{ bert: 2 }, { bert: null }]
 */
export function tableOf(columns: readonly SummaryColumn[], rows: readonly SummaryRow[]): SummaryTable {
  const filled = rows.map(row => {
    const cells = columns.map(({ name, kind }) => [name, row[name] ?? (kind === 'text' ? '' : null)] as const)
    return Object.fromEntries(cells)
  })
  return { columns, rows: filled.sort((a, b) => compareRows(columns, a, b)) }
}

function compareRows(columns: readonly SummaryColumn[], a: SummaryRow, b: SummaryRow): number {
  for (const { name } of columns) {
    const order = compareCells(a[name] ?? null, b[name] ?? null)
    if (order !== 0) return order
  }
  return 0
}

function compareCells(a: SummaryCell, b: SummaryCell): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  if (typeof a === 'string' && typeof b === 'string') return byCodePoint(a, b)
  return a < b ? -1 : 1
}

/**
 * Maps the columns of a table to run fields.
 *
 * @module
 */
import { InputError } from '../errors.ts'

/** Fields of a run in a table, by the column names of our own CSV; `unit` and `quality` belong to `convergence`. */
export const runFields = [
  'source',
  'file',
  'run',
  'sha256',
  'benchmark',
  'division',
  'organization',
  'platform',
  'globalBatchSize',
  'learningRate',
  'hyperparameters',
  'seeds',
  'status',
  'convergence',
  'unit',
  'quality',
  'timeToTrainMinutes',
  'evaluations',
  'problems',
] as const

export type RunField = (typeof runFields)[number]

/** Column headers by field; the default header is the field's name. */
export type ColumnNames = Readonly<Partial<Record<RunField, string>>>

/** The header of a field's column. */
export const headerOf = (field: RunField, columns: ColumnNames): string => columns[field] ?? field

/**
 * Checks for the required columns: the benchmark (unless all rows share one), the global batch size, the value or the
 * status, and every column that the caller names.
 *
 * @param headers the headers in the table's first row
 * @param file the table
 * @throws InputError `missing-column`
 * @example
 * requireColumns(['benchmark', 'bs', 'status'], { globalBatchSize: 'bs' }, { file: 'runs.csv', hasBenchmark: false })
 */
export function requireColumns(
  headers: readonly string[],
  columns: ColumnNames,
  { file, hasBenchmark }: { readonly file: string; readonly hasBenchmark: boolean },
): void {
  const isThere = (field: RunField) => headers.includes(headerOf(field, columns))
  const named = runFields.filter(field => columns[field] !== undefined)
  const demanded: RunField[] = [...named, 'globalBatchSize', ...(hasBenchmark ? [] : ['benchmark' as const])]
  if (!isThere('status')) demanded.push('convergence')
  const missing = demanded.find(field => !isThere(field))
  if (missing === undefined) return
  throw new InputError(
    'missing-column',
    `there is no column '${headerOf(missing, columns)}' among ${headers.join(', ')}`,
    {
      file,
      line: 1,
      remedy: `Say which column holds it: extract --column ${missing}=HEADER${missing === 'benchmark' ? ', or --benchmark NAME' : ''}.`,
    },
  )
}

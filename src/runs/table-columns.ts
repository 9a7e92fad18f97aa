/**
 * Which column of a table holds what.
 *
 * @module
 */
import { InputError } from '../errors.ts'

/** What a table may say of a run, by the names that our own CSV has; `unit` and `quality` are those of `convergence`. */
export const runFields = [
  'source',
  'file',
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

/** Headers of columns by what they hold; a column that is not named here has the field's own name. */
export type ColumnNames = Readonly<Partial<Record<RunField, string>>>

/** The header of the column that holds a field. */
export const headerOf = (field: RunField, columns: ColumnNames): string => columns[field] ?? field

/**
 * Demands the columns without which rows are no runs: the benchmark unless all rows are of one, the global batch size,
 * and the value or the status, and all that the caller names.
 *
 * @param headers of the table's first row
 * @param file the table, whose first line has the headers
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

/**
 * Run records as Apache Parquet.
 *
 * @module
 */
import type { BasicType } from 'hyparquet-writer'
import type { RunGroup } from '../../convergence/group.ts'
import { UsageError } from '../../errors.ts'
import type { Quality } from '../../runs/quality.ts'
import type { Run } from '../../runs/run.ts'
import type { Report } from '../report.ts'
import type { ReportContext } from '../reporter.ts'

interface ParquetColumn<Item> {
  readonly name: string
  readonly type: BasicType
  readonly of: (item: Item) => string | number | null | undefined
}

type MemberOf<Item, Value> = {
  [Name in keyof Item]-?: Item[Name] extends Value | null | undefined ? Name : never
}[keyof Item] &
  string

const text = <Item>(name: MemberOf<Item, string>): ParquetColumn<Item> => ({
  name,
  type: 'STRING',
  of: item => item[name] as string | null | undefined,
})

/** As in JSON, NaN and infinities are null. */
const finite = (value: number | null | undefined) => (Number.isFinite(value) ? value : null)

const number = <Item>(name: MemberOf<Item, number>): ParquetColumn<Item> => ({
  name,
  type: 'DOUBLE',
  of: item => finite(item[name] as number | null | undefined),
})

/** A nested member, as JSON text. */
const nested = <Item>(name: keyof Item & string): ParquetColumn<Item> => ({
  name,
  type: 'JSON',
  of: item => item[name] as never,
})

const onlyNumber = (quality: Quality | null | undefined) =>
  typeof quality === 'number' ? finite(quality) : null

/** Nested, as JSON text. */
const onlyMetrics = (quality: Quality | null | undefined) =>
  (typeof quality === 'object' ? quality : null) as never

const runColumns: readonly ParquetColumn<Run>[] = [
  text('source'),
  text('file'),
  number('run'),
  text('sha256'),
  text('benchmark'),
  text('division'),
  text('organization'),
  text('platform'),
  number('globalBatchSize'),
  number('learningRate'),
  nested('hyperparameters'),
  nested('seeds'),
  text('status'),
  { name: 'convergenceValue', type: 'DOUBLE', of: ({ convergence }) => finite(convergence?.value) },
  { name: 'convergenceUnit', type: 'STRING', of: ({ convergence }) => convergence?.unit },
  { name: 'convergenceQuality', type: 'DOUBLE', of: ({ convergence }) => onlyNumber(convergence?.quality) },
  { name: 'convergenceMetrics', type: 'JSON', of: ({ convergence }) => onlyMetrics(convergence?.quality) },
  number('timeToTrainMinutes'),
  nested('evaluations'),
  nested('problems'),
]

const groupColumns: readonly ParquetColumn<RunGroup>[] = [
  text('benchmark'),
  number('globalBatchSize'),
  number('learningRate'),
  number('runs'),
  number('converged'),
  nested('values'),
  number('olympicMean'),
  number('mean'),
  number('stdev'),
]

/**
 * The runs, or groups of runs, of a report as a Parquet file: one row each, numbers as doubles, `convergence` as four columns,
 * other nested members as JSON text. The same report gives the same bytes.
 *
 * @throws UsageError `no-parquet` for any other report
 * @example
 * (await parquet(extractReport(runs), context)).subarray(0, 4) // => the bytes of 'PAR1'
 */
export async function parquet(
  { name, items }: Report,
  { tool }: Pick<ReportContext, 'tool'>,
): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const createdBy = `${tool.name} ${tool.version}`
  return new Uint8Array(parquetWriteBuffer({ columnData: columnsOf(name, items), createdBy }))
}

function columnsOf(name: string, items: readonly unknown[]) {
  if (name === 'extract') return filled(runColumns, items as readonly Run[])
  if (name === 'extract-groups') return filled(groupColumns, items as readonly RunGroup[])
  throw new UsageError('no-parquet', `${name} cannot be written as Parquet`, {
    remedy: 'Choose another format; only runs and groups of runs can be written as Parquet.',
  })
}

const filled = <Item>(columns: readonly ParquetColumn<Item>[], items: readonly Item[]) =>
  columns.map(({ name, type, of }) => ({ name, type, data: items.map(item => of(item) ?? null) }))

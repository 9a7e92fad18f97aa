/**
 * Options that say what kind of file runs come from.
 *
 * @module
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { suggest } from '../benchmarks/catalogue.ts'
import type { Source } from '../pipeline/read-source.ts'
import { type ColumnNames, type RunField, runFields } from '../runs/table-columns.ts'

export interface SourceOptions {
  readonly source: Source
  /** By `--column`, which may be given several times. */
  readonly column?: ColumnNames
  readonly benchmark?: string
}

/** Adds `--source`, `--column` and `--benchmark`. */
export function addSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--source <kind>', 'what the files are')
        .choices(['auto', 'mllog', 'caffe', 'table'])
        .default('auto'),
    )
    .option('--column <field=header>', "a table's column for a member of the record (repeatable)", addColumn)
    .option('--benchmark <name>', 'benchmark of the runs of a table that name none')
}

function addColumn(text: string, before: ColumnNames = {}): ColumnNames {
  const [, field, header] = /^(\w+)=(.+)$/s.exec(text) ?? []
  if (field === undefined || header === undefined)
    throw new InvalidArgumentError(`'${text}' is not FIELD=HEADER.`)
  if (!isField(field))
    throw new InvalidArgumentError(
      `Unknown field '${field}'${suggest(field, runFields)}. Known are ${runFields.join(', ')}.`,
    )
  return { ...before, [field]: header }
}

const isField = (name: string): name is RunField => (runFields as readonly string[]).includes(name)

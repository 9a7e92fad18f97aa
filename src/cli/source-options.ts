/**
 * Options that say what kind of file runs come from.
 *
 * @module
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { suggest } from '../benchmarks/catalogue.ts'
import type { Source } from '../files/read/read-source.ts'
import { type ColumnNames, type RunField, runFields } from '../runs/table-columns.ts'
import { parseCount, parseNumber } from './common-options.ts'

export interface SourceOptions {
  readonly source: Source
  /** By `--column`, which may be given several times. */
  readonly column?: ColumnNames
  readonly benchmark?: string
  /** Of Caffe logs. */
  readonly metric?: string
  readonly target?: number
  readonly datasetSize?: number
  readonly workers?: number
  readonly globalBatch?: number
}

/** Adds `--source`, `--column`, `--benchmark` and what only Caffe logs need. */
export function addSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--source <kind>', 'what the files are')
        .choices(['auto', 'mllog', 'caffe', 'table'])
        .default('auto'),
    )
    .option('--column <field=header>', "a table's column for a member of the record (repeatable)", addColumn)
    .option('--benchmark <name>', 'benchmark of Caffe logs, and of the runs of a table that name none')
    .addOption(ofCaffe('--metric <name>', 'test output that has to reach the target, for example accuracy'))
    .addOption(
      ofCaffe('--target <x>', 'a run has converged at its first test with at least this').argParser(
        parseNumber,
      ),
    )
    .addOption(ofCaffe('--dataset-size <n>', 'samples of one epoch').argParser(parseCount))
    .addOption(
      ofCaffe('--workers <n>', 'GPUs or MPI ranks (default: what the log says)').argParser(parseCount),
    )
    .addOption(
      ofCaffe('--global-batch <n>', 'samples per update (default: what the log says)').argParser(parseCount),
    )
}

const ofCaffe = (flags: string, description: string): Option =>
  new Option(flags, description).helpGroup('Caffe logs:')

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

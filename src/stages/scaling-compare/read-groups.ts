import { InputError } from '../../errors.ts'
import type { CurveWithSet } from '../../files/curve-finder.ts'
import { groupBy } from '../../lists/group-by.ts'
import { learningRateOf } from '../../runs/learning-rate.ts'
import { type Group, groupOfRuns } from '../../scaling/group.ts'
import { groupsOfTable } from '../../scaling/table.ts'
import { otherTableAt, rcpSetAt, runsAt, type ScalingSource } from '../scaling-source.ts'

/** Epochs to converge of one run. */
interface Value {
  readonly bs: number
  readonly lr: number
  readonly epochs: number
}

/**
 * The groups of a file: those of a table with the columns of {@link groupsOfTable}, or those of the runs of run records,
 * logs or an RCP set, by batch size and learning rate, whose error is their epochs to converge.
 *
 * @param table take only the rows of this table
 * @throws InputError if the file cannot be read, `no-groups` if it has no run with batch size, learning rate and value
 * @example
 * await readGroups('tables.csv', source, '2a') // => [{ bs: 256, lr: 0.05, n: 5, mean: 23.92, std: 0.1 }, …]
 */
export async function readGroups(path: string, source: ScalingSource, table?: string): Promise<Group[]> {
  const set = await rcpSetAt(path, source)
  if (set !== null) return groupsOf(path, valuesOfSet(set))
  const rows = await otherTableAt(path)
  return rows === null ? groupsOf(path, await valuesOfRuns(path, source)) : groupsOfTable(rows, table, path)
}

function groupsOf(path: string, values: readonly Value[]): Group[] {
  if (values.length === 0) {
    throw new InputError('no-groups', `${path} has no run with batch size, learning rate and value`, {
      file: path,
    })
  }
  const byPoint = groupBy(values, ({ bs, lr }) => `${bs} ${lr}`)
  return [...byPoint.values()].map(group =>
    groupOfRuns(
      group[0]!,
      group.map(({ epochs }) => epochs),
    ),
  )
}

const valuesOfSet = ({ set, benchmark }: CurveWithSet): Value[] =>
  set.records.flatMap(({ globalBatchSize: bs, hyperparameters, epochs }) => {
    const rate = learningRateOf(hyperparameters, benchmark)
    return rate === null ? [] : epochs.map(value => ({ bs, lr: rate.value, epochs: value }))
  })

async function valuesOfRuns(path: string, source: ScalingSource): Promise<Value[]> {
  const runs = await runsAt([path], source)
  return runs.flatMap(({ globalBatchSize: bs, learningRate: lr, convergence }) =>
    bs === null || lr === null || convergence === null ? [] : [{ bs, lr, epochs: convergence.value }],
  )
}

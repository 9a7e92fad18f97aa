import { InputError, UsageError } from '../../errors.ts'
import type { Row } from '../../logs/table/row.ts'
import type { caffeOptions } from '../../options/sources.ts'
import type { Values } from '../../options/values.ts'
import { numberOf } from '../../runs/cells.ts'
import type { Evaluation, Run } from '../../runs/run.ts'
import type { Curve, CurvePoint } from '../../scaling/curve.ts'
import { otherTableAt, runsAt, type ScalingSource } from '../scaling-source.ts'

/** How the files are read, with what Caffe logs do not say. */
type CurveSource = ScalingSource & Partial<Values<typeof caffeOptions>>

/**
 * The training curves of files: a table with a column `epoch` is one curve, run records and logs have one per run.
 *
 * @param metric of the evaluations, or column of the tables; by default the only metric, and the column `value`
 * @throws InputError if a file cannot be read, `no-evaluations`, `not-in-epochs`, `bad-number`; UsageError `unknown-metric`
 * @example
 * await readCurves(['runs.ndjson'], 'eval_accuracy', source) // => [[{ epoch: 1, value: 0.2 }, …], …]
 */
export async function readCurves(
  paths: readonly string[],
  metric: string | undefined,
  source: CurveSource,
): Promise<Curve[]> {
  const curves: Curve[] = []
  for (const path of paths) {
    const rows = await otherTableAt(path)
    if (rows !== null) {
      curves.push(inOrder(rows.map(row => pointOfRow(row, metric ?? 'value', path))))
    } else {
      const { target, net, datasetSize, workers, globalBatch } = source
      const caffe = { metric, target, net, datasetSize, workers, globalBatch }
      const runs = await runsAt([path], source, { ...caffe, evaluations: true })
      curves.push(...runs.map(run => curveOfRun(run, metric)))
    }
  }
  return curves
}

function pointOfRow(row: Row, column: string, file: string): CurvePoint {
  const [epoch, value] = ['epoch', column].map(name => {
    const cell = row.values[name]
    if (cell === undefined) {
      throw new InputError('missing-column', `there is no column '${name}'`, {
        file,
        line: 1,
        remedy: `Columns are ${Object.keys(row.values).join(', ')}; choose one with --metric.`,
      })
    }
    const number = numberOf(cell)
    if (number !== null) return number
    throw new InputError('bad-number', `${JSON.stringify(cell)} in column '${name}' is not a number`, {
      file,
      line: row.line,
    })
  }) as [number, number]
  return { epoch, value }
}

function curveOfRun({ file, evaluations = [] }: Run, metric: string | undefined): Curve {
  const name = metricOf(evaluations, metric, file)
  const curve = evaluations.flatMap(({ position, unit, quality }) => {
    const value = quality[name] ?? null
    if (position === null || value === null) return []
    if (unit === 'epochs') return [{ epoch: position, value }]
    throw new InputError('not-in-epochs', `${file}: evaluations are counted in samples, not in epochs`, {
      file,
    })
  })
  return inOrder(curve)
}

function metricOf(evaluations: readonly Evaluation[], metric: string | undefined, file: string): string {
  const names = [...new Set(evaluations.flatMap(({ quality }) => Object.keys(quality)))]
  if (names.length === 0) {
    throw new InputError('no-evaluations', `${file} has no evaluations`, {
      file,
      remedy: 'Extract the run records with --evaluations.',
    })
  }
  const [only] = names
  const chosen = metric ?? (names.length === 1 ? only : undefined)
  if (chosen !== undefined && names.includes(chosen)) return chosen
  const fault = metric === undefined ? 'has several metrics' : `has no metric '${metric}'`
  throw new UsageError('unknown-metric', `${file} ${fault}: ${names.join(', ')}`, {
    remedy: 'Choose one with --metric.',
  })
}

const inOrder = (points: readonly CurvePoint[]): Curve => points.toSorted((a, b) => a.epoch - b.epoch)

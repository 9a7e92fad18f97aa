/**
 * The report of a learning-rate schedule.
 *
 * @module
 */

import { sum } from 'simple-statistics'
import type { Schedule } from '../../caffe/schedule.ts'
import type { CurvePoint } from '../../caffe/schedule-curve.ts'
import type { Plot } from '../../report/plot.ts'
import type { Report, Table } from '../../report/report.ts'
import { nameLook, pathLook } from '../../report/terminal/look.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import type { DrawnSchedule } from './work.ts'

/**
 * One row per point, one per stage, one per drop and one per jump of the rate, and a plot of the whole curve.
 *
 * @param curve the rate over the whole training
 * @param listCurve whether CSV has the points of the curve instead of those of the schedule
 * @example
 * caffeScheduleReport(schedule, curve, false).summary // => '5 stages: 22610 iterations, 72.2861 epochs'
 */
export function caffeScheduleReport(
  schedule: Schedule,
  curve: readonly CurvePoint[],
  listCurve: boolean,
): Report {
  const { stages, totalIterations, totalEpochs } = schedule
  const epochs = totalEpochs === null ? '' : `, ${totalEpochs.toFixed(4)} epochs`
  return {
    name: 'caffe-schedule',
    title: 'Learning-rate schedule',
    document: { ...schedule },
    items: stages,
    tables: [pointTable(schedule), stageTable(schedule), dropTable(schedule), discontinuityTable(schedule)],
    ...(listCurve && { csv: curveTable(curve) }),
    plots: [plotOf(curve, totalEpochs !== null)],
    findings: [],
    summary: `${plural(stages.length, 'stage')}: ${totalIterations} iterations${epochs}`,
  }
}

const solverColumn = { key: 'solver', title: 'Solver', look: pathLook }
const iterationColumn = { key: 'iteration', title: 'Iteration' }
const learningRateColumn = { key: 'learningRate', title: 'LR', digits: 6 }
const epochDecimals = 4

const pointTable = ({ stages }: Schedule): Table => ({
  title: 'Learning rate',
  columns: [
    solverColumn,
    iterationColumn,
    { key: 'epoch', title: 'Epoch', decimals: epochDecimals },
    learningRateColumn,
  ],
  rows: stages.flatMap(({ file, points }) =>
    points.map(({ iteration, epoch, learningRate }) => [file, iteration, epoch, learningRate]),
  ),
})

const curveTable = (curve: readonly CurvePoint[]): Table => ({
  title: 'Learning rate over the whole training',
  columns: [
    solverColumn,
    iterationColumn,
    { key: 'totalIteration', title: 'Iteration in all' },
    { key: 'totalEpoch', title: 'Epoch in all', decimals: epochDecimals },
    learningRateColumn,
  ],
  rows: curve.map(({ file, iteration, totalIteration, epoch, learningRate }) => [
    file,
    iteration,
    totalIteration,
    epoch,
    learningRate,
  ]),
})

const stageTable = ({ stages }: Schedule): Table => ({
  title: 'Stages of the schedule',
  columns: [
    solverColumn,
    { key: 'policy', title: 'Policy' },
    { key: 'iterations', title: 'Iterations' },
    { key: 'epochs', title: 'Epochs', decimals: epochDecimals },
    { key: 'cumulativeEpochs', title: 'In all', decimals: epochDecimals },
    { key: 'warmupEpochs', title: 'Warm-up', decimals: epochDecimals },
  ],
  rows: stages.map(({ file, policy, iterations, epochs, cumulativeEpochs, warmupEpochs }) => [
    file,
    policy,
    iterations,
    epochs,
    cumulativeEpochs,
    warmupEpochs,
  ]),
})

const dropTable = ({ stages }: Schedule): Table => {
  const more = sum(stages.map(({ drops, dropCount }) => dropCount - drops.length))
  return {
    title: more === 0 ? 'Drops of the learning rate' : `Drops of the learning rate, without the last ${more}`,
    columns: [
      solverColumn,
      iterationColumn,
      { key: 'epoch', title: 'Epoch', decimals: epochDecimals },
      { key: 'before', title: 'From LR', digits: 6 },
      { key: 'after', title: 'To', digits: 6 },
    ],
    rows: stages.flatMap(({ file, drops }) =>
      drops.map(({ iteration, epoch, before, after }) => [file, iteration, epoch, before, after]),
    ),
  }
}

const discontinuityTable = ({ stages }: Schedule): Table => ({
  title: 'Jumps of the learning rate',
  columns: [
    solverColumn,
    iterationColumn,
    { key: 'kind', title: 'Where', look: nameLook },
    { key: 'before', title: 'From LR', digits: 6 },
    { key: 'after', title: 'To', digits: 6 },
  ],
  rows: stages.flatMap(({ file, discontinuities }) =>
    discontinuities.map(({ iteration, kind, before, after }) => [file, iteration, kind, before, after]),
  ),
})

function plotOf(curve: readonly CurvePoint[], hasEpochs: boolean): Plot {
  const points = curve.map(({ totalIteration, epoch, learningRate }) => ({
    x: hasEpochs ? epoch! : totalIteration,
    y: learningRate,
  }))
  return {
    title: 'Schedule of the learning rate',
    xTitle: hasEpochs ? 'epoch' : 'iteration',
    yTitle: 'learning rate',
    xScale: 'linear',
    // A NaN rate, such as that of poly past its end, cannot be drawn.
    series: [{ name: 'schedule', points: points.filter(({ y }) => Number.isFinite(y)) }],
  }
}

/** Without places to list, CSV has the whole curve. */
export const view: View<RequestOf<typeof declaration>, DrawnSchedule>['view'] = (
  drawn,
  { atIter, atEpoch },
) => caffeScheduleReport(drawn.schedule, drawn.curve, atIter === undefined && atEpoch === undefined)

export const hasFindings = (): boolean => false

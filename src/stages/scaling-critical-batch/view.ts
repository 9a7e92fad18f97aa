/**
 * The report of a critical batch size.
 *
 * @module
 */

import type { Code } from '../../codes/codes.ts'
import type { Plot } from '../../report/plot.ts'
import type { Finding, Report, Table } from '../../report/report.ts'
import type { CriticalBatch } from '../../scaling/critical-batch.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import type { FittedBatchSizes } from './work.ts'

export interface CriticalBatchInput {
  readonly benchmark: string | null
  /** Averages over the runs of each batch size. */
  readonly points: readonly { readonly bs: number; readonly runs: number; readonly epochs: number }[]
  /** Runs that do not count. */
  readonly leftOut: number
  readonly result: CriticalBatch
  /** The runs that were read. */
  readonly path: string
}

/**
 * The fit, the points with their fitted values, and the regimes between them. A poor fit is in the summary and is a
 * warning, because the runs are not wrong.
 *
 * @example
 * scalingCriticalBatchReport(input).summary
 * // => 'resnet: critical batch size 46618, at least 34.52 epochs; good fit'
 */
export function scalingCriticalBatchReport(input: CriticalBatchInput): Report {
  const { benchmark, result } = input
  const { eMin, bCritical, ci, rmse, fit, slopes } = result
  const size = Number.isFinite(bCritical)
    ? `critical batch size ${bCritical.toFixed(0)}`
    : 'no critical batch size: larger batches cost no epochs'
  return {
    name: 'scaling-critical-batch',
    title: 'Critical batch size',
    document: { eMin, bCritical, ci, rmse, fit, slopes },
    items: [result],
    tables: [fitTable(result), pointTable(input), slopeTable(result)],
    plots: [plot(input)],
    findings: findingsOf(input),
    summary: `${benchmark ?? 'runs'}: ${size}, at least ${eMin.toFixed(2)} epochs; ${fit} fit`,
  }
}

function findingsOf({ result, points, leftOut, path }: CriticalBatchInput): Finding[] {
  const warn = (code: Code, message: string): Finding => ({
    code,
    severity: 'warning',
    path,
    line: null,
    message,
  })
  const sizes = points.map(({ bs }) => bs)
  const range = `${Math.min(...sizes)} to ${Math.max(...sizes)}`
  return [
    ...(result.fit === 'poor'
      ? [
          warn(
            'poor-fit',
            `the critical batch size is outside the batch sizes ${range}, or a line explains less than 95 % of the variance`,
          ),
        ]
      : []),
    ...(leftOut > 0
      ? [
          warn(
            'left-out',
            `left out: ${leftOut}, without batch size or convergence, or too few for an olympic mean`,
          ),
        ]
      : []),
  ]
}

const expected = ({ eMin, bCritical }: CriticalBatch, bs: number): number => eMin * (1 + bs / bCritical)

function fitTable({ eMin, bCritical, ci, rmse, fit }: CriticalBatch): Table {
  return {
    title: 'Epochs to converge = eMin (1 + BS / bCritical)',
    columns: [
      { key: 'what', title: 'What' },
      { key: 'value', title: 'Value', decimals: 2 },
      { key: 'ciLow', title: '95 % from', decimals: 2 },
      { key: 'ciHigh', title: 'to', decimals: 2 },
    ],
    rows: [
      ['eMin', eMin, ci.eMin?.[0] ?? null, ci.eMin?.[1] ?? null],
      ['bCritical', bCritical, ci.bCritical?.[0] ?? null, ci.bCritical?.[1] ?? null],
      ['RMSE, epochs', rmse, null, null],
      ['fit', fit, null, null],
    ],
  }
}

function pointTable({ points, result }: CriticalBatchInput): Table {
  return {
    title: 'Batch sizes',
    columns: [
      { key: 'bs', title: 'BS' },
      { key: 'runs', title: 'Runs' },
      { key: 'epochs', title: 'Epochs', decimals: 3 },
      { key: 'expected', title: 'By the fit', decimals: 3 },
    ],
    rows: points.map(({ bs, runs, epochs }) => [bs, runs, epochs, expected(result, bs)]),
  }
}

function slopeTable({ slopes }: CriticalBatch): Table {
  return {
    title: 'Steps to converge: slope in logarithms (-1 perfect scaling, 0 no gain)',
    columns: [
      { key: 'fromBs', title: 'From BS' },
      { key: 'toBs', title: 'To BS' },
      { key: 'slope', title: 'Slope', decimals: 3 },
      { key: 'regime', title: 'Regime' },
    ],
    rows: slopes.map(({ fromBs, toBs, slope, regime }) => [fromBs, toBs, slope, regime]),
  }
}

/** Steps between two batch sizes that draw the fit as a curve: on a logarithmic axis it is not a line. */
const stepsBetween = 8

function plot({ points, result }: CriticalBatchInput): Plot {
  const inOrder = points.toSorted((a, b) => a.bs - b.bs)
  const sizes = inOrder.map(({ bs }) => bs)
  const between = sizes.flatMap((low, index) => {
    const high = sizes[index + 1] ?? low
    return Array.from({ length: stepsBetween }, (_, step) => low * (high / low) ** (step / stepsBetween))
  })
  const fit = (bs: number) => ({ x: bs, y: expected(result, bs) })
  return {
    title: 'Epochs to converge',
    xTitle: 'batch size',
    yTitle: 'epochs',
    xScale: 'logarithmic',
    series: [
      {
        name: 'runs',
        points: inOrder.map(({ bs, epochs }) => ({ x: bs, y: epochs })),
        role: 'submission',
        symbol: 'dot',
      },
      { name: 'fit', points: sizes.map(fit), path: between.map(fit), role: 'reference' },
      {
        name: 'perfect scaling',
        points: sizes.map(x => ({ x, y: result.eMin })),
        role: 'quiet',
        line: 'dashed',
      },
    ],
  }
}

export const view: View<RequestOf<typeof declaration>, FittedBatchSizes>['view'] = (fitted, { inputs }) =>
  scalingCriticalBatchReport({ ...fitted, path: inputs[0]! })

export const hasFindings = (): boolean => false

/**
 * The report of parsed Caffe logs.
 *
 * @module
 */

import { sum } from 'simple-statistics'
import type { ParsedLog } from '../../caffe/parse.ts'
import { outputColumns, outputNames } from '../../report/caffe-outputs.ts'
import { hasErrors } from '../../report/has-errors.ts'
import { problemFinding } from '../../report/problem-finding.ts'
import type { Cell, Report, Table } from '../../report/report.ts'
import { lineLook, nameLook, pathLook, textLook } from '../../report/terminal/look.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * One row per test, preceded by one per display if the logs were read with displays; then sessions and logs.
 *
 * @example
 * caffeParseReport(logs).summary // => '1 log: 2 sessions, 161 tests'
 */
export function caffeParseReport(logs: readonly ParsedLog[]): Report {
  return {
    name: 'caffe-parse',
    title: 'Caffe logs',
    document: { logs },
    items: logs,
    // Made only when a format needs them: for a long log they are larger than everything else.
    get tables() {
      const displays = logs.some(({ train }) => train !== undefined) ? [trainTable(logs)] : []
      return [...displays, testTable(logs), sessionTable(logs), logTable(logs)]
    },
    findings: logs.flatMap(({ file, problems }) => problems.map(problem => problemFinding(file, problem))),
    summary: [
      plural(logs.length, 'log'),
      [
        plural(sum(logs.map(({ sessions }) => sessions.length)), 'session'),
        plural(sum(logs.map(({ tests }) => tests.length)), 'test'),
      ].join(', '),
    ].join(': '),
  }
}

const fileColumn = { key: 'file', title: 'File', look: pathLook }
const placeColumns = [
  fileColumn,
  { key: 'iteration', title: 'Iteration' },
  { key: 'epoch', title: 'Epoch', decimals: 4 },
]

function testTable(logs: readonly ParsedLog[]): Table {
  const tests = logs.flatMap(log => [...log.tests].map(test => ({ ...test, file: log.file })))
  const names = outputNames(tests)
  const hasWeights = tests.some(({ weights }) => weights !== undefined)
  return {
    title: 'Tests',
    columns: [
      ...placeColumns,
      { key: 'net', title: 'Net' },
      ...outputColumns(names),
      ...(hasWeights ? [{ key: 'weights', title: 'Weights' }] : []),
    ],
    rows: tests.map(({ file, iteration, epoch, net, outputs, weights }) => [
      file,
      iteration,
      epoch,
      net,
      ...names.map(name => outputs[name] ?? null),
      ...(hasWeights ? [weights?.file ?? null] : []),
    ]),
  }
}

function trainTable(logs: readonly ParsedLog[]): Table {
  const names = outputNames(logs.flatMap(({ train = [] }) => train))
  return {
    title: 'Displays',
    columns: [
      ...placeColumns,
      { key: 'learningRate', title: 'LR' },
      { key: 'smoothedLoss', title: 'Smoothed loss' },
      ...outputColumns(names),
    ],
    rows: logs.flatMap(({ file, train = [] }) =>
      train.map(({ iteration, epoch, learningRate, loss, outputs }) => [
        file,
        iteration,
        epoch,
        learningRate,
        loss,
        ...names.map(name => outputs[name] ?? null),
      ]),
    ),
  }
}

function sessionTable(logs: readonly ParsedLog[]): Table {
  return {
    title: 'Sessions',
    columns: [
      fileColumn,
      { key: 'line', title: 'Line', look: lineLook },
      { key: 'start', title: 'Start' },
      { key: 'end', title: 'End' },
      { key: 'fromIteration', title: 'From' },
      { key: 'toIteration', title: 'To' },
      { key: 'startMode', title: 'Starts from' },
      { key: 'endMode', title: 'Ends' },
    ],
    rows: logs.flatMap(({ file, sessions }) =>
      sessions.map(({ line, start, end, fromIteration, toIteration, startMode, endMode }) => [
        file,
        line,
        start,
        end,
        fromIteration,
        toIteration,
        startMode,
        endMode,
      ]),
    ),
  }
}

function logTable(logs: readonly ParsedLog[]): Table {
  return {
    title: 'Logs',
    columns: [
      fileColumn,
      { key: 'flavour', title: 'Caffe', look: nameLook },
      { key: 'globalBatchSize', title: 'BS' },
      { key: 'batchRule', title: 'BS is', look: textLook },
      { key: 'tests', title: 'Tests' },
      { key: 'snapshots', title: 'Snapshots' },
      { key: 'learningRates', title: 'LRs' },
    ],
    rows: logs.map(
      ({ file, flavour, globalBatchSize, batchRule, tests, snapshots, learningRates }): Cell[] => [
        file,
        flavour,
        globalBatchSize,
        batchRule,
        tests.length,
        snapshots.length,
        learningRates,
      ],
    ),
  }
}

export const view: View<RequestOf<typeof declaration>, readonly ParsedLog[]>['view'] = logs =>
  caffeParseReport(logs)

export const hasFindings: View<unknown, readonly ParsedLog[]>['hasFindings'] = (
  _logs,
  _request,
  { findings },
) => hasErrors(findings)

/**
 * The report of a chain of Caffe trainings.
 *
 * @module
 */

import type { Chain, ChainProblem } from '../../caffe/chain.ts'
import { outputColumns, outputNames } from '../../report/caffe-outputs.ts'
import { hasErrors } from '../../report/has-errors.ts'
import { problemFinding } from '../../report/problem-finding.ts'
import type { Finding, Report, Table } from '../../report/report.ts'
import { pathLook } from '../../report/terminal/look.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * One row per stage, and the final result.
 *
 * @example
 * caffeChainReport(chain).summary // => '5 stages: 22610 iterations, 72.2861 epochs, 4.08 hours'
 */
export function caffeChainReport(chain: Chain): Report {
  const { stages, totalIterations, totalEpochs } = chain
  const epochs = totalEpochs === null ? '' : `, ${totalEpochs.toFixed(4)} epochs`
  const hours = stages.reduce((total, { seconds }) => total + seconds, 0) / 3600
  return {
    name: 'caffe-chain',
    title: 'Chain of trainings',
    document: { ...chain },
    items: stages,
    tables: [stageTable(chain), finalTable(chain)],
    findings: chain.problems.map(findingOf),
    summary: `${plural(stages.length, 'stage')}: ${totalIterations} iterations${epochs}, ${hours.toFixed(2)} hours`,
  }
}

/** A chain without tests is complete; only its result is unknown. */
const findingOf = (problem: ChainProblem): Finding => ({
  ...problemFinding(problem.file, problem),
  ...(problem.code === 'no-tests' && { severity: 'warning' }),
})

const stageTable = ({ stages }: Chain): Table => ({
  title: 'Stages of the training',
  columns: [
    { key: 'file', title: 'Log', look: pathLook },
    { key: 'fromWeights', title: 'Begins with', look: pathLook },
    { key: 'snapshot', title: 'Ends with', look: pathLook },
    { key: 'iterations', title: 'Iterations' },
    { key: 'epochs', title: 'Epochs', decimals: 4 },
    { key: 'seconds', title: 'Seconds', decimals: 0 },
  ],
  rows: stages.map(({ file, fromWeights, snapshot, iterations, epochs, seconds }) => [
    file,
    fromWeights,
    snapshot,
    iterations,
    epochs,
    seconds,
  ]),
})

function finalTable({ final }: Chain): Table {
  const results = final === null ? [] : [final]
  const names = outputNames(results)
  return {
    title: 'Final test',
    columns: [{ key: 'epoch', title: 'Epoch', decimals: 4 }, ...outputColumns(names)],
    rows: results.map(({ epoch, outputs }) => [epoch, ...names.map(name => outputs[name] ?? null)]),
  }
}

export const view: View<RequestOf<typeof declaration>, Chain>['view'] = chain => caffeChainReport(chain)

export const hasFindings: View<unknown, Chain>['hasFindings'] = (_chain, _request, { findings }) =>
  hasErrors(findings)

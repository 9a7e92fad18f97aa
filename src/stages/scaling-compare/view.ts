/**
 * The report of groups of runs compared with a baseline.
 *
 * @module
 */

import { plainPage } from '../../report/plain-page.ts'
import type { Finding, Report, Table } from '../../report/report.ts'
import { nameLook } from '../../report/terminal/look.ts'
import type { ComparedGroup, Comparison } from '../../scaling/compare.ts'
import type { Group } from '../../scaling/group.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import { comparePlot } from './view-plot.ts'

/** Whether the command exits with 1: a group does not match the baseline. */
export const hasFindings = ({ groups }: Comparison): boolean =>
  groups.some(({ verdict }) => verdict !== 'equivalent')

const nameOf = ({ bs, lr }: Group) => `${bs} lr=${lr}`

/**
 * One row per group, and the best rule of each batch size. Groups that do not match are warnings: a table contains all
 * tried settings, and most are expected to be worse.
 *
 * @example
 * scalingCompareReport(comparison, 0.5).summary // => '7 groups: 3 match 256 lr=0.1 within 0.5; 8192: linear; alpha 0.966'
 */
export function scalingCompareReport(comparison: Comparison, margin: number): Report {
  const { baseline, groups, bestRule, alpha } = comparison
  const matching = groups.filter(({ verdict }) => verdict === 'equivalent').length
  const best = Object.entries(bestRule).map(([bs, rule]) => `; ${bs}: ${rule}`)
  const exponent = alpha.value === null ? '' : `; alpha ${alpha.value.toFixed(3)}`
  const tables = [groupTable(groups), ruleTable(comparison)]
  return {
    name: 'scaling-compare',
    title: `Groups compared with ${nameOf(baseline)}`,
    document: { ...comparison },
    items: groups,
    tables,
    page: () => plainPage({ tables, plots: [comparePlot(comparison, margin)] }),
    findings: groups.filter(({ verdict }) => verdict !== 'equivalent').map(finding),
    summary: `${plural(groups.length, 'group')}: ${matching} match ${nameOf(baseline)} within ${margin}${best.join('')}${exponent}`,
  }
}

const finding = (group: ComparedGroup): Finding => ({
  code: group.verdict,
  severity: 'warning',
  path: nameOf(group),
  line: null,
  message: `difference ${group.difference.toFixed(3)}, 90 % interval ${group.ci90[0].toFixed(3)} to ${group.ci90[1].toFixed(3)}`,
})

function groupTable(groups: readonly ComparedGroup[]): Table {
  return {
    title: 'Groups compared with the baseline',
    columns: [
      { key: 'bs', title: 'BS' },
      { key: 'lr', title: 'LR', decimals: 4 },
      { key: 'n', title: 'Runs' },
      { key: 'mean', title: 'Mean', decimals: 3 },
      { key: 'std', title: 'Std', decimals: 3 },
      { key: 'rule', title: 'Rule', look: nameLook },
      { key: 'difference', title: 'Difference', decimals: 3 },
      { key: 'welchT', title: 'Welch t', decimals: 3 },
      { key: 'welchDf', title: 'df', decimals: 2 },
      { key: 'welchP', title: 'p', decimals: 4 },
      { key: 'ci90Low', title: '90 % from', decimals: 3 },
      { key: 'ci90High', title: 'to', decimals: 3 },
      { key: 'verdict', title: 'Verdict' },
    ],
    rows: groups.map(group => [
      group.bs,
      group.lr,
      group.n,
      group.mean,
      group.std,
      group.rule,
      group.difference,
      group.welchT,
      group.welchDf,
      group.welchP,
      ...group.ci90,
      group.verdict,
    ]),
  }
}

function ruleTable({ bestRule, alpha }: Comparison): Table {
  const exponent = alpha.value === null ? [] : [['alpha', alphaText(alpha.value, alpha.ci)]]
  return {
    title: 'Scaling of the learning rate',
    columns: [
      { key: 'what', title: 'What' },
      { key: 'value', title: 'Value' },
    ],
    rows: [...Object.entries(bestRule).map(([bs, rule]) => [`best rule at ${bs}`, rule]), ...exponent],
  }
}

const alphaText = (value: number, ci: readonly [number, number] | null): string =>
  ci === null
    ? `${value.toFixed(3)} (two batch sizes: no interval)`
    : `${value.toFixed(3)} (95 % interval ${ci[0].toFixed(3)} to ${ci[1].toFixed(3)})`

export const view: View<RequestOf<typeof declaration>, Comparison>['view'] = (comparison, { margin }) =>
  scalingCompareReport(comparison, margin)

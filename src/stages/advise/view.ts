/**
 * The report of advice.
 *
 * @module
 */

import type { Advice } from '../../advise/advise.ts'
import type { LearningRateJudgement } from '../../advise/learning-rate-rules.ts'
import type { MachineAdvice } from '../../advise/machines.ts'
import type { Severity } from '../../codes/code-entry.ts'
import type { Code } from '../../codes/codes.ts'
import type { Finding, Report } from '../../report/report.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import { judgementText, machineTable, ruleTable } from './view-learning-rate.ts'
import { newPointTables } from './view-new-point.ts'
import { outcomeTable, referenceTable } from './view-reference.ts'

/** Whether the command exits with 1: a rule in force under the ruleset forbids a learning rate. */
export const hasFindings = (advice: Advice): boolean =>
  findingsOf(advice).some(({ severity }) => severity === 'error')

/**
 * The report of the advice.
 *
 * @example
 * adviseReport(advice).summary // => 'maskrcnn at batch size 120, LR 0.15: not allowed, nearest 0.14 and 0.16'
 */
export function adviseReport(advice: Advice): Report {
  const about = [advice.benchmark, pointText(advice)].filter(text => text !== '').join(' at ')
  const ofPoint =
    advice.globalBatchSize === null
      ? []
      : [ruleTable(advice), referenceTable(advice), outcomeTable(advice), ...newPointTables(advice)]
  return {
    name: 'advise',
    title: `Advice for ${about}`,
    document: { ...advice },
    items: [advice],
    tables: advice.machines.length === 0 ? ofPoint : [machineTable(advice), ...ofPoint],
    findings: findingsOf(advice),
    summary: `${about}: ${summaryOf(advice)}`,
  }
}

function pointText({ globalBatchSize, learningRate }: Advice): string {
  if (globalBatchSize === null) return ''
  return `batch size ${globalBatchSize}${learningRate === null ? '' : `, LR ${learningRate}`}`
}

function summaryOf(advice: Advice): string {
  const { learningRateRules, ruleset, machines, globalBatchSize, rcp, judged } = advice
  const inForce = learningRateRules.find(rule => isInForce(rule, ruleset))
  const said = inForce === undefined ? 'no rule for the learning rate' : judgementText(inForce)
  const reference = rcp !== null ? [] : [judged ? 'no reference' : 'submissions are not judged']
  const ofPoint = globalBatchSize === null ? [] : [said, ...reference]
  const fit = machines.filter(({ current }) => current?.allowed !== false).length
  const ofMachines =
    machines.length === 0
      ? []
      : [`${fit} of ${machines.length} machines may train at their linear learning rate`]
  return [...ofPoint, ...ofMachines].join('; ')
}

const isInForce = (rule: LearningRateJudgement, ruleset: string) =>
  rule.ruleset === ruleset && rule.optimizer === null

function findingsOf(advice: Advice): Finding[] {
  const { ruleset, learningRateRules, machines, newReferencePoint, benchmark } = advice
  const broken = learningRateRules.filter(rule => rule.ruleset === ruleset && rule.allowed === false)
  const missing = newReferencePoint?.required
    ? [finding('new-reference-point', 'warning', benchmark, newReferencePoint.reason)]
    : []
  return [
    ...broken.map(rule => notAllowed(rule, '')),
    ...machines.flatMap(machine =>
      machine.current?.allowed === false ? [notAllowed(machine.current, machineText(machine))] : [],
    ),
    ...missing,
  ]
}

const machineText = ({ gpus, globalBatchSize, learningRate }: MachineAdvice) =>
  ` ${learningRate} of ${gpus} GPUs at batch size ${globalBatchSize}`

function notAllowed(rule: LearningRateJudgement, whose: string): Finding {
  const [severity, condition]: [Severity, string] =
    rule.optimizer === null ? ['error', ''] : ['warning', `with ${rule.optimizer} `]
  const message = `${condition}the learning rate${whose} must be ${rule.rule}: ${judgementText(rule)}`
  return finding('learning-rate-not-allowed', severity, `ruleset ${rule.ruleset}`, message)
}

const finding = (code: Code, severity: Severity, path: string, message: string): Finding => ({
  code,
  severity,
  path,
  line: null,
  message,
})

export const view: View<RequestOf<typeof declaration>, Advice>['view'] = advice => adviseReport(advice)

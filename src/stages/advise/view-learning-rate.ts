/**
 * Tables of the learning rate: the verdicts of the rules, and the result for each machine.
 *
 * @module
 */

import type { Advice } from '../../advise/advise.ts'
import type { LearningRateJudgement } from '../../advise/learning-rate-rules.ts'
import type { MachineAdvice } from '../../advise/machines.ts'
import type { Cell, Table } from '../../report/report.ts'
import { nameLook } from '../../report/terminal/look.ts'

/**
 * The verdict of a rule, in words.
 *
 * @example
 * judgementText(judgement) // => 'not allowed, nearest 0.14 and 0.16'
 */
export function judgementText({ allowed, multiple, nearest }: LearningRateJudgement): string {
  if (allowed === null)
    return nearest.length === 0 ? 'no learning rate given' : `LR may be ${nearest.join(' or ')}`
  if (!allowed) return ['not allowed', nearest.join(' and ')].filter(text => text !== '').join(', nearest ')
  return Number.isInteger(multiple) ? `allowed, K = ${multiple}` : 'allowed'
}

/** The rule of each ruleset; consecutive rulesets with the same rule share a row. */
export function ruleTable({ learningRateRules, learningRateRulesFrom }: Advice): Table {
  return {
    title: `Learning rate, by the ${learningRateRulesFrom}`,
    columns: [
      { key: 'ruleset', title: 'Ruleset' },
      { key: 'rule', title: 'Rule', look: nameLook },
      { key: 'verdict', title: 'Verdict' },
    ],
    rows: sameRules(learningRateRules).map(rules => [
      span(rules.map(({ ruleset }) => ruleset)),
      conditionText(rules[0]!),
      judgementText(rules[0]!),
    ]),
  }
}

const conditionText = ({ rule, optimizer }: LearningRateJudgement) =>
  optimizer === null ? rule : `${rule}, with ${optimizer}`

function sameRules(rules: readonly LearningRateJudgement[]): LearningRateJudgement[][] {
  const groups: LearningRateJudgement[][] = []
  for (const rule of rules) {
    const group = groups.at(-1)
    const isSame = group !== undefined && conditionText(group[0]!) === conditionText(rule)
    if (isSame && rule.ruleset !== 'proposed') group.push(rule)
    else groups.push([rule])
  }
  return groups
}

const span = (rulesets: readonly string[]): string =>
  rulesets.length === 1 ? rulesets[0]! : `${rulesets[0]} to ${rulesets.at(-1)}`

/** One row per machine. */
export function machineTable({ machines, ruleset }: Advice): Table {
  const [first] = machines
  const title = (judgement: LearningRateJudgement | null | undefined, which: string) =>
    `${judgement?.rule ?? 'Rule'} (${which})`
  return {
    title: 'Machines, at the linear learning rate',
    columns: [
      { key: 'gpus', title: 'GPUs' },
      { key: 'globalBatchSize', title: 'Batch size' },
      { key: 'learningRate', title: 'Linear LR' },
      { key: 'current', title: title(first?.current, ruleset) },
      { key: 'proposed', title: title(first?.proposed, 'proposed') },
      { key: 'reference', title: 'Reference' },
      { key: 'mean', title: 'Mean', digits: 10 },
      { key: 'floor', title: 'Floor', digits: 10 },
      { key: 'firstReachable', title: 'First reachable', digits: 10 },
    ],
    rows: machines.map(machineRow),
  }
}

const machineRow = (machine: MachineAdvice): Cell[] => [
  machine.gpus,
  machine.globalBatchSize,
  machine.learningRate,
  machineJudgement(machine.current),
  machineJudgement(machine.proposed),
  machine.rcp?.names.join(' and ') ?? 'none',
  machine.rcp?.mean ?? null,
  machine.rcp?.minEpochs ?? null,
  machine.firstReachable,
]

function machineJudgement(judgement: LearningRateJudgement | null): string {
  if (judgement === null || judgement.allowed === null) return 'no rule'
  const verdict = judgement.allowed ? 'allowed' : 'not allowed'
  return judgement.multiple === null ? verdict : `${verdict}, K = ${judgement.multiple}`
}

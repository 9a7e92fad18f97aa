/**
 * The report of advice.
 *
 * @module
 */
import type { Advice } from '../../advise/advise.ts'
import type { LearningRateJudgement } from '../../advise/learning-rate-rules.ts'
import type { Finding, Report, Table } from '../report.ts'

/**
 * What a rule says, in words.
 *
 * @example
 * judgementText(judgement) // => 'not allowed, nearest 0.14 and 0.16'
 */
export function judgementText({ allowed, multiple, nearest }: LearningRateJudgement): string {
  if (!allowed) return `not allowed, nearest ${nearest.join(' and ')}`
  return Number.isInteger(multiple) ? `allowed, K = ${multiple}` : 'allowed'
}

/** Whether advice makes the command exit with 1: a rule in force under the ruleset forbids the learning rate. */
export const hasFindings = (advice: Advice): boolean =>
  advice.learningRateRules.some(rule => isBroken(rule, advice))

const isBroken = (rule: LearningRateJudgement, { ruleset }: Advice) =>
  !rule.allowed && rule.ruleset === ruleset

/**
 * The report of one piece of advice.
 *
 * @example
 * adviseReport(advice).summary // => 'maskrcnn at batch size 120, LR 0.15: not allowed, nearest 0.14 and 0.16'
 */
export function adviseReport(advice: Advice): Report {
  const { benchmark, globalBatchSize, learningRate, ruleset } = advice
  const at = `${benchmark} at batch size ${globalBatchSize}${learningRate === null ? '' : `, LR ${learningRate}`}`
  const inForce = advice.learningRateRules.find(rule => rule.ruleset === ruleset)
  const said = inForce === undefined ? 'no rule for the learning rate' : judgementText(inForce)
  return {
    name: 'advise',
    title: `Advice for ${at}`,
    document: { ...advice },
    items: [advice],
    tables: [ruleTable(advice), referenceTable(advice), outcomeTable(advice)],
    findings: advice.learningRateRules.filter(rule => isBroken(rule, advice)).map(finding),
    summary: `${at}: ${said}`,
  }
}

const finding = (rule: LearningRateJudgement): Finding => ({
  code: 'learning-rate-not-allowed',
  severity: 'error',
  path: `ruleset ${rule.ruleset}`,
  line: null,
  message: `the learning rate has to be ${rule.rule}: ${judgementText(rule)}`,
})

function ruleTable({ learningRateRules }: Advice): Table {
  return {
    title: 'Learning rate',
    columns: [
      { key: 'ruleset', title: 'Ruleset' },
      { key: 'rule', title: 'Rule' },
      { key: 'verdict', title: 'Verdict' },
    ],
    rows: sameRules(learningRateRules).map(rules => [
      span(rules.map(({ ruleset }) => ruleset)),
      rules[0]!.rule,
      judgementText(rules[0]!),
    ]),
  }
}

/** Rulesets one after another with the same rule. */
function sameRules(rules: readonly LearningRateJudgement[]): LearningRateJudgement[][] {
  const groups: LearningRateJudgement[][] = []
  for (const rule of rules) {
    const group = groups.at(-1)
    if (group !== undefined && group[0]!.rule === rule.rule && rule.ruleset !== 'proposed') group.push(rule)
    else groups.push([rule])
  }
  return groups
}

const span = (rulesets: readonly string[]): string =>
  rulesets.length === 1 ? rulesets[0]! : `${rulesets[0]} to ${rulesets.at(-1)}`

function referenceTable({ rcp, scaledLearningRate, referenceRunsNeeded }: Advice): Table {
  const rows: [string, string | number | null][] = [
    ['reference', rcp?.names.join(' and ') ?? 'none: a new reference point is needed'],
    ['interpolated', rcp === null ? null : rcp.interpolated ? 'yes' : 'no'],
    ['mean', rcp?.mean ?? null],
    ['floor', rcp?.minEpochs ?? null],
    ['linear scaling rule', scaledLearningRate?.linear ?? null],
    ['square-root scaling rule', scaledLearningRate?.squareRoot ?? null],
    ['scaled from', scaledLearningRate?.from ?? null],
    ['runs of a new reference point', referenceRunsNeeded],
  ]
  return {
    title: 'Reference',
    columns: [
      { key: 'what', title: 'What' },
      { key: 'value', title: 'Value' },
    ],
    rows: rows.filter(([, value]) => value !== null),
  }
}

function outcomeTable({ outcomes }: Advice): Table {
  return {
    title: 'What would become of a submission',
    columns: [
      { key: 'runs', title: 'Runs' },
      { key: 'epochs', title: 'All at' },
      { key: 'passed', title: 'Verdict' },
      { key: 'normalization', title: 'Normalization', decimals: 6 },
    ],
    rows: outcomes.map(({ epochs, passed, normalization }) => [
      epochs.length,
      epochs[0] ?? null,
      passed ? 'pass' : 'fail',
      normalization,
    ]),
  }
}

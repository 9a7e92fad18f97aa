import { describe, expect, it } from 'vitest'
import { type AdviceRequest, advise } from '../../../src/advise/advise.ts'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { curveOf } from '../../../src/rcp/curve.ts'
import type { Table } from '../../../src/report/report.ts'
import { adviseReport, hasFindings } from '../../../src/stages/advise/view.ts'
import { ratedMaskRcnn } from '../../support/rated-set.ts'
import { benchmarkOf } from '../../support/rcp.ts'

const benchmark = benchmarkOf('maskrcnn')
const options = { catalogue: builtIn, benchmark, rcpSet: 'full', pruning: 'reference' } as const

const adviceFor = (members: Partial<AdviceRequest>, name = 'maskrcnn') =>
  advise({ ...curveOf(ratedMaskRcnn, options), benchmark: benchmarkOf(name) }, ratedMaskRcnn, {
    catalogue: builtIn,
    ruleset: '1.1.0',
    ...members,
  })

const point = { globalBatchSize: 120, learningRate: 0.15, quantum: 0.01 }
const machines = { gpus: [8, 10], localBatch: 12 }

const tableOf = (tables: readonly Table[], title: string) =>
  tables.find(table => table.title.startsWith(title))!

describe('adviseReport', () => {
  it('says first whether the learning rate is allowed', () => {
    const report = adviseReport(adviceFor(point))
    expect(report.summary).toBe('maskrcnn at batch size 120, LR 0.15: not allowed, nearest 0.14 and 0.16')
    expect(report.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['learning-rate-not-allowed', 'error'],
    ])
  })

  it('puts rulesets with one rule in one row, and the proposed rule in its own', () => {
    const { rows } = tableOf(adviseReport(adviceFor(point)).tables, 'Learning rate')
    expect(rows).toEqual([
      ['0.6.0', 'above 0', 'allowed'],
      ['0.7.0 to 1.1.0', 'K * 0.02', 'not allowed, nearest 0.14 and 0.16'],
      ['2.0.0 to 3.1.0', 'K * 0.02, or 0.02 / K below batch size 16', 'not allowed, nearest 0.14 and 0.16'],
      ['proposed', 'K * 0.01', 'allowed, K = 15'],
    ])
  })

  it('says which learning rates may be had where none is given', () => {
    expect(adviseReport(adviceFor({ globalBatchSize: 120 })).summary).toBe(
      'maskrcnn at batch size 120: LR may be 0.14 or 0.16',
    )
  })

  it('counts how many runs converge where', () => {
    const { rows } = tableOf(adviseReport(adviceFor(point)).tables, 'Possible outcomes')
    expect(rows.map(([, where, verdict]) => [where, verdict])).toEqual([
      ['all at 13', 'fail'],
      ['all at 14', 'pass'],
      ['all at 15', 'pass'],
      ['1 at 13 and 4 at 14', 'pass'],
      ['2 at 13 and 3 at 14', 'fail'],
    ])
  })

  it('shows machines first, and an error for each that the rule in force shuts out', () => {
    const report = adviseReport(adviceFor({ quantum: 0.01, machines }))
    expect(report.tables).toHaveLength(1)
    expect(report.tables[0]!.columns.map(({ title }) => title).slice(3, 5)).toEqual([
      'K * 0.02 (1.1.0)',
      'K * 0.01 (proposed)',
    ])
    expect(report.findings.map(({ message }) => message)).toEqual([
      'the learning rate 0.15 of 10 GPUs at batch size 120 must be K * 0.02: not allowed, nearest 0.14 and 0.16',
    ])
    expect(report.summary).toBe('maskrcnn: 1 of 2 machines may train at their linear learning rate')
  })

  it('tells what a required reference point takes, with a warning that is no finding of the exit code', () => {
    const advice = adviceFor({ globalBatchSize: 4096 })
    const { findings, tables, summary } = adviseReport(advice)
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['new-reference-point', 'warning'],
    ])
    expect(hasFindings(advice)).toBe(false)
    expect(tableOf(tables, 'A new reference point').title).toContain('required, batch size 4096 lies above')
    expect(summary).toContain('no reference')
  })

  it('only warns of a rule for one optimizer, as the other may be used: resnet has K * 0.001 with SGD', () => {
    const advice = adviceFor({ globalBatchSize: 120, learningRate: 0.0015 }, 'resnet')
    expect(hasFindings(advice)).toBe(false)
    expect(adviseReport(advice).findings.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'with sgd the learning rate must be K * 0.001: not allowed, nearest 0.001 and 0.002'],
    ])
  })

  it('says where submissions are not judged', () => {
    const report = adviseReport(adviceFor({ globalBatchSize: 120 }, 'dlrm'))
    expect(report.summary).toContain('submissions are not judged')
    expect(report.findings).toEqual([])
  })
})

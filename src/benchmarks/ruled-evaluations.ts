/**
 * The evaluations that the rules ask for.
 *
 * @module
 */
import type { Benchmark, ConvergenceUnit } from './benchmark.ts'
import { convergenceRule } from './catalogue.ts'
import type { EvaluationGrid } from './evaluation-grid.ts'
import type { EvaluationSchedule } from './evaluation-rule.ts'
import { compareRulesets } from './ruleset.ts'

/**
 * The evaluations that the rules ask for at a batch size.
 *
 * @param globalBatchSize in samples
 * @returns null if the rules do not say how often, or in another unit than that of the values
 * @example
 * ruledEvaluations(builtIn.find('training', 'llama31_8b')!, '5.1.0', 72) // => { step: 12312, offset: 0 }
 */
export function ruledEvaluations(
  benchmark: Benchmark,
  ruleset: string,
  globalBatchSize: number,
): EvaluationGrid | null {
  const rule = benchmark.evaluations.findLast(({ since }) => compareRulesets(since, ruleset) <= 0)
  return rule === undefined ? null : gridOf(rule, globalBatchSize, convergenceRule(benchmark, ruleset).unit)
}

function gridOf(rule: EvaluationSchedule, batchSize: number, unit: ConvergenceUnit): EvaluationGrid | null {
  switch (rule.kind) {
    case 'epochs':
      return unit === 'epochs' ? { step: rule.every, offset: rule.anyOffset ? null : 0 } : null
    case 'samples':
      return wholeBatches(rule, batchSize, unit)
    case 'linear': {
      if (unit !== 'samples') return null
      const samples = rule.share * (rule.perBatchSize * batchSize + rule.base)
      return { step: Math.floor(samples / rule.multipleOf) * rule.multipleOf, offset: 0 }
    }
    case 'padded-epochs': {
      const samples = Math.ceil(rule.datasetSize / batchSize) * batchSize
      const [step, first] = [Math.ceil(rule.every / samples), Math.ceil(rule.first / samples)]
      const each = unit === 'samples' ? samples : 1
      return { step: step * each, offset: (first % step) * each }
    }
  }
}

function wholeBatches(
  { every, unitsPerSample = 1 }: Extract<EvaluationSchedule, { kind: 'samples' }>,
  batchSize: number,
  unit: ConvergenceUnit,
): EvaluationGrid | null {
  const steps = Math.ceil(every / batchSize)
  if (unit === 'epochs') return null
  return { step: unit === 'steps' ? steps : steps * batchSize * unitsPerSample, offset: 0 }
}

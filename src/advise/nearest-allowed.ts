/**
 * The allowed learning rates nearest to a given one.
 *
 * @module
 */
import type { LearningRateForm } from '../benchmarks/learning-rate-form.ts'
import { decimal } from './decimal.ts'
import type { RulesetRule } from './ruleset-rule.ts'

/**
 * The learning rate itself if it is allowed, else the nearest allowed rates below and above it, ascending. Each has
 * passed the rule's own test, so the list is empty if nothing satisfies the rule.
 *
 * @param wanted null without a rate: then the rates that the rule itself names
 * @example
 * nearestAllowed(rule, 120, 0.15) // => [0.14, 0.16]
 */
export function nearestAllowed(
  { form, allows }: Pick<RulesetRule, 'form' | 'allows'>,
  globalBatchSize: number,
  wanted: number | null,
): number[] {
  const isAllowed = (learningRate: number) => allows({ globalBatchSize, learningRate })
  if (wanted !== null && isAllowed(wanted)) return [wanted]
  if (form === null) return []
  const allowed = candidates(form, globalBatchSize, wanted, isAllowed)
    .filter(isAllowed)
    .sort((a, b) => a - b)
  if (wanted === null) return allowed
  const below = allowed.findLast(rate => rate < wanted)
  const above = allowed.find(rate => rate > wanted)
  return [below, above].filter(rate => rate !== undefined)
}

function candidates(
  form: LearningRateForm,
  globalBatchSize: number,
  wanted: number | null,
  isAllowed: (learningRate: number) => boolean,
): number[] {
  switch (form.kind) {
    case 'multiple':
      return wanted === null ? [] : multiples(form.quantum, wanted)
    case 'one-of':
      return [...form.values]
    case 'proportional':
      return neighbours((globalBatchSize * form.rate) / form.batchSize)
        .filter(isAllowed)
        .slice(0, 1)
    case 'square-root':
      return [decimal(form.rate * Math.sqrt(globalBatchSize / form.batchSize))]
    case 'positive':
      return []
    case 'not-negative':
      return [0]
  }
}

/** Whole multiples of the quantum next to the rate, and whole fractions of it for rules that allow them. */
function multiples(quantum: number, wanted: number): number[] {
  const times = Math.floor(wanted / quantum)
  const parts = wanted > 0 ? Math.floor(quantum / wanted) : 0
  return [
    ...[times, times + 1].filter(k => k > 0).map(k => decimal(k * quantum)),
    ...[parts, parts + 1].filter(k => k > 0 && wanted > 0).map(k => decimal(quantum / k)),
  ]
}

/** The number in its short decimal form, the number itself, and the adjacent doubles: a bit-exact rule accepts one of them. */
function neighbours(value: number): number[] {
  const bits = new BigInt64Array(new Float64Array([value]).buffer)
  const double = (step: bigint) => new Float64Array(new BigInt64Array([bits[0]! + step]).buffer)[0]!
  const written = decimal(value)
  return [written, value, double(-1n), double(1n)]
}

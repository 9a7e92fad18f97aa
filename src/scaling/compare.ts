import { type Equivalence, testEquivalence } from '../stats/equivalence.ts'
import { holm } from '../stats/holm.ts'
import { welchTTest } from '../stats/welch-t-test.ts'
import { type Alpha, fitAlpha } from './alpha.ts'
import { type Group, sampleOf } from './group.ts'
import { nearestRule, type ScalingRule } from './rules.ts'

const ALPHA = 0.05
/** How far a learning rate may be from a rule's prediction to match the rule: published rates have few digits. */
const RULE_TOLERANCE = Math.log2(1.01)

/** A group compared with the baseline. Differences are group minus baseline, in points. */
export interface ComparedGroup
  extends Group,
    Pick<Equivalence, 'difference' | 'welchT' | 'welchDf' | 'welchP' | 'ci90' | 'verdict'> {
  /** The rule that predicts this learning rate from the baseline's, to 1 %; null if none does. */
  readonly rule: ScalingRule | null
}

export interface Comparison {
  readonly baseline: Group
  /** All groups except the baseline, in the given order. */
  readonly groups: readonly ComparedGroup[]
  /** By batch size: the rule whose rate is nearest to the best group's; `tie` if another rule's rate is as near. */
  readonly bestRule: Readonly<Record<string, ScalingRule | 'tie'>>
  readonly alpha: Alpha
}

/**
 * Compares groups of runs with a baseline: which match it within the margin, and which scaling rule is best?
 *
 * `welchP` belongs to the single comparison. The verdict `different` uses Holm's adjustment over all groups, because
 * among many comparisons one always looks different. `equivalent` is a claim about one group and needs no adjustment.
 *
 * @param margin Largest acceptable difference, in points of error.
 *
 * @example
 * compareGroups(baseline, [baseline, gradual], 0.5).groups[0].verdict // => 'equivalent'
 *
 * Source: Goyal et al., arXiv 1706.02677, section 5.2 (the question); {@link testEquivalence} and {@link holm}.
 */
export function compareGroups(baseline: Group, groups: readonly Group[], margin = 0.5): Comparison {
  const others = groups.filter(group => group !== baseline)
  const outcomes = others.map(group => testEquivalence(sampleOf(group), sampleOf(baseline), margin))
  const adjusted = holm(outcomes.map(outcome => outcome.welchP))
  return {
    baseline,
    groups: others.map((group, i) => {
      const { difference, welchT, welchDf, welchP, ci90, verdict } = outcomes[i]!
      const stillDifferent = verdict !== 'different' || adjusted[i]! < ALPHA
      return {
        ...group,
        rule: ruleOf(baseline, group),
        difference,
        welchT,
        welchDf,
        welchP,
        ci90,
        verdict: stillDifferent ? verdict : 'undecided',
      }
    }),
    bestRule: bestRules(baseline, others),
    alpha: fitAlpha(groups),
  }
}

function ruleOf(baseline: Group, group: Group): ScalingRule | null {
  const nearest = nearestRule(baseline, group)
  return nearest !== null && Math.abs(nearest.deviation) <= RULE_TOLERANCE ? nearest.rule : null
}

function bestRules(baseline: Group, others: readonly Group[]): Record<string, ScalingRule | 'tie'> {
  const scaled = others.flatMap(group => {
    const nearest = nearestRule(baseline, group)
    return nearest === null ? [] : [{ group, rule: nearest.rule }]
  })
  const best: Record<string, ScalingRule | 'tie'> = {}
  for (const bs of new Set(scaled.map(({ group }) => group.bs))) {
    const candidates = scaled.filter(({ group }) => group.bs === bs)
    const winner = candidates.reduce((a, b) => (b.group.mean < a.group.mean ? b : a))
    const isTie = candidates.some(
      ({ group, rule }) =>
        rule !== winner.rule && welchTTest(sampleOf(group), sampleOf(winner.group)).p > ALPHA,
    )
    best[bs] = isTie ? 'tie' : winner.rule
  }
  return best
}

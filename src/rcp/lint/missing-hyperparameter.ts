import type { LintFinding, LintRule } from './rule.ts'

/**
 * A hyperparameter of the benchmark's table that a record lacks: nobody can train again as it says (a warning). One that
 * only other records of the set have may be another optimizer's or schedule's (a note).
 *
 * @example
 * missingHyperparameter(set, context)[0].message // => 'Hyperparams has no opt_learning_rate_warmup_steps'
 */
export const missingHyperparameter: LintRule = ({ records }, { text, benchmark }) => {
  const tabled = benchmark?.hyperparameters ?? []
  const used = new Set(records.flatMap(({ hyperparameters }) => Object.keys(hyperparameters)))
  const others = [...used].filter(member => !tabled.includes(member))
  return records.flatMap(({ name, hyperparameters }) => {
    const finding = (severity: LintFinding['severity'], wanted: readonly string[], where: string) => {
      const missing = wanted.filter(member => !Object.hasOwn(hyperparameters, member))
      if (missing.length === 0) return []
      const line = text.lineOf(name, 'Hyperparams')
      const message = `Hyperparams has no ${missing.join(', ')}${where}`
      return [{ code: 'missing-hyperparameter', severity, record: name, line, message }]
    }
    return [...finding('warning', tabled, ''), ...finding('note', others, ', which other records have')]
  })
}

import type { CheckResult } from '../../rcp/check/check-result.ts'

/** A checked submission as documents show it. */
export type CheckedMembers = Omit<CheckResult, 'reason'> & { readonly floor: number | null }

/**
 * The members that the documents of `check`, `report` and `package` have of a result, in their order.
 *
 * @example
 * Object.hasOwn(checkedMembers(result), 'reason') // => false
 */
export const checkedMembers = (result: CheckResult): CheckedMembers => ({
  dir: result.dir,
  benchmark: result.benchmark,
  division: result.division,
  organization: result.organization,
  submitter: result.submitter,
  system: result.system,
  ruleset: result.ruleset,
  globalBatchSize: result.globalBatchSize,
  runs: result.runs,
  requiredRuns: result.requiredRuns,
  converged: result.converged,
  epochs: result.epochs,
  submissionMean: result.submissionMean,
  floor: result.rcp?.floor ?? null,
  verdict: result.verdict,
  message: result.message,
  normalization: result.normalization,
  passed: result.passed,
  bypassed: result.bypassed,
  rcp: result.rcp,
  problems: result.problems,
})

/**
 * One result log of a submission, read for its score in one pass.
 *
 * @module
 */
import type { Catalogue } from '../benchmarks/catalogue.ts'
import { ComplianceChecker } from '../compliance/checker.ts'
import { readLegacyLogLine, readMlLogLine } from '../compliance/read-line.ts'
import { ReferenceReading } from '../convergence/reference-reading.ts'
import { parseEvent } from '../logs/mllog/event.ts'
import { parseLegacyEvent } from '../logs/mllog/legacy.ts'
import type { TaggedLine } from '../logs/mllog/tagged-line.ts'
import type { ResultLog } from '../submission/result-log.ts'
import { clockWords, RunClock } from '../submission/run-clock.ts'
import type { RulesetRules } from './rules-of-ruleset.ts'
import { scanLegacyLog, scanLog } from './scan-log.ts'

export interface ReadResultOptions {
  readonly catalogue: Catalogue
  readonly ruleset: string
  /** Null: the log is not checked for compliance. */
  readonly rules: RulesetRules | null
}

const legacyRuleset = '0.6.0'

/**
 * Reads one log: its times, whether it complies, and what the penalty check has to know.
 *
 * @throws InputError where the file cannot be read, or a rule file cannot
 */
export async function readResultLog(file: string, options: ReadResultOptions): Promise<ResultLog> {
  const { catalogue, ruleset, rules } = options
  const isLegacy = ruleset === legacyRuleset
  const clock = new RunClock()
  const checker =
    rules === null ? null : new ComplianceChecker(isLegacy ? readLegacyLogLine : readMlLogLine, {})
  const reading = new ReferenceReading({ catalogue, ruleset, bertTrainSamples: false })
  const accept = (tagged: TaggedLine) => {
    checker?.accept(tagged)
    if (!isLegacy) reading.accept(tagged)
    if (!clockWords.test(tagged.text)) return
    const event = isLegacy ? parseLegacyEvent(tagged) : parseEvent(tagged)
    if (!('problem' in event)) clock.accept(event)
  }
  const problems = await (isLegacy ? scanLegacyLog(file, accept) : scanLog(file, 'every tagged line', accept))
  const finished = reading.finish()
  return {
    file,
    times: clock.times,
    status: clock.status,
    instanceScale: clock.instanceScale,
    compliance: rules === null ? null : checker!.finish(rules.config, rules.find),
    reading: { ...finished, file, problems: [...problems, ...finished.problems] },
  }
}

/**
 * Reads one result log of a submission for its score, in one pass.
 *
 * @module
 */

import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { legacyRuleset } from '../../benchmarks/ruleset.ts'
import { ComplianceChecker } from '../../compliance/checker.ts'
import { readLegacyLogLine, readMlLogLine } from '../../compliance/read-line.ts'
import { convergenceOf } from '../../convergence/convergence-of.ts'
import { ReferenceReading } from '../../convergence/reference-reading.ts'
import { InputError } from '../../errors.ts'
import { type MlLogEvent, type NoEvent, parseEvent } from '../../logs/mllog/event.ts'
import { asLaterLine, parseLegacyEvent } from '../../logs/mllog/legacy.ts'
import type { TaggedLine } from '../../logs/mllog/tagged-line.ts'
import { legacyGrammar, RunFinder } from '../../runs/run-finder.ts'
import { severalRuns } from '../../runs/several-runs.ts'
import type { ResultLog } from '../../submission/result-log.ts'
import { clockWords, RunClock } from '../../submission/run-clock.ts'
import { requireFile } from '../disk/listing.ts'
import type { RulesetRules } from '../rules-of-ruleset.ts'
import { type ScannedLog, scanLegacyLog, scanLog } from './scan-log.ts'

export interface ReadResultOptions {
  readonly catalogue: Catalogue
  readonly ruleset: string
  /** Null to skip the compliance check. */
  readonly rules: RulesetRules | null
}

/**
 * Reads one log: its times, its compliance, and the values for the penalty check.
 *
 * A run whose file cannot be read does not count.
 *
 * @throws InputError if a rule file cannot be read
 */
export async function readResultLog(file: string, options: ReadResultOptions): Promise<ResultLog> {
  const { catalogue, ruleset, rules } = options
  const isLegacy = ruleset === legacyRuleset
  const clock = new RunClock()
  const checker =
    rules === null ? null : new ComplianceChecker(isLegacy ? readLegacyLogLine : readMlLogLine, {})
  const reading = new ReferenceReading({ catalogue, ruleset, bertTrainSamples: false })
  const finder = new RunFinder(isLegacy ? legacyGrammar : undefined)
  const accept = (tagged: TaggedLine) => {
    checker?.accept(tagged)
    finder.accept(tagged)
    if (isLegacy) return acceptLegacy(parseLegacyEvent(tagged))
    reading.accept(tagged)
    if (!clockWords.test(tagged.text)) return
    const event = parseEvent(tagged)
    if (!('problem' in event)) clock.accept(event)
  }
  const acceptLegacy = (event: MlLogEvent | NoEvent) => {
    if ('problem' in event) return
    reading.accept(asLaterLine(event))
    clock.accept(event)
  }
  const read = isLegacy ? () => scanLegacyLog(file, accept) : () => scanLog(file, 'every tagged line', accept)
  const { bytes, problems } = await orFault(file, read)
  const finished = reading.finish()
  return {
    file,
    fault: problems.find(({ code }) => code === 'unreadable') ?? null,
    times: clock.times,
    status: clock.status,
    instanceScale: clock.instanceScale,
    convergence: convergenceOf(finished, catalogue, ruleset),
    several: severalRuns(finder),
    compliance: rules === null ? null : checker!.finish(rules.config, rules.find),
    reading: { ...finished, file, bytes, problems: [...problems, ...finished.problems] },
  }
}

/** The problems of the log, including that it cannot be read. */
async function orFault(file: string, read: () => Promise<ScannedLog>): Promise<ScannedLog> {
  try {
    requireFile(file)
    return await read()
  } catch (error) {
    if (!(error instanceof InputError) || error.place.file !== file) throw error
    return { bytes: 0, problems: [{ code: error.code, line: null, message: error.message }] }
  }
}

/**
 * The compliance check over many logs.
 *
 * @module
 */
import type { Usage } from '../../benchmarks/benchmark.ts'
import { ComplianceChecker } from '../../compliance/checker.ts'
import type { ComplianceResult } from '../../compliance/finding.ts'
import { readLegacyLogLine, readMlLogLine } from '../../compliance/read-line.ts'
import { discoverFiles } from '../../files/discover.ts'
import { type Listener, noListener } from '../../files/listener.ts'
import { scanLegacyLog, scanLogMembers } from '../../files/read/scan-log.ts'
import { rulesOfRuleset } from '../../files/rules-of-ruleset.ts'
import { yieldToEvents } from '../../files/yield-to-events.ts'

export interface ComplyRequest {
  readonly usage: Usage
  /** Whatever the rules have a folder for, such as `training_5.1.0`. */
  readonly ruleset: string
  /** The folder of the rulesets, or a checkout of mlcommons/logging. */
  readonly rules: string
  /** Keep all findings of a key, not the last alone, and go on where upstream's checker crashes. */
  readonly lenient?: boolean
  /** Take warnings for errors. */
  readonly werror?: boolean
  readonly listener?: Listener
}

const legacyRuleset = '0.6.0'

/**
 * Checks every log at or below the paths against the rules, as upstream's `compliance_checker` does.
 *
 * @throws InputError where a path or the rules cannot be read; `no-rules` where there are no rules for the
 * ruleset; `unsupported-construct` where a rule is not in the rule language
 * @example
 * await comply(['results'], { usage: 'training', ruleset: '5.1.0', rules: 'logging' })
 * // => [{ file: 'results/…/result_0.txt', ok: true, warnings: [], findings: [] }, …]
 */
export async function comply(paths: readonly string[], request: ComplyRequest): Promise<ComplianceResult[]> {
  const { usage, ruleset, rules, listener = noListener, ...options } = request
  const { config, find } = rulesOfRuleset(rules, usage, ruleset)
  const files = discoverFiles(paths)
  listener.start(files)
  const results: ComplianceResult[] = []
  for (const file of files) {
    const checker = await readLog(file, ruleset, options)
    results.push({ file, ...checker.finish(config, find) })
    listener.done(file)
    await yieldToEvents()
  }
  return results
}

async function readLog(
  file: string,
  ruleset: string,
  options: Pick<ComplyRequest, 'lenient' | 'werror'>,
): Promise<ComplianceChecker> {
  const isLegacy = ruleset === legacyRuleset
  const checker = new ComplianceChecker(isLegacy ? readLegacyLogLine : readMlLogLine, options)
  if (isLegacy) await scanLegacyLog(file, line => checker.accept(line))
  else await scanLogMembers(file, (lines, firstLine) => checker.acceptAll(lines, firstLine))
  return checker
}

import type { Usage } from '../../benchmarks/benchmark.ts'
import { InputError } from '../../errors.ts'
import { noListener } from '../../files/listener.ts'
import { groupBy } from '../../lists/group-by.ts'
import type { RegenerateFinding } from '../../rcp/regenerate/regeneration.ts'
import type { Run } from '../../runs/run.ts'
import { checkLogs } from '../comply/work.ts'

/** Whose rules count. */
export interface ComplianceRequest {
  /** The folder of the rulesets, or a checkout of mlcommons/logging. */
  readonly rules: string
  readonly usage: Usage
  readonly ruleset: string
}

/**
 * A warning per benchmark whose reference logs break the ruleset: how many, and the first cause with its file.
 *
 * @throws InputError if a log or a rule file cannot be read
 * @example
 * (await complianceWarnings(runs, { rules: 'logging', usage: 'training', ruleset: '6.1.0' }))[0]?.message
 * // => '20 of 20 logs break the rules of training 6.1.0; first: …'
 */
export async function complianceWarnings(
  runs: readonly Run[],
  { rules, usage, ruleset }: ComplianceRequest,
): Promise<RegenerateFinding[]> {
  const logs = runs.filter(({ source, file }) => source === 'mllog' && file !== '-')
  if (logs.length === 0) return []
  const request = { rules, usage, ruleset, lenient: false, werror: false, listener: noListener }
  const results = new Map(
    (
      await orNone(() =>
        checkLogs(
          logs.map(({ file }) => file),
          request,
        ),
      )
    ).map(result => [result.file, result]),
  )
  return [...groupBy(logs, ({ benchmark }) => benchmark)].flatMap(([benchmark, ofBenchmark]) => {
    const broken = ofBenchmark.flatMap(({ file }) => results.get(file) ?? []).filter(({ ok }) => !ok)
    const [first] = broken
    if (first === undefined) return []
    const cause = first.findings[0]
    const line = cause?.line == null ? '' : ` (line ${cause.line})`
    const counted = `${broken.length} of ${ofBenchmark.length} logs break the rules of ${usage} ${ruleset}`
    const message = `${counted}; first: ${cause?.message.split('\n')[0] ?? 'no reason given'}${line}`
    return [
      {
        code: 'logs-break-rules',
        severity: 'warning',
        file: first.file,
        benchmark,
        bs: null,
        message,
      } as const,
    ]
  })
}

/** Not every ruleset has rules. */
async function orNone<Item>(work: () => Promise<Item[]>): Promise<Item[]> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InputError && error.code === 'no-rules') return []
    throw error
  }
}

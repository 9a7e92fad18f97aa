import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tunableHyperparameters } from '../../src/advise/tunable-hyperparameters.ts'
import type { Benchmark } from '../../src/benchmarks/benchmark.ts'
import { ruleFinder } from '../../src/files/find-rules.ts'
import type { LogValue } from '../../src/python/log-value.ts'
import { parseRcpSet } from '../../src/rcp/read.ts'
import type { RcpRecord } from '../../src/rcp/record.ts'
import { cli, temporaryFolder } from '../support/cli.ts'
import { asLogged } from '../support/logged-hyperparameters.ts'
import { writeRunLog } from '../support/mllog-writer.ts'
import { allReferenceSets } from '../support/reference-sets.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const sets = allReferenceSets()
  .filter(({ benchmark }) => benchmark.judged)
  .map(set => [set.name, set] as const)

/** What a complete log has: the record's hyperparameters, and 1 for each other one that the rules let submitters choose. */
function complete(record: RcpRecord, benchmark: Benchmark, ruleset: string): Record<string, LogValue> {
  const logged = asLogged(record, benchmark.name)
  const keys = tunableHyperparameters(ruleFinder(upstreamCheckout!), benchmark, ruleset)?.(record) ?? []
  const absent = keys.filter(names => !names.some(name => name in logged || name in record.hyperparameters))
  return { ...Object.fromEntries(absent.map(([key]) => [key!, 1])), ...logged }
}

/** Findings about the runs of the published record, which the logs repeat, and about the number of records. */
const ofPublished = ['few-batch-sizes', 'zero-stdev', 'outlier-run', 'too-few-runs']

/** Published records with values that lint finds in the published set too. */
const ofPublishedValues: Readonly<Record<string, string>> = {
  // Its schedule is in quotes: "scheduler_decay_rate": "0.1".
  'hpc_1.0.0/rcps_deepcam.json': 'number-as-text',
  'hpc_2.0.0/rcps_deepcam.json': 'number-as-text',
  'hpc_3.0.0/rcps_deepcam.json': 'number-as-text',
  // 7e-05 at 1008, where 1008 * 8e-05 / 1152 is 7.000000000000001e-05 in floating point.
  'training_5.0.0/rcps_llama31_405b.json': 'learning-rate-off-rule',
}

describe.skipIf(!hasUpstream)(`what regenerate writes from complete logs${needsUpstream}`, () => {
  it.each(sets)(
    '%s: lint accepts it',
    async (name, { text, path, benchmark, ruleset }) => {
      const [record] = parseRcpSet(text, path).records
      const folder = temporaryFolder()
      mkdirSync(join(folder, 'logs'))
      const hyperparameters = complete(record!, benchmark, ruleset)
      for (const [index, value] of record!.epochs.entries()) {
        const run = {
          usage: benchmark.usage,
          ruleset,
          benchmark: benchmark.name,
          bs: record!.globalBatchSize,
        }
        writeFileSync(
          join(folder, `logs/result_${index}.txt`),
          writeRunLog({ ...run, hyperparameters, value }),
        )
      }
      const rules = [
        '--usage',
        benchmark.usage,
        '--ruleset',
        ruleset,
        '--rules',
        upstreamCheckout!,
        '--no-config',
      ]
      const describing = ['--creator', 'Example', '--platform', '1xExample', '--when', 'for a test']
      const made = await cli([
        'regenerate',
        join(folder, 'logs'),
        ...rules,
        '--out',
        join(folder, 'out'),
        '--allow-few',
        ...describing,
      ])
      expect(made.stderr).toBe('')
      const [file] = readdirSync(join(folder, 'out')).filter(name => /^rcps_\w+\.json$/.test(name))
      const linted = await cli(['lint', join(folder, 'out', file!), ...rules, '--format', 'json'])
      const findings: { code: string; message: string }[] = JSON.parse(linted.stdout).results.flatMap(
        (result: { findings: { code: string; message: string }[] }) => result.findings,
      )
      const known = new Set([...ofPublished, ofPublishedValues[name]])
      expect(
        findings.filter(({ code }) => !known.has(code)).map(({ code, message }) => [code, message]),
      ).toEqual([])
      const ofValues = ofPublishedValues[name]
      if (ofValues !== undefined) expect(findings.map(({ code }) => code)).toContain(ofValues)
    },
    60_000,
  )
})

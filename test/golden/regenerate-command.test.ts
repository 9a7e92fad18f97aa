import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogValue } from '../../src/python/log-value.ts'
import { parseRcpSet } from '../../src/rcp/read.ts'
import type { RcpRecord } from '../../src/rcp/record.ts'
import { cli, type Ran } from '../support/cli.ts'
import { fastFolder } from '../support/fast-folder.ts'
import { asLogged, logKeys } from '../support/logged-hyperparameters.ts'
import { writeRunLog } from '../support/mllog-writer.ts'
import { allReferenceSets, type ReferenceSet } from '../support/reference-sets.ts'
import { needsShared } from '../support/shared.ts'

type Hyperparameters = Readonly<Record<string, LogValue>>

/** Members of a record in its own names, or in those of published logs. */
const namings: Record<string, (record: RcpRecord, benchmark: string) => Hyperparameters> = {
  'the members of records': record => record.hyperparameters,
  'the keys of published logs': asLogged,
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(fastFolder, 'regenerate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Writes one log per value of a record. */
function writeLogs(to: string, record: RcpRecord, set: ReferenceSet, hyperparameters: Hyperparameters): void {
  mkdirSync(join(folder, to), { recursive: true })
  for (const [index, value] of record.epochs.entries()) {
    const log = writeRunLog({
      usage: set.benchmark.usage,
      ruleset: set.ruleset,
      benchmark: set.benchmark.name,
      bs: record.globalBatchSize,
      hyperparameters,
      value,
    })
    writeFileSync(join(folder, to, `result_${index}.txt`), log)
  }
}

/** Regenerates from the logs in a folder, and gives the file that is written too. */
async function regenerate(
  logs: string,
  { benchmark, ruleset }: ReferenceSet,
  options: readonly string[],
  told = '',
): Promise<Ran & { readonly text: string }> {
  const out = join(folder, 'out', logs)
  const shared = ['--usage', benchmark.usage, '--ruleset', ruleset, '--out', out, '--allow-few']
  const ran = await cli(['regenerate', join(folder, logs), ...shared, ...options])
  expect(ran.stderr).toBe(told)
  return { ...ran, text: readFileSync(join(out, `rcps_${benchmark.name}.json`), 'utf8') }
}

/** The options that give the members of a record which are in no log. */
function described(
  { extra, hyperparameters }: RcpRecord,
  benchmark: string,
  given: Hyperparameters,
): string[] {
  const option = (name: string, value: unknown) => (value === undefined ? [] : [`--${name}`, String(value)])
  const members = Object.keys(hyperparameters)
  const notLogged = Object.entries(logKeys[benchmark] ?? {})
    .filter(([member, key]) => key === null && member in hyperparameters && !(member in given))
    .flatMap(([member]) => ['--set', `${member}=${JSON.stringify(hyperparameters[member])}`])
  return [
    ...option('creator', extra.Creator),
    ...option('when', extra.When),
    ...option('platform', extra.Platform),
    ...option('precision', extra.Precision),
    ...(members.length > 0 ? option('hyperparameters', members.join(',')) : []),
    ...notLogged,
  ]
}

/** The bytes up to which two texts are the same. */
function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

describe.each(allReferenceSets())(
  'mlperf-rcp regenerate on $name of mlcommons/logging 7bbf792 (skipped where the reference data are absent)',
  set => {
    const { text, path, benchmark } = set
    const { records } = parseRcpSet(text, path)
    // For most benchmarks they are the same.
    const differs = benchmark.name in logKeys
    const namingsHere = Object.keys(namings).slice(0, differs ? 2 : 1)

    it.each(namingsHere)(
      'gives back the set, and each record from scratch, of logs with %s',
      async naming => {
        const logged = records.map(record => namings[naming]!(record, benchmark.name))
        for (const [index, record] of records.entries())
          writeLogs(`logs/${index}`, record, set, logged[index]!)

        const made = await regenerate('logs', set, ['--rcps', path, '--provenance', 'none'])
        expect(made.text).toBe(text)
        // A member that no log has keeps its value, and is told of.
        const keys = Object.values(logKeys[benchmark.name] ?? {})
        expect(made.code).toBe(naming === 'the keys of published logs' && keys.includes(null) ? 1 : 0)

        for (const [index, record] of records.entries()) {
          const options = [...described(record, benchmark.name, logged[index]!), '--provenance', 'none']
          const { text: fromScratch } = await regenerate(`logs/${index}`, set, options)
          const [copy, ...others] = parseRcpSet(fromScratch, path).records
          expect(others).toEqual([])
          // What no option gives is that of the logs.
          const extra = { Creator: 'Example', Platform: '1xExample', ...record.extra }
          expect({ ...copy, name: record.name, benchmark: record.benchmark }).toEqual({ ...record, extra })
        }
      },
    )

    it('adds a batch size as one piece of new lines', async () => {
      const record = records[0]!
      const sizes = new Set(records.map(({ globalBatchSize }) => globalBatchSize))
      let globalBatchSize = record.globalBatchSize + 1
      while (sizes.has(globalBatchSize)) globalBatchSize++
      writeLogs('added', { ...record, globalBatchSize }, set, record.hyperparameters)
      // Next to a diff, standard error has the findings, and then the summary.
      const few = `${record.epochs.length} converged runs, but a record needs ${2 * set.benchmark.runsPerSubmission}`
      const told = `${join(folder, 'added/result_0.txt')}: warning[too-few-runs]: ${few}.\n\n${set.benchmark.name}: 1 added\n`
      const isFew = record.epochs.length < 2 * set.benchmark.runsPerSubmission
      const made = await regenerate('added', set, ['--rcps', path, '--diff'], isFew ? told : '')
      const after = parseRcpSet(made.text, path).records
      expect(after.filter(other => other.globalBatchSize !== globalBatchSize)).toEqual(records)
      const start = commonPrefix(text, made.text)
      const length = made.text.length - text.length
      expect(made.text.slice(0, start) + made.text.slice(start + length)).toBe(text)
      // The diff takes away nothing but the end of a last record, which gets a comma.
      const removed = made.stdout.split('\n').filter(line => /^-(?!--)/.test(line))
      expect(removed.every(line => /^-\s*\}\s*$/.test(line))).toBe(true)
      expect(removed.length).toBeLessThanOrEqual(1)
    })
  },
)

describe.skipIf(allReferenceSets().length === 0)(`regenerate as a command${needsShared}`, () => {
  it('was put to all 99 files of mlcommons/logging 7bbf792', () => {
    expect(allReferenceSets()).toHaveLength(99)
  })
})

import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { ReferenceReading } from '../../src/convergence/reference-reading.ts'
import type { LogValue } from '../../src/python/log-value.ts'
import { parseRcpSet } from '../../src/rcp/read.ts'
import type { RcpRecord } from '../../src/rcp/record.ts'
import { regenerate } from '../../src/rcp/regenerate/regenerate.ts'
import type { RegeneratedSet, RegenerateOptions } from '../../src/rcp/regenerate/regeneration.ts'
import type { Run } from '../../src/runs/run.ts'
import { asLogged, logKeys } from '../support/logged-hyperparameters.ts'
import { writeRunLog } from '../support/mllog-writer.ts'
import { allReferenceSets, type ReferenceSet } from '../support/reference-sets.ts'
import { run } from '../support/run.ts'

function runsOf(
  record: RcpRecord,
  { benchmark, name }: ReferenceSet,
  hyperparameters: Readonly<Record<string, LogValue>> = record.hyperparameters,
): Run[] {
  return record.epochs.map((value, index) =>
    run({
      file: `${name}/${record.globalBatchSize}/result_${index}.txt`,
      benchmark: benchmark.name,
      globalBatchSize: record.globalBatchSize,
      hyperparameters,
      convergence: { value, unit: 'epochs', quality: null },
    }),
  )
}

function regenerated(
  runs: readonly Run[],
  { benchmark, ruleset, path }: ReferenceSet,
  existing: string | null,
  options: Partial<RegenerateOptions> = {},
): RegeneratedSet {
  const { sets, findings } = regenerate(runs, {
    catalogue: builtIn,
    usage: benchmark.usage,
    ruleset,
    toolVersion: '0.0.0',
    existing: () => (existing === null ? null : { file: path, text: existing }),
    allowFew: true,
    ...options,
  })
  expect(findings).toEqual([])
  expect(sets).toHaveLength(1)
  return sets[0]!
}

/** The members that the command line gives. */
function described({ extra }: RcpRecord): Partial<RegenerateOptions> {
  const text = (member: string) => extra[member] as string | undefined
  const precision = text('Precision')
  return { creator: text('Creator'), when: text('When'), platform: text('Platform'), precision }
}

const lineEndsOf = (text: string) => new Set(text.match(/\r?\n/g))

describe.each(allReferenceSets())(
  'regenerating $name of mlcommons/logging 7bbf792 (skipped where the reference data are absent)',
  set => {
    const { text, path, benchmark } = set
    const { records } = parseRcpSet(text, path)

    it('gives back every record from runs that log its hyperparameters under the members of the record', () => {
      for (const record of records) {
        const options = { ...described(record), hyperparameters: Object.keys(record.hyperparameters) }
        const { text: made, findings } = regenerated(runsOf(record, set), set, null, options)
        const [copy, ...others] = parseRcpSet(made!, path).records
        expect(others).toEqual([])
        expect({ ...copy, name: record.name, benchmark: record.benchmark }).toEqual(record)
        expect(findings.every(({ code }) => code === 'too-few-runs')).toBe(true)
      }
    })

    it('gives back every record from runs that log its hyperparameters under the keys of published logs', () => {
      for (const record of records) {
        const runs = runsOf(record, set, asLogged(record, benchmark.name))
        const notLogged = Object.entries(logKeys[benchmark.name] ?? {}).flatMap(([member, key]) =>
          key === null ? [[member, record.hyperparameters[member]!] as const] : [],
        )
        const options = {
          ...described(record),
          hyperparameters: Object.keys(record.hyperparameters),
          set: Object.fromEntries(notLogged),
        }
        const [copy] = parseRcpSet(regenerated(runs, set, null, options).text!, path).records
        expect({ ...copy, name: record.name, benchmark: record.benchmark }).toEqual(record)
      }
    })

    it('leaves the file byte for byte as it is when all its runs are given again', () => {
      for (const logged of [asLogged, (record: RcpRecord) => record.hyperparameters]) {
        const runs = records.flatMap(record => runsOf(record, set, logged(record, benchmark.name)))
        const made = regenerated(runs.reverse(), set, text, { creator: 'Somebody else' })
        expect(made.text).toBe(text)
        expect(made.changes.map(({ change }) => change)).toEqual(records.map(() => 'unchanged'))
      }
    })

    it('puts back the values of every record, and nothing but them, when they were others', () => {
      for (const record of records) {
        const runs = runsOf({ ...record, epochs: record.epochs.map(value => value + 1) }, set)
        const changed = regenerated(runs, set, text, { onConflict: 'replace' }).text!
        expect(changed).not.toBe(text)
        const back = regenerated(runsOf(record, set), set, changed, { onConflict: 'replace' }).text!
        expect(parseRcpSet(back, path)).toEqual(parseRcpSet(text, path))
        expect(back.replace(/[\d.e+-]+/g, '#')).toBe(text.replace(/[\d.e+-]+/g, '#'))
      }
    })

    it('adds a batch size anywhere as one piece, in the line ends of the record before it', () => {
      for (const record of [undefined, ...records]) {
        const bs = record === undefined ? 0.5 : record.globalBatchSize + 0.5
        const example = record ?? records[0]!
        const added = { ...example, globalBatchSize: bs, epochs: [...example.epochs, 7.25] }
        const options = { ...described(example), hyperparameters: Object.keys(example.hyperparameters) }
        const made = regenerated(runsOf(added, set), set, text, options).text!
        const { records: after } = parseRcpSet(made, path)
        const at = after.findIndex(({ globalBatchSize }) => globalBatchSize === bs)
        expect(after.toSpliced(at, 1)).toEqual(records)
        expect(after[at]).toEqual({ ...added, name: after[at]!.name })
        expect(after[at - 1]?.globalBatchSize ?? bs).toBeLessThanOrEqual(bs)

        const start = commonPrefix(text, made)
        const piece = made.slice(start, start + made.length - text.length)
        expect(made.slice(start + piece.length)).toBe(text.slice(start))
        const before = text.slice(text.indexOf(`"${after[at - 1]?.name ?? records[0]!.name}"`))
        expect(lineEndsOf(piece)).toEqual(new Set(/\r?\n/.exec(before)))
        expect(piece).not.toMatch(/[ \t]\r?\n/)
      }
    })

    it('gets the values of every record from logs of the reference rule', () => {
      for (const record of records) {
        for (const value of new Set(record.epochs)) {
          const { usage, name } = benchmark
          const hyperparameters = asLogged(record, name)
          const bs = record.globalBatchSize
          const log = writeRunLog({
            usage,
            ruleset: set.ruleset,
            benchmark: name,
            bs,
            hyperparameters,
            value,
          })
          const reading = new ReferenceReading({
            catalogue: builtIn,
            ruleset: set.ruleset,
            bertTrainSamples: false,
          })
          for (const [index, line] of log.split('\n').entries()) {
            const tagged = line.split(':::MLLOG ')[1]
            if (tagged !== undefined) reading.accept({ offset: 0, line: index + 1, text: tagged })
          }
          const { epochs, globalBatchSize, crash } = reading.finish()
          expect({ epochs, globalBatchSize, crash }).toEqual({
            epochs: value,
            globalBatchSize: bs,
            crash: null,
          })
        }
      }
    })
  },
)

describe.skipIf(allReferenceSets().length === 0)('the reference sets (skipped where they are absent)', () => {
  it('are the 99 files of mlcommons/logging 7bbf792', () => {
    expect(allReferenceSets()).toHaveLength(99)
  })
})

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

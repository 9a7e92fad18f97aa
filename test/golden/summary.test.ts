import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Usage } from '../../src/benchmarks/benchmark.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { csv } from '../../src/report/formats/csv.ts'
import { score } from '../../src/stages/score/work.ts'
import { summarizeReport } from '../../src/stages/summarize/view.ts'
import { summarize } from '../../src/stages/summarize/work.ts'
import { temporaryFolder } from '../support/cli.ts'
import { corpus, hasShared, needsShared } from '../support/shared.ts'
import { benchmarkFolder, otherSystem, SubmissionPackage, system } from '../support/submission-package.ts'
import { cases, crashing, living, scored } from '../support/summary-cases.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const python = '/usr/bin/python3'
const hasPandas = hasUpstream && spawnSync(python, ['-c', 'import pandas, scipy, yaml']).status === 0
const needsPandas = hasPandas ? '' : needsUpstream || ' (skipped: no python3 with pandas)'

/** What upstream's summarizer writes, null where it writes no such file, and the exception that it crashes with. */
interface UpstreamTables {
  readonly csv: string | null
  readonly detailed: string | null
  readonly crash: string | null
}

interface OurTables {
  readonly csv: string
  readonly detailed: string
  /** Codes of the findings that are errors. */
  readonly errors: readonly string[]
}

interface Submission {
  readonly dir: string
  readonly usage: Usage
  readonly ruleset: string
  /** Take every log for one that complies. */
  readonly anyLog: boolean
  /** Give systems private ids. */
  readonly privateIds: boolean
}

function askUpstream(submissions: readonly Submission[]): UpstreamTables[] {
  const script = join(import.meta.dirname, '../support/result_summarizer.py')
  const { status, stdout, stderr } = spawnSync(python, [script], {
    input: JSON.stringify(submissions),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

async function askOurs(submission: Submission, noRules: string): Promise<OurTables> {
  const { dir, usage, ruleset, anyLog, privateIds } = submission
  const rules = anyLog ? noRules : upstreamCheckout!
  const summary = await summarize([dir], {
    catalogue: builtIn,
    usage,
    ruleset,
    rules,
    rcps: upstreamCheckout!,
    ...(privateIds && { generatePrivateIds: true, reference: upstreamCheckout! }),
  })
  const context = { tool: { name: '', version: '' }, width: 80, colour: false }
  const table = (detailed: boolean) => csv(summarizeReport(summary, { detailed }), context)
  const errors = summary.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  return { csv: table(false), detailed: table(true), errors }
}

/** Upstream writes no file for a table without rows. */
const orNothing = (table: string) => (table.trimEnd().includes('\n') ? table : null)

/** A folder with rules that every log obeys. */
function rulesWithoutRecords(folder: string): string {
  for (const ruleset of ['training_1.1.0', 'hpc_1.0.0']) {
    mkdirSync(join(folder, 'rules', ruleset), { recursive: true })
    writeFileSync(join(folder, 'rules', ruleset, 'common.yaml'), '[]\n')
  }
  return join(folder, 'rules')
}

describe.skipIf(!hasPandas)(
  `summarize, beside the second run of upstream's result summarizer (mlcommons/logging 7bbf792)${needsPandas}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'summaries-'))
    const ours = new Map<string, OurTables>()
    const theirs = new Map<string, UpstreamTables>()

    beforeAll(async () => {
      const rules = rulesWithoutRecords(folder)
      const submissions = cases.map((each, index) => {
        const { change, usage = 'training', ruleset = '1.1.0', anyLog = false } = each
        const copy = new SubmissionPackage(join(folder, String(index)))
        copy.remove(`results/${otherSystem}`).remove(`systems/${otherSystem}.json`)
        change(copy)
        return { dir: copy.dir, usage, ruleset, anyLog, privateIds: false }
      })
      for (const [index, submission] of submissions.entries()) {
        ours.set(cases[index]!.name, await askOurs(submission, rules))
      }
      for (const [index, tables] of askUpstream(submissions).entries()) theirs.set(cases[index]!.name, tables)
    }, 300_000)
    afterAll(() => rmSync(folder, { recursive: true }))

    it.each(living)('writes the same tables, byte for byte: $name', ({ name }) => {
      const { crash, ...tables } = theirs.get(name)!
      const { csv, detailed } = ours.get(name)!
      expect(crash).toBeNull()
      expect({ csv, detailed: tables.detailed === null ? orNothing(detailed) : detailed }).toEqual(tables)
    })

    it.each(crashing)('finds what upstream crashes on: $name', ({ name, crashes }) => {
      expect(theirs.get(name)!.crash).not.toBeNull()
      expect(ours.get(name)!.errors).toContain(crashes)
    })

    it.each(scored)('scores the bare folder as upstream scores it in a package: %s', async name => {
      const index = cases.findIndex(each => each.name === name)
      const [row] = parse(theirs.get(name)!.detailed!, { columns: true }) as Record<string, string>[]
      const [result] = await score([join(folder, String(index), 'Example Lab', benchmarkFolder)], {
        catalogue: builtIn,
        usage: 'training',
        ruleset: '1.1.0',
        rules: upstreamCheckout!,
        rcps: upstreamCheckout!,
      })
      expect(String(result!.normalizedMinutes ?? '')).toBe(row!['maskrcnn:time_to_train'])
      expect(Number(result!.normalization)).toBe(Number(row!['maskrcnn:rcp_scaling_factor']))
      expect(result!.joules ?? '').toBe(row!['maskrcnn:Energy'] === '' ? '' : Number(row!['maskrcnn:Energy']))
    })

    it('gives systems the same private ids, in the same files', async () => {
      const [mine, upstreams] = ['mine', 'upstreams'].map(name => new SubmissionPackage(join(folder, name)))
      const options = { usage: 'training', ruleset: '1.1.0', anyLog: false, privateIds: true } as const
      const { csv } = await askOurs({ dir: mine!.dir, ...options }, '')
      const [answer] = askUpstream([{ dir: upstreams!.dir, ...options }])
      expect(csv).toBe(answer!.csv)
      const file = `results/${system}/privateid.json`
      expect(readFileSync(mine!.path(file), 'utf8')).toBe(readFileSync(upstreams!.path(file), 'utf8'))
    })
  },
)

const published = [
  ['v1.1', 'Dell', '1.1.0'],
  ['v2.0', 'Google', '2.0.0'],
  ['v4.1', 'Azure', '4.1.0'],
  ['v5.1', 'Krai', '5.1.0'],
] as const

describe.skipIf(!hasPandas || !hasShared)(
  `summarize, beside upstream's on published submissions${needsPandas}${needsShared}`,
  () => {
    it.each(published)(
      'writes the same tables, byte for byte: %s %s',
      async (round, organization, ruleset) => {
        const dir = join(temporaryFolder({}), organization)
        cpSync(join(corpus, round, organization), dir, { recursive: true })
        const submission = { dir, usage: 'training', ruleset, anyLog: false, privateIds: false } as const
        const { csv, detailed } = await askOurs(submission, '')
        const [theirs] = askUpstream([submission])
        expect({ csv, detailed, crash: null }).toEqual(theirs)
      },
      300_000,
    )
  },
)

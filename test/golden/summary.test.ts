import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Usage } from '../../src/benchmarks/benchmark.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { readPrivateIdWords } from '../../src/pipeline/private-id-words.ts'
import { summarize } from '../../src/pipeline/summarize.ts'
import { csv } from '../../src/report/csv.ts'
import { summarizeReport } from '../../src/report/views/summarize.ts'
import { temporaryFolder } from '../support/cli.ts'
import { type PowerLine, powerLog } from '../support/power-log.ts'
import { corpus, hasShared, needsShared } from '../support/shared.ts'
import {
  allRuns,
  benchmarkFolder,
  descriptionFile,
  otherSystem,
  SubmissionPackage,
  system,
  withoutKey,
} from '../support/submission-package.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const python = '/usr/bin/python3'
const hasPandas = hasUpstream && spawnSync(python, ['-c', 'import pandas, scipy, yaml']).status === 0
const needsPandas = hasPandas ? '' : needsUpstream || ' (skipped: no python3 with pandas)'

/** What upstream's summarizer writes, null where it writes no such file, and the exception that it dies of. */
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

interface Case extends Partial<Omit<Submission, 'dir' | 'privateIds'>> {
  readonly name: string
  /** Where upstream dies: the code of what is found instead. */
  readonly dies?: string
  readonly change: (copy: SubmissionPackage) => unknown
}

const changed = (name: string, change: Case['change'], options: Partial<Case> = {}): Case => ({
  name,
  change,
  ...options,
})

const dies = (code: string, name: string, change: Case['change']): Case => ({ name, change, dies: code })

const fails = withoutKey('run_stop')
const scaling = (copy: SubmissionPackage, factor: string) =>
  copy.write(`${benchmarkFolder}/scaling.json`, `{"scaling_factor": ${factor}}`)
/** Between the mean of the reference and its floor. */
const aLittleFaster = (text: string) => text.replaceAll(/"epoch_num": 14\b/g, '"epoch_num": 13.9')

const start = 1631946000000
/** Readings every half minute, which differ between runs and nodes. */
const readings = (node: number): PowerLine[] =>
  Array.from({ length: 40 }, (_, index) => [
    'power_reading',
    900 + 37.3 * ((index * (node + 3)) % 11),
    start + 30_000 * (index + 1) + node,
  ])
const nodeLog = (node: number) =>
  powerLog([
    ['conversion_eff', 0.95, start],
    ['power_measurement_start', null, start],
    ...readings(node),
    ['power_measurement_stop', null, start + 1_200_500],
    ['power_reading', 99_999, start + 1_300_000],
  ])
const switchLog = powerLog([
  ['conversion_eff', 0.9, 0],
  ['interconnect_power_est', 550, 1],
  ['conversion_eff', 0.1, 2],
])

function withPower(
  copy: SubmissionPackage,
  log: (node: number) => string,
  runs: readonly number[] = allRuns,
) {
  for (const run of runs) {
    const folder = `${benchmarkFolder}/power/result_${run}`
    copy.write(`${folder}/node_0.txt`, log(run)).write(`${folder}/node_1.txt`, log(run + 7))
    copy.write(`${folder}/sw_0.txt`, switchLog)
  }
}

const hpcLog = (run: number, accelerators: number) =>
  powerLog([
    ['submission_benchmark', 'deepcam', start],
    ['number_of_nodes', 4, start],
    ['accelerators_per_node', accelerators, start],
    ['run_start', null, start + 1234 * run],
    ['run_stop', null, start + 3_000_000 + 98_765 * run],
  ])

/** Instances of weak scaling, and runs of strong scaling of another benchmark. */
const asHpc =
  (instances: number, accelerators = 8) =>
  (copy: SubmissionPackage) => {
    copy.remove('results')
    for (let run = 0; run < instances; run++) {
      copy.write(`results/${system}/weak/deepcam/result_${run}.txt`, hpcLog(run, accelerators))
    }
    for (const run of allRuns) {
      copy.write(`results/${system}/strong/oc20/result_${run}.txt`, hpcLog(run, accelerators))
    }
  }
const hpc = { usage: 'hpc', ruleset: '1.0.0', anyLog: true } as const

const cases: readonly Case[] = [
  changed('as it is', () => {}),
  changed('faster than the mean of the reference', copy => copy.editLogs(allRuns, aLittleFaster)),
  changed('faster, with another factor of an earlier check', copy =>
    scaling(copy.editLogs(allRuns, aLittleFaster), '2.5'),
  ),
  changed('slower, with a factor of an earlier check', copy => scaling(copy, '2.5')),
  changed('faster than the floor', copy =>
    copy.editLogs(allRuns, text => text.replaceAll(/"epoch_num": 1[45]/g, '"epoch_num": 12')),
  ),
  changed('the open division, with a factor of the committee', copy =>
    scaling(copy.describe({ division: 'open' }), '1.25'),
  ),
  changed(
    'a benchmark that the RCP check does not list, with a factor',
    copy => {
      renameSync(copy.path(benchmarkFolder), copy.path(`results/${system}/dlrm`))
      copy.write(`results/${system}/dlrm/scaling.json`, '{"scaling_factor": 3}')
      for (const run of allRuns) {
        copy.edit(`results/${system}/dlrm/result_${run}.txt`, text =>
          text.replace(
            '"submission_benchmark", "value": "maskrcnn"',
            '"submission_benchmark", "value": "dlrm"',
          ),
        )
      }
    },
    { anyLog: true },
  ),
  changed('a run that does not comply', copy => copy.editLogs([3], fails)),
  changed('two runs that do not comply', copy => copy.editLogs([1, 3], fails)),
  changed('a run that did not converge', copy =>
    copy.editLogs([3], text => text.replace('"status": "success"', '"status": "aborted"')),
  ),
  changed('two runs alone', copy =>
    copy
      .remove(`${benchmarkFolder}/result_0.txt`)
      .remove(`${benchmarkFolder}/result_1.txt`)
      .remove(`${benchmarkFolder}/result_2.txt`),
  ),
  changed('no run at all', copy => copy.remove(benchmarkFolder).write(`${benchmarkFolder}/notes`, '')),
  changed('a system without benchmarks', copy =>
    copy.remove(`results/${system}`).write(`results/${system}/x`, ''),
  ),
  changed('a system without a description', copy => copy.remove(descriptionFile)),
  changed('a field missing that has none', copy => copy.describe({ cooling: undefined })),
  changed('the short name of a benchmark', copy =>
    renameSync(copy.path(benchmarkFolder), copy.path(`results/${system}/mask`)),
  ),
  changed('a batch size that is interpolated', copy =>
    copy.editLogs(allRuns, text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 112'),
    ),
  ),
  changed('a batch size without a reference', copy =>
    copy.editLogs(allRuns, text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 5120'),
    ),
  ),
  changed('a batch size below those of the reference', copy =>
    copy.editLogs(allRuns, text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 8'),
    ),
  ),
  changed('two batch sizes', copy =>
    copy.editLogs([2], text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 64'),
    ),
  ),
  changed('no batch size', copy => copy.editLogs(allRuns, withoutKey('global_batch_size')), { anyLog: true }),
  changed('the machine whose name tells its size', copy =>
    copy.describe({ system_name: 'tpu-v3', accelerator_model_name: 'tpu-v3', accelerators_per_node: '16' }),
  ),
  changed('a framework with a commit', copy =>
    copy.describe({ framework: 'TensorFlow 1.15 commit hash = 0123abc' }),
  ),
  changed('another framework with a commit', copy =>
    copy.describe({ framework: 'JAX commit hash = 0123abc' }),
  ),
  changed('both notes, with commas, quotes and blanks', copy =>
    copy.describe({ hw_notes: ' a, "b" ', sw_notes: 'c;d' }),
  ),
  changed('numbers in place of text', copy =>
    copy.describe({ number_of_nodes: 2, accelerators_per_node: 8.9, host_processors_per_node: ' 2 ' }),
  ),
  changed('a float as the number of nodes', copy =>
    copy.edit(descriptionFile, text => text.replace('"number_of_nodes": "2"', '"number_of_nodes": 2.0')),
  ),
  changed('a private id', copy =>
    copy.write(`results/${system}/privateid.json`, '{"private_id": "one-two-three-four"}'),
  ),
  changed('energy of nodes and a switch', copy => withPower(copy, nodeLog)),
  changed('energy, normalized', copy => withPower(copy.editLogs(allRuns, aLittleFaster), nodeLog)),
  changed('energy, and a run that does not comply', copy =>
    withPower(copy.editLogs([1], fails), nodeLog, [0, 2, 3, 4]),
  ),
  changed('energy without the end of the measurement, in another order', copy =>
    withPower(copy, node =>
      powerLog([...readings(node).reverse(), ['power_measurement_start', null, start + 45_000]]),
    ),
  ),
  changed('energy with lines that cannot be read', copy =>
    withPower(copy, node => `${nodeLog(node)}:::MLLOG {"key": "power_reading"\nnothing\n`),
  ),
  changed('weak and strong scaling', asHpc(7), hpc),
  changed('too few instances of weak scaling', asHpc(4), hpc),
  changed('nodes without accelerators', asHpc(5, 0), hpc),
  dies('missing-system-field', 'a field missing that has a column', copy =>
    copy.describe({ framework: undefined }),
  ),
  dies('bad-system-field', 'a count that is no number', copy =>
    copy.describe({ accelerators_per_node: '8 GPUs' }),
  ),
  dies('bad-system-file', 'a description that is no JSON', copy =>
    copy.write(descriptionFile, '{"division": '),
  ),
  dies('skipped-benchmark', 'a folder that is no benchmark', copy =>
    copy.write(`results/${system}/maskrcn/notes`, ''),
  ),
  dies('bad-private-id-file', 'an id that is no JSON', copy =>
    copy.write(`results/${system}/privateid.json`, '{'),
  ),
  dies('bad-scaling-file', 'a factor that is none', copy =>
    scaling(copy.describe({ division: 'open' }), '"2"'),
  ),
  dies('bad-power-log', 'energy without the start of the measurement', copy =>
    withPower(copy, node => powerLog(readings(node))),
  ),
  dies('bad-power-log', 'energy of a run without nodes', copy => withPower(copy, nodeLog, [0, 1, 2, 3])),
  dies('bad-power-log', 'a reading that is text', copy =>
    withPower(copy, () =>
      powerLog([
        ['power_measurement_start', null, 0],
        ['power_reading', 'x', 1],
      ]),
    ),
  ),
]

const dying = cases.filter(each => each.dies !== undefined)
const living = cases.filter(each => each.dies === undefined)

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
    ...(privateIds && { privateIdWords: readPrivateIdWords(upstreamCheckout!) }),
  })
  const context = { tool: { name: '', version: '' }, width: 80, colour: false }
  const table = (detailed: boolean) => csv(summarizeReport(summary, { detailed, asCsv: true }), context)
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

    it.each(dying)('finds what upstream dies of: $name', ({ name, dies }) => {
      expect(theirs.get(name)!.crash).not.toBeNull()
      expect(ours.get(name)!.errors).toContain(dies)
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

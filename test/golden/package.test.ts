import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { checkPackage, type PackageRequest } from '../../src/stages/package/work.ts'
import type { SubmissionFinding } from '../../src/submission/finding.ts'
import type { PackageResult } from '../../src/submission/package/package-result.ts'
import { hasReferenceChecker, needsReferenceChecker } from '../support/reference-checker.ts'
import {
  allRuns,
  benchmarkFolder,
  descriptionFile,
  otherSystem,
  SubmissionPackage,
  seedLine,
  system,
  withLine,
  withoutKey,
} from '../support/submission-package.ts'

/** What upstream's package checker says: it crashes, or has errors, or has none. */
type Answer = { readonly findings: readonly (readonly [path: string, kind: string])[] } & (
  | { readonly errors: boolean }
  | { readonly crash: string }
)

type Options = Partial<
  Pick<PackageRequest, 'usage' | 'ruleset' | 'werror' | 'rcpBypass' | 'seedCheckerBypass'>
>

/** A change of the package of the fixtures. */
interface Case {
  readonly name: string
  readonly change: (copy: SubmissionPackage) => unknown
  readonly options?: Options
  /** Where upstream is wrong (docs/differences.md): whether this program finds errors. */
  readonly differs?: boolean
  /** What upstream alone finds there: a warning. */
  readonly upstreamOnly?: string
  /** With both systems, not the first alone. */
  readonly whole?: true
}

const changed = (name: string, change: Case['change'], options: Options = {}): Case => ({
  name,
  change,
  options,
})
const differs = (errors: boolean, name: string, change: Case['change']): Case => ({
  name,
  change,
  differs: errors,
})

const fails = withoutKey('run_stop')
const parameters = `${benchmarkFolder}/package_checker_params`
const nodes = (count: number) => Array.from({ length: count }, (_, index) => `node_${index}.txt`)
const powerOf = (counts: readonly number[]) =>
  Object.fromEntries(counts.map((count, run) => [`result_${run}`, nodes(count)]))
/** Converges faster than the reference allows. */
const tooFast = (text: string) => text.replaceAll(/"epoch_num": 1[45]/g, '"epoch_num": 12')
const asHpc = (scaling: string, runs: number) => (copy: SubmissionPackage) => {
  copy.remove('results')
  const folder = `results/${system}/${scaling}/cosmoflow`
  for (let run = 0; run < runs; run++) copy.write(`${folder}/result_${run}.txt`, '')
}
const hpc = { usage: 'hpc', ruleset: '1.0.0' } as const

const cases: readonly Case[] = [
  { name: 'as it is', change: () => {}, whole: true },
  changed('a log is missing', copy => copy.remove(`${benchmarkFolder}/result_2.txt`)),
  changed('a log is too much', copy => copy.write(`${benchmarkFolder}/result_x.txt`, 'nothing')),
  changed('no log at all', copy => copy.remove(benchmarkFolder).write(`${benchmarkFolder}/notes`, '')),
  changed('a log with another name', copy =>
    renameSync(copy.path(`${benchmarkFolder}/result_2.txt`), copy.path(`${benchmarkFolder}/results_2.txt`)),
  ),
  changed('a folder with the name of a log', copy => copy.write(`${benchmarkFolder}/result_5.txt/x`, '')),
  changed('other files', copy => copy.write(`${benchmarkFolder}/notes`, '').write('results/readme', '')),
  changed('a hidden file', copy => copy.write(`${benchmarkFolder}/.notes`, '')),
  changed('no description of a system', copy => copy.remove(descriptionFile)),
  changed('a description that is no JSON', copy => copy.write(descriptionFile, '{"division": "closed"')),
  changed('a description that is a list', copy => copy.write(descriptionFile, '["division"]')),
  changed('a description with a mark of byte order', copy =>
    copy.edit(descriptionFile, text => `\ufeff${text}`),
  ),
  changed('a description that is not UTF-8', copy =>
    copy.write(descriptionFile, Buffer.from('{"a": "\xe9"}', 'latin1')),
  ),
  changed('a description with NaN and a field twice', copy =>
    copy.edit(descriptionFile, text => text.replace('"cooling"', '"x": NaN, "cooling": 1, "cooling"')),
  ),
  changed('a field of a description missing', copy => copy.describe({ cooling: undefined })),
  changed('no division', copy => copy.describe({ division: undefined })),
  changed('no division before 1.0', copy => copy.describe({ division: undefined }), { ruleset: '0.7.0' }),
  changed('a missing field before 1.0', copy => copy.describe({ cooling: undefined }), { ruleset: '0.7.0' }),
  changed('a number where text is joined', copy => copy.describe({ accelerators_per_node: 8 })),
  changed('a number elsewhere', copy => copy.describe({ host_memory_capacity: 8 })),
  changed('a status that 4.0 does not know, and a benchmark that it does not have', () => {}, {
    ruleset: '4.0.0',
  }),
  changed('a status that 4.0 knows', copy => copy.describe({ status: 'Preview' }), { ruleset: '4.0.0' }),
  changed('a folder of results without a system', copy =>
    copy.write('results/other/maskrcnn/result_0.txt', ''),
  ),
  changed('an empty folder of results without a system', copy => copy.write('results/other/readme', '')),
  changed('a benchmark that nobody knows', copy => copy.write(`results/${system}/maskrcn/result_0.txt`, '')),
  changed('a log that does not comply', copy => copy.editLogs([3], fails)),
  changed('two logs that do not comply', copy => copy.editLogs([1, 3], fails)),
  changed('an empty log', copy => copy.write(`${benchmarkFolder}/result_0.txt`, '')),
  changed('a line that cannot be parsed', copy => copy.editLogs([2], text => `${text}:::MLLOG {"key"\n`)),
  changed('a line without metadata', copy =>
    copy.editLogs([2], text => `${text}:::MLLOG {"key": "x", "value": 1, "time_ms": 0}\n`),
  ),
  changed('a repeated key', copy =>
    copy.editLogs([1, 2], text => text.replace(/^(.*"submission_org".*)$/m, '$1\n$1')),
  ),
  changed(
    'a repeated key, as an error',
    copy => copy.editLogs([1, 2], text => text.replace(/^(.*"submission_org".*)$/m, '$1\n$1')),
    { werror: true },
  ),
  changed('no seed', copy => copy.editLogs([4], withoutKey('seed'))),
  changed('the same seed in two runs', copy => copy.editLogs([0, 4], withLine('seed', seedLine('7')))),
  changed('the same seed at another line', copy =>
    copy
      .editLogs([0], withLine('seed', seedLine('7')))
      .editLogs([4], withLine('seed', seedLine('7', '{"file": "train.py", "lineno": 432}'))),
  ),
  changed('the same seed at the same line, which is a float', copy =>
    copy
      .editLogs([0], withLine('seed', seedLine('7')))
      .editLogs([4], withLine('seed', seedLine('7.9', '{"file": "train.py", "lineno": 431.0}'))),
  ),
  changed('the same seed as text', copy =>
    copy.editLogs([0], withLine('seed', seedLine('7'))).editLogs([4], withLine('seed', seedLine('" 0_7 "'))),
  ),
  changed('a seed twice in one run', copy =>
    copy.editLogs([0], withLine('seed', `${seedLine('7')}\n${seedLine('7')}`)),
  ),
  changed('two seeds in one run', copy =>
    copy.editLogs([0], withLine('seed', `${seedLine('7')}\n${seedLine('8')}`)),
  ),
  changed('a seed that is not a number', copy => copy.editLogs([0], withLine('seed', seedLine('"x"')))),
  changed('a seed that is null', copy => copy.editLogs([0], withLine('seed', seedLine('null')))),
  changed('a seed without a place', copy =>
    copy.editLogs([0], withLine('seed', seedLine('7', '{"file": "a"}'))),
  ),
  changed('a seed whose place is a list', copy =>
    copy.editLogs([0], withLine('seed', seedLine('7', '{"file": [], "lineno": 1}'))),
  ),
  changed('the same seed, in the open division', copy =>
    copy.editLogs([0, 4], withLine('seed', seedLine('7'))).describe({ division: 'open' }),
  ),
  changed('the same seed, with the option', copy => copy.editLogs([0, 4], withLine('seed', seedLine('7'))), {
    seedCheckerBypass: true,
  }),
  changed('faster than the reference allows', copy => copy.editLogs(allRuns, tooFast)),
  changed('faster, in the open division', copy =>
    copy.editLogs(allRuns, tooFast).describe({ division: 'open' }),
  ),
  changed('faster, in a division that is written otherwise', copy =>
    copy.editLogs(allRuns, tooFast).describe({ division: 'Closed' }),
  ),
  changed('faster, with the option', copy => copy.editLogs(allRuns, tooFast), { rcpBypass: true }),
  changed('faster, with the parameter', copy =>
    copy.editLogs(allRuns, tooFast).write(parameters, 'rcp-bypass'),
  ),
  changed('faster, with the parameter of the system', copy =>
    copy.editLogs(allRuns, tooFast).write(`results/${system}/package_checker_params`, 'rcp-bypass'),
  ),
  {
    name: 'faster, with the parameter of the other system',
    change: copy =>
      copy.editLogs(allRuns, tooFast).write(`results/${otherSystem}/package_checker_params`, 'rcp-bypass'),
    whole: true,
  },
  changed('the same seed, with the parameter', copy =>
    copy.editLogs([0, 4], withLine('seed', seedLine('7'))).write(parameters, 'x\nseed-checker-bypass'),
  ),
  differs(false, 'faster, with the parameter and a line feed', copy =>
    copy.editLogs(allRuns, tooFast).write(parameters, 'rcp-bypass\n'),
  ),
  differs(false, 'faster, with the parameter written with underscores', copy =>
    copy.editLogs(allRuns, tooFast).write(parameters, 'rcp_bypass'),
  ),
  differs(false, 'faster, with the parameter of the package', copy =>
    copy.editLogs(allRuns, tooFast).write('package_checker_params', 'rcp-bypass\n'),
  ),
  changed('a batch size without a reference', copy =>
    copy.editLogs(allRuns, text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 5120'),
    ),
  ),
  changed('two batch sizes', copy =>
    copy.editLogs([2], text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 64'),
    ),
  ),
  changed('two runs that did not converge', copy =>
    copy.editLogs([0, 1], text => text.replace('"status": "success"', '"status": "aborted"')),
  ),
  changed('a benchmark that the RCP check does not list', copy =>
    copy.editLogs(allRuns, text => text.replace('"value": "maskrcnn"', '"value": "dlrm"')),
  ),
  changed('a benchmark without RCPs', copy =>
    cpSync(copy.path(benchmarkFolder), copy.path(`results/${system}/minigo`), { recursive: true }),
  ),
  {
    name: 'a factor of an earlier check',
    change: copy => copy.write(`${benchmarkFolder}/scaling.json`, '{"scaling_factor": 2}'),
    upstreamOnly: `other ${benchmarkFolder}`,
  },
  changed('power files', copy => copy.power(powerOf([2, 2, 2, 2, 2]))),
  changed('power files of switches', copy =>
    copy
      .power(powerOf([2, 2, 2, 2, 2]))
      .power(Object.fromEntries(allRuns.map(run => [`result_${run}`, ['sw_0.txt']]))),
  ),
  changed('no power files of one run', copy => copy.power(powerOf([2, 2, 2, 2]))),
  changed('no power files of two runs', copy => copy.power(powerOf([2, 2, 2]))),
  changed('no power files of any run', copy => copy.write(`${benchmarkFolder}/power/notes`, '')),
  changed('fewer power files of one run', copy => copy.power(powerOf([2, 2, 1, 2, 2]))),
  changed('fewer power files of two runs', copy => copy.power(powerOf([2, 1, 1, 2, 2]))),
  changed('another number of power files in every run', copy => copy.power(powerOf([1, 2, 3, 4, 5]))),
  changed('power files numbered from 1, of one run', copy =>
    copy.power({ ...powerOf([0, 2, 2, 2, 2]), result_0: ['node_1.txt', 'node_2.txt'] }),
  ),
  changed('power files without a number', copy =>
    copy.power({ ...powerOf([0, 2, 2, 2, 2]), result_0: ['node_a.txt', 'node_0.txt'] }),
  ),
  changed('power files of something else', copy =>
    copy.power({ ...powerOf([2, 2, 2, 2, 2]), result_0: ['other.txt', ...nodes(2)] }),
  ),
  changed('a log that does not comply, and another one without power files', copy =>
    copy.power(powerOf([2, 2, 2, 2])).editLogs([0], fails),
  ),
  changed('a log that does not comply and has no power files', copy =>
    copy.power(powerOf([2, 2, 2, 2])).editLogs([4], fails),
  ),
  differs(true, 'two power files with one number, in two runs', copy =>
    copy.power({
      ...powerOf([0, 0, 2, 2, 2]),
      result_0: ['node_0.txt', 'node_0.bak'],
      result_1: ['node_0.txt', 'node_0.bak'],
    }),
  ),
  differs(true, 'one run without power files, and the next with fewer', copy =>
    copy.power({ result_1: nodes(1), result_2: nodes(2), result_3: nodes(2), result_4: nodes(2) }),
  ),
  changed('weak scaling with enough runs', asHpc('weak', 10), hpc),
  changed('weak scaling with too few runs', asHpc('weak', 9), hpc),
  changed('strong scaling with too many runs', asHpc('strong', 11), hpc),
  changed('another scaling', asHpc('middle', 10), hpc),
]

function askUpstream(packages: readonly { readonly dir: string; readonly options: Options }[]): Answer[] {
  const input = packages.map(({ dir, options }) => ({ dir, ...defaults, ...options }))
  const script = join(import.meta.dirname, '../support/package_checker.py')
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONHASHSEED: '0' },
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const defaults = {
  usage: 'training',
  ruleset: '1.1.0',
  werror: false,
  rcpBypass: false,
  seedCheckerBypass: false,
} as const

/** The code of a finding as the kind that upstream's checker tells apart. */
function kindOf({ code, path }: SubmissionFinding): string {
  if (code === 'wrong-run-count') return 'count'
  if (code === 'failed-runs') return 'failed'
  if (code === 'tolerated-runs') return 'tolerated'
  if (code === 'other-files') return 'other'
  if (code === 'skipped-benchmark') return `skipped ${basename(path)}`
  if (['no-seed', 'same-seed', 'bad-seed'].includes(code)) return 'seed'
  if (['fail', 'missing-rcp', 'insufficient-convergence', 'unreadable'].includes(code)) return 'rcp'
  return path.includes('/systems/') ? 'system' : 'compliance'
}

/** Findings that upstream has under no kind of their own: its power checker logs them and goes on. */
const silent = [
  'missing-power',
  'bad-power-name',
  'uneven-power',
  'other-power-files',
  'repeated-key',
  'several-seeds',
  'rcp-bypassed',
  'unknown-parameter',
]

function kindsOf({ dir, findings }: PackageResult): string[] {
  const kinds = findings
    .filter(({ code }) => !silent.includes(code))
    .map(finding => {
      const kind = kindOf(finding)
      return kind.startsWith('skipped') ? kind : `${kind} ${finding.path.slice(dir.length + 1)}`
    })
  return [...new Set(kinds)].sort()
}

describe.skipIf(!hasReferenceChecker)(
  `package, beside upstream's package checker (mlcommons/logging 7bbf792)${needsReferenceChecker}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'packages-'))
    const ours = new Map<string, PackageResult>()
    const theirs = new Map<string, Answer>()

    beforeAll(async () => {
      const checkout = process.env.MLPERF_LOGGING_DIR!
      const packages = cases.map(({ change, options = {}, whole }, index) => {
        const copy = new SubmissionPackage(join(folder, String(index)))
        if (!whole) copy.remove(`results/${otherSystem}`).remove(`systems/${otherSystem}.json`)
        change(copy)
        return { dir: copy.dir, options }
      })
      for (const [index, { dir, options }] of packages.entries()) {
        const request = { catalogue: builtIn, ...defaults, ...options, rules: checkout, rcps: checkout }
        ours.set(cases[index]!.name, await checkPackage(dir, request))
      }
      for (const [index, answer] of askUpstream(packages).entries()) theirs.set(cases[index]!.name, answer)
    }, 300_000)
    afterAll(() => rmSync(folder, { recursive: true }))

    it.each(cases)('has errors where upstream has or crashes: $name', ({ name, differs }) => {
      const answer = theirs.get(name)!
      const hasErrors = 'crash' in answer || answer.errors
      expect(!ours.get(name)!.ok).toBe(differs ?? hasErrors)
      // A difference has to be one, or it would not be needed.
      if (differs !== undefined) expect(hasErrors).toBe(!differs)
    })

    it.each(cases.filter(each => each.differs === undefined))(
      'finds the same at the same paths: $name',
      ({ name, upstreamOnly }) => {
        const answer = theirs.get(name)!
        const kinds = answer.findings.map(([path, kind]) => (path === '' ? kind : `${kind} ${path}`))
        const expected = kinds.filter(kind => kind !== upstreamOnly)
        const found = kindsOf(ours.get(name)!)
        // Where upstream crashes it has not come to the rest.
        if ('crash' in answer) expect(found).toEqual(expect.arrayContaining(expected))
        else expect(found).toEqual(expected.sort())
      },
    )
  },
)

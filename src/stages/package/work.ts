/**
 * The check of a submission package.
 *
 * @module
 */
import { requireRuleset } from '../../benchmarks/catalogue.ts'
import type { ComplianceResult } from '../../compliance/finding.ts'
import { noListener } from '../../files/listener.ts'
import { readPackage } from '../../files/read/read-package.ts'
import { readSeeds } from '../../files/read/read-seeds.ts'
import { writeScalingFiles } from '../../files/write-scaling-files.ts'
import { judgingOptions } from '../../options/judging.ts'
import { withDefaults } from '../../options/with-defaults.ts'
import type { CheckResult } from '../../rcp/check/check-result.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import { checkBenchmark } from '../../submission/package/check-benchmark.ts'
import { describeSystems } from '../../submission/package/describe-systems.ts'
import { hasFullChecks } from '../../submission/package/full-checks.ts'
import type { BenchmarkFolder, PackageLayout, SystemFolder } from '../../submission/package/package-layout.ts'
import type {
  BenchmarkResult,
  Bypass,
  PackageResult,
  SystemResult,
} from '../../submission/package/package-result.ts'
import { bypassParameters, packageParameters, readParameters } from '../../submission/package/parameters.ts'
import { recogniseBenchmark } from '../../submission/package/recognise-benchmark.ts'
import type { SeedReading } from '../../submission/seeds.ts'
import { judgeSubmissions } from '../check/work.ts'
import { checkLogs } from '../comply/work.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

export type PackageRequest = Given<typeof declaration>

/**
 * Checks the package of one submitter: layout, descriptions of systems, number of logs, their compliance, power files, and
 * in the closed division seeds and RCPs. `package_checker_params` applies. Nothing is written.
 *
 * @throws InputError if the folder is not a package, or rules or RCP sets cannot be read; UsageError for an unknown ruleset
 * @example
 * await checkPackage('v4.1/Dell', { ruleset: '4.1.0', rules: 'logging', rcps: 'logging' })
 * // => { dir: 'v4.1/Dell', ok: true, findings: [], systems: [{ name: 'XE9680x1', … }] }
 *
 * Source: behaviour of package_checker in mlcommons/logging 7bbf792; docs/differences.md lists the differences.
 */
export const checkPackage = async (dir: string, options: PackageRequest): Promise<PackageResult> =>
  work(requestOf(declaration, { input: dir }, options))

/** {@link checkPackage}, as a stage. */
export async function work(request: Request): Promise<PackageResult> {
  const { input: dir, usage } = request
  const ruleset = requireRuleset(usage, request.ruleset)
  const rules = request.data.path('rules')
  const layout = readPackage(dir, usage)
  const described = describeSystems(layout, usage, ruleset)
  const parameters = readParameters(layout.parameters, packageParameters)
  const compliance = await complianceOf(layout, request, rules)
  const context: Context = { request, parameters: parameters.names, compliance }
  const systems: SystemResult[] = []
  const findings = [...parameters.findings, ...described.findings]
  for (const system of layout.systems) {
    const division = described.divisions.get(system.description) ?? null
    const checked = await checkSystem(system, division, context)
    systems.push(checked.result)
    findings.push(...checked.findings)
  }
  if (request.writeScaling) {
    await writeScalingFiles(systems.flatMap(({ benchmarks }) => benchmarks.flatMap(({ rcp }) => rcp ?? [])))
  }
  const ok = findings.every(({ severity }) => severity !== 'error')
  return { dir: layout.dir, ok, findings, systems }
}

/** The data that the checks of all systems share. */
interface Context {
  readonly request: Request
  /** Those of the whole package. */
  readonly parameters: ReadonlySet<string>
  /** By path of the log; unreadable logs and logs in folders that are not checked have no entry. */
  readonly compliance: ReadonlyMap<string, ComplianceResult>
}

/** Checks all logs in one go: rule files are read once. */
async function complianceOf(
  { systems }: PackageLayout,
  request: Request,
  rules: string,
): Promise<Map<string, ComplianceResult>> {
  const folders = systems.flatMap(({ benchmarks }) => benchmarks)
  const logs = folders
    .filter(folder => 'benchmark' in recogniseBenchmark(folder, request))
    .flatMap(({ logs, unreadable }) => logs.filter(log => !unreadable.includes(log)))
  const results = await checkLogs(logs, { ...request, lenient: false, rules })
  return new Map(results.map(result => [result.file, result]))
}

async function checkSystem(
  { name, description, parameters, benchmarks }: SystemFolder,
  division: string | null,
  context: Context,
): Promise<{ result: SystemResult; findings: SubmissionFinding[] }> {
  const ofSystem = readParameters(parameters, bypassParameters)
  const findings: SubmissionFinding[] = [...ofSystem.findings]
  const results: BenchmarkResult[] = []
  for (const folder of benchmarks) {
    const recognised = recogniseBenchmark(folder, context.request)
    if ('finding' in recognised) {
      findings.push(recognised.finding)
      continue
    }
    const { benchmark } = recognised
    const ofBenchmark = readParameters(folder.parameters, bypassParameters)
    const bypass = bypassOf([context.parameters, ofSystem.names, ofBenchmark.names], context.request)
    const isClosed = division === 'closed' && hasFullChecks(context.request.ruleset)
    const checked = checkBenchmark(folder, benchmark, {
      bypass,
      logs: folder.logs.flatMap(log => context.compliance.get(log) ?? []),
      seeds: isClosed && !bypass.seeds ? await seedsOf(folder, context) : null,
      rcp: isClosed && !benchmark.withoutRcps ? await rcpCheck(folder, bypass, context) : null,
    })
    findings.push(...ofBenchmark.findings, ...checked.findings)
    results.push(checked.result)
  }
  return { result: { name, file: description, division, benchmarks: results }, findings }
}

function bypassOf(parameters: readonly ReadonlySet<string>[], request: Request): Bypass {
  const has = (name: string) => parameters.some(names => names.has(name))
  const { rcpBypass, seedCheckerBypass } = request
  return { rcp: rcpBypass || has('rcp-bypass'), seeds: seedCheckerBypass || has('seed-checker-bypass') }
}

async function seedsOf({ logs }: BenchmarkFolder, { compliance }: Context): Promise<SeedReading[]> {
  const readings: SeedReading[] = []
  for (const file of logs) {
    const result = compliance.get(file)
    if (result === undefined) continue
    const hasBadLines = result.findings.some(({ kind }) => kind === 'bad-lines')
    readings.push({ file, seeds: await readSeeds(file), hasBadLines })
  }
  return readings
}

/** Null if no log can be read: then there is nothing to judge. */
async function rcpCheck(
  { dir, logs, unreadable }: BenchmarkFolder,
  bypass: Bypass,
  { request, parameters }: Context,
): Promise<CheckResult | null> {
  if (logs.length === unreadable.length) return null
  const { catalogue, usage, ruleset, data } = request
  const judged = await judgeSubmissions([dir], {
    ...withDefaults(judgingOptions, {}),
    catalogue,
    usage,
    ruleset,
    rcps: data.path('rcps'),
    rcpBypass: bypass.rcp,
    bertTrainSamples: request.bertTrainSamples || parameters.has('rcp-bert-train-samples'),
    listener: noListener,
  })
  // Folders below may also hold logs; they are not part of the package.
  return judged.find(({ result }) => result.dir === dir)?.result ?? null
}

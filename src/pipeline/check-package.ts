/**
 * The check of a submission package.
 *
 * @module
 */
import type { Benchmark, Usage } from '../benchmarks/benchmark.ts'
import { type Catalogue, isOfRuleset, requireRuleset } from '../benchmarks/catalogue.ts'
import type { ComplianceResult } from '../compliance/finding.ts'
import type { CheckResult } from '../rcp/check-result.ts'
import type { SubmissionFinding } from '../submission/finding.ts'
import { checkBenchmark } from '../submission/package/check-benchmark.ts'
import { describeSystems } from '../submission/package/describe-systems.ts'
import { hasFullChecks } from '../submission/package/full-checks.ts'
import { errorAt, warningAt } from '../submission/package/make-finding.ts'
import type { BenchmarkFolder, PackageLayout, SystemFolder } from '../submission/package/package-layout.ts'
import type { Bypass, PackageResult, SystemResult } from '../submission/package/package-result.ts'
import { bypassParameters, packageParameters, readParameters } from '../submission/package/parameters.ts'
import type { SeedReading } from '../submission/seeds.ts'
import { check } from './check.ts'
import { comply } from './comply.ts'
import { type Listener, noListener } from './listener.ts'
import { readPackage } from './read-package.ts'
import { readSeeds } from './read-seeds.ts'

export interface PackageRequest {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** The folder of the rulesets, or a checkout of mlcommons/logging. */
  readonly rules: string
  /** Where the RCP sets are; asked only where the RCP check applies. */
  readonly rcps: () => string
  /** Let submissions that fail against the RCPs pass. */
  readonly rcpBypass?: boolean
  /** Take the samples that a log says in place of evaluations, where the benchmark has both. */
  readonly rcpBertTrainSamples?: boolean
  readonly seedCheckerBypass?: boolean
  /** Take warnings of the compliance check for errors. */
  readonly werror?: boolean
  readonly listener?: Listener
}

/**
 * Checks the package of one submitter: layout, descriptions of systems, number of logs, their compliance, power files, and
 * in the closed division seeds and RCPs. What `package_checker_params` says is honoured. Nothing is written.
 *
 * @throws InputError where the folder is no package, rules or RCP sets cannot be read; UsageError for an unknown ruleset
 * @example
 * await checkPackage('v4.1/Dell', { catalogue: builtIn, usage: 'training', ruleset: '4.1.0', rules: 'logging', rcps: () => 'logging' })
 * // => { dir: 'v4.1/Dell', ok: true, findings: [], systems: [{ name: 'XE9680x1', … }] }
 *
 * Source: behaviour of package_checker in mlcommons/logging 7bbf792; docs/differences.md says where this one differs.
 */
export async function checkPackage(dir: string, request: PackageRequest): Promise<PackageResult> {
  const ruleset = requireRuleset(request.usage, request.ruleset)
  const layout = readPackage(dir, request.usage)
  const described = describeSystems(layout, request.usage, ruleset)
  const parameters = readParameters(layout.parameters, packageParameters)
  const checker = new PackageChecker(layout, parameters.names, request)
  const systems: SystemResult[] = []
  const findings = [...parameters.findings, ...described.findings]
  await checker.readLogs()
  for (const system of layout.systems) {
    const division = described.divisions.get(system.description) ?? null
    const checked = await checker.checkSystem(system, division)
    systems.push(checked.result)
    findings.push(...checked.findings)
  }
  const ok = findings.every(({ severity }) => severity !== 'error')
  return { dir: layout.dir, ok, findings, systems }
}

/** Goes through the systems; what all of them need is read once. */
class PackageChecker {
  readonly #layout: PackageLayout
  readonly #parameters: ReadonlySet<string>
  readonly #request: PackageRequest
  #compliance: ReadonlyMap<string, ComplianceResult> = new Map()

  constructor(layout: PackageLayout, parameters: ReadonlySet<string>, request: PackageRequest) {
    this.#layout = layout
    this.#parameters = parameters
    this.#request = request
  }

  /** Checks the compliance of all logs. */
  async readLogs(): Promise<void> {
    const { usage, ruleset, rules, werror = false, listener = noListener } = this.#request
    const folders = this.#layout.systems.flatMap(({ benchmarks }) => benchmarks)
    const logs = folders
      .filter(folder => this.#problemOf(folder) === null)
      .flatMap(({ logs, unreadable }) => logs.filter(log => !unreadable.includes(log)))
    const results = await comply(logs, { usage, ruleset, rules, werror, listener })
    this.#compliance = new Map(results.map(result => [result.file, result]))
  }

  async checkSystem(
    { name, description, parameters, benchmarks }: SystemFolder,
    division: string | null,
  ): Promise<{ result: SystemResult; findings: SubmissionFinding[] }> {
    const ofSystem = readParameters(parameters, bypassParameters)
    const findings: SubmissionFinding[] = [...ofSystem.findings]
    const results: SystemResult['benchmarks'][number][] = []
    for (const folder of benchmarks) {
      const problem = this.#problemOf(folder)
      if (problem !== null) {
        findings.push(problem)
        continue
      }
      const ofBenchmark = readParameters(folder.parameters, bypassParameters)
      const bypass = this.#bypassOf(ofSystem.names, ofBenchmark.names)
      const isClosed = division === 'closed' && hasFullChecks(this.#request.ruleset)
      const benchmark = this.#benchmarkOf(folder)!
      const readings = {
        logs: folder.logs.flatMap(log => this.#compliance.get(log) ?? []),
        seeds: isClosed && !bypass.seeds ? await this.#seedsOf(folder) : null,
        rcp: isClosed && benchmark.withoutRcps !== true ? await this.#rcpCheck(folder, bypass) : null,
      }
      const checked = checkBenchmark(folder, benchmark, readings, bypass)
      findings.push(...ofBenchmark.findings, ...checked.findings)
      results.push(checked.result)
    }
    return { result: { name, file: description, division, benchmarks: results }, findings }
  }

  #benchmarkOf({ name }: BenchmarkFolder): Benchmark | undefined {
    const { catalogue, usage, ruleset } = this.#request
    const found = catalogue.find(usage, name)
    return found !== undefined && isOfRuleset(found, ruleset) ? found : undefined
  }

  /** Why a folder is not checked, null where it is. */
  #problemOf(folder: BenchmarkFolder): SubmissionFinding | null {
    const { name, dir, scaling } = folder
    const { usage, ruleset } = this.#request
    if (scaling !== null && scaling !== 'strong' && scaling !== 'weak') {
      return errorAt(dir, 'unknown-scaling', `${scaling} is neither strong nor weak`)
    }
    return this.#benchmarkOf(folder) === undefined
      ? warningAt(
          dir,
          'skipped-benchmark',
          `${name} is no benchmark of ${usage} ${ruleset}: it is not checked`,
        )
      : null
  }

  #bypassOf(ofSystem: ReadonlySet<string>, ofBenchmark: ReadonlySet<string>): Bypass {
    const has = (name: string) => [this.#parameters, ofSystem, ofBenchmark].some(names => names.has(name))
    const { rcpBypass = false, seedCheckerBypass = false } = this.#request
    return { rcp: rcpBypass || has('rcp-bypass'), seeds: seedCheckerBypass || has('seed-checker-bypass') }
  }

  async #seedsOf({ logs }: BenchmarkFolder): Promise<SeedReading[]> {
    const readings: SeedReading[] = []
    for (const file of logs) {
      const compliance = this.#compliance.get(file)
      if (compliance === undefined) continue
      const hasBadLines = compliance.findings.some(({ kind }) => kind === 'bad-lines')
      readings.push({ file, seeds: await readSeeds(file), hasBadLines })
    }
    return readings
  }

  /** Null where no log can be read: then there is nothing to judge. */
  async #rcpCheck({ dir, logs, unreadable }: BenchmarkFolder, bypass: Bypass): Promise<CheckResult | null> {
    if (logs.length === unreadable.length) return null
    const { catalogue, usage, ruleset, rcps, rcpBertTrainSamples = false } = this.#request
    const bertTrainSamples = rcpBertTrainSamples || this.#parameters.has('rcp-bert-train-samples')
    const request = { catalogue, usage, ruleset, rcps: rcps(), rcpBypass: bypass.rcp, bertTrainSamples }
    const results = await check([dir], request)
    return results.find(result => result.dir === dir) ?? null
  }
}

/**
 * The files of power measurements next to the logs of a submission.
 *
 * @module
 */
import type { Code } from '../codes/codes.ts'
import { withoutExtension } from '../text/without-extension.ts'
import type { PowerFolder, PowerRun } from './package/package-layout.ts'

/** A problem with power files. */
export interface PowerFinding {
  readonly path: string
  readonly code: Code
  /** The run that fails; null if the whole benchmark fails. */
  readonly run: string | null
  /** An error fails the run; a warning does not. */
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** The two kinds of measured devices: nodes and the switches between them. */
const devices = ['node', 'sw'] as const

type Device = (typeof devices)[number]

/** A run with a folder. */
type MeasuredRun = PowerRun & { readonly files: readonly string[] }

/**
 * Checks that every run has the same number of power files, named `node_0.txt`, `node_1.txt`, … and `sw_0.txt`, …
 * Their content is not checked.
 *
 * @example
 * checkPowerFiles({ dir: 'power', runs: [{ run: 'result_0', files: ['node_1.txt'] }] })[0].code // => 'bad-power-name'
 *
 * Source: behaviour of power_checker in mlcommons/logging 7bbf792, with two differences: it names the runs whose
 * number of files differs, and it detects duplicate numbers.
 */
export function checkPowerFiles({ dir, runs }: PowerFolder): PowerFinding[] {
  const measured = runs.filter((run): run is MeasuredRun => run.files !== null)
  const missing = runs
    .filter(({ files }) => files === null)
    .map(({ run }) => errorOf(dir, 'missing-power', run, `there is no folder power/${run}`))
  if (measured.length === 0)
    return [...missing, errorOf(dir, 'missing-power', null, 'no run has power files')]
  return [
    ...missing,
    ...measured.flatMap(run => [
      ...otherFiles(dir, run),
      ...devices.flatMap(device => badNames(dir, run, device)),
    ]),
    ...devices.flatMap(device => unevenCounts(dir, measured, device)),
  ]
}

function errorOf(dir: string, code: Code, run: string | null, message: string): PowerFinding {
  return { path: run === null ? dir : `${dir}/${run}`, code, run, severity: 'error', message }
}

const filesOf = ({ files }: MeasuredRun, device: Device) => files.filter(name => name.startsWith(device))

function otherFiles(dir: string, run: MeasuredRun): PowerFinding[] {
  const others = run.files.filter(name => !devices.some(device => name.startsWith(device)))
  if (others.length === 0) return []
  const message = `files of neither a node nor a switch: ${others.join(', ')}`
  return [{ path: `${dir}/${run.run}`, code: 'other-power-files', run: null, severity: 'warning', message }]
}

/** The number at the end of a name without its extension, or NaN: `node_12.txt` has 12. */
function numberOf(name: string): number {
  const [, digits] = /(?:^|_)\s*([+-]?\d+)\s*$/.exec(withoutExtension(name)) ?? []
  return digits === undefined ? Number.NaN : Number(digits)
}

function badNames(dir: string, run: MeasuredRun, device: Device): PowerFinding[] {
  const names = filesOf(run, device)
  const numbers = names.map(numberOf)
  const without = names.filter((_, index) => Number.isNaN(numbers[index]))
  if (without.length > 0) {
    // The reference crashes on these.
    const message = `${run.run}: names without a number: ${without.join(', ')}`
    return [{ ...errorOf(dir, 'bad-power-name', null, message), path: `${dir}/${run.run}` }]
  }
  const isComplete =
    new Set(numbers).size === numbers.length && numbers.every(n => n >= 0 && n < numbers.length)
  if (isComplete) return []
  const message = `the ${names.length} files ${device}_N must be numbered from 0 to ${names.length - 1}, each number once: ${names.join(', ')}`
  return [errorOf(dir, 'bad-power-name', run.run, message)]
}

function unevenCounts(dir: string, runs: readonly MeasuredRun[], device: Device): PowerFinding[] {
  const counts = runs.map(run => filesOf(run, device).length)
  const usual = mostCommon(counts)
  return runs.flatMap(({ run }, index) => {
    if (counts[index] === usual) return []
    const message = `${counts[index]} files ${device}_N, but the other runs have ${usual}`
    return [errorOf(dir, 'uneven-power', run, message)]
  })
}

/** The most frequent value; of equally frequent ones the first. */
function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

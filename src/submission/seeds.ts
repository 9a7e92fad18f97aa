/**
 * Random seeds: every run must have its own.
 *
 * @module
 */

import { readMlLogLine } from '../compliance/read-line.ts'
import type { TaggedLine } from '../logs/mllog/tagged-line.ts'
import { PyError } from '../python/py-error.ts'
import { integerOf } from '../python/types.ts'
import { PyDict, type PyValue, typeName } from '../python/values.ts'
import type { SubmissionFinding } from './finding.ts'
import { findingAt } from './finding-at.ts'

/** A seed and the place in the program that logs it. */
export interface LoggedSeed {
  /** 1-based line of the log. */
  readonly line: number
  readonly seed: bigint
  /** Such as `train.py:12`, from the line's metadata. */
  readonly place: string
}

/** A line with the key of a seed but without a valid seed. */
export interface BadSeed {
  readonly line: number
  readonly reason: string
}

/** The seeds of one log. */
export interface SeedReading {
  readonly file: string
  readonly seeds: readonly (LoggedSeed | BadSeed)[]
  /** Whether the log has lines that cannot be read: then its seeds do not count. */
  readonly hasBadLines: boolean
}

const seedKey = 'seed'

/**
 * The seed of a line; null if the line has another key or cannot be read.
 *
 * @example
 * readSeed({ offset: 0, line: 9, text: '{"key": "seed", "value": 7, "time_ms": 1, "metadata": {"file": "train.py", "lineno": 12}}' })
 * // => { line: 9, seed: 7n, place: 'train.py:12' }
 */
export function readSeed(tagged: TaggedLine): LoggedSeed | BadSeed | null {
  // Nearly all lines have other keys and need no parsing.
  if (!tagged.text.includes(`"${seedKey}"`)) return null
  try {
    const line = readMlLogLine(tagged, 0)
    if (line.key !== seedKey) return null
    const { value, metadata } = membersOf(line.value)
    const place = `${placeText(metadata, 'file')}:${placeText(metadata, 'lineno')}`
    return { line: tagged.line, seed: integerOf(value), place }
  } catch (error) {
    if (!(error instanceof PyError)) throw error
    return { line: tagged.line, reason: error.message }
  }
}

function membersOf(shown: PyValue): { value: PyValue; metadata: PyValue } {
  const members = shown as PyDict
  return { value: members.get('value')!, metadata: members.get('metadata')! }
}

/** A member as text; equal numbers have the same text. */
function placeText(metadata: PyValue, name: string): string {
  const value = metadata instanceof PyDict ? metadata.get(name) : undefined
  if (value === undefined) throw new PyError('KeyError', `the metadata has no ${name}`)
  if (typeof value === 'boolean') return String(Number(value))
  if (typeof value === 'bigint' || typeof value === 'number') return String(value)
  // "12" and 12 are different line numbers, as in Python.
  if (typeof value === 'string') return name === 'lineno' ? JSON.stringify(value) : value
  if (value === null) return ''
  throw new PyError('TypeError', `${name} is a ${typeName(value)}`)
}

/**
 * Checks that every run logs a seed, and that no seed occurs twice at the same place, in any run.
 *
 * @param dir - the folder of the logs
 * @param readings - in the order of the logs
 * @example
 * checkSeeds('bert', [{ file: 'bert/result_0.txt', seeds: [], hasBadLines: false }])[0].code // => 'no-seed'
 *
 * Source: behaviour of seed_checker in mlcommons/logging 7bbf792.
 */
export function checkSeeds(dir: string, readings: readonly SeedReading[]): SubmissionFinding[] {
  const known = new Map<string, string>()
  const findings = readings.flatMap(reading => checkLog(reading, known))
  const several = readings.filter(({ seeds }) => seeds.length > 1).length
  if (several === 0) return findings
  return [
    ...findings,
    findingAt(dir, 'several-seeds', `${several} of ${readings.length} logs have more than one seed`),
  ]
}

/** @param known - where each seed was first logged */
function checkLog(
  { file, seeds, hasBadLines }: SeedReading,
  known: Map<string, string>,
): SubmissionFinding[] {
  if (hasBadLines) {
    return [findingAt(file, 'bad-seed', 'the seeds cannot be read: the log has lines that cannot be parsed')]
  }
  const bad = seeds.find((seed): seed is BadSeed => 'reason' in seed)
  if (bad !== undefined) {
    return [findingAt(file, 'bad-seed', `the seed cannot be read: ${bad.reason}`, bad.line)]
  }
  if (seeds.length === 0) return [findingAt(file, 'no-seed', 'the log has no seed')]
  const findings: SubmissionFinding[] = []
  for (const { seed, place, line } of seeds as readonly LoggedSeed[]) {
    const identity = `${seed} at ${place}`
    const before = known.get(identity)
    if (before === undefined) known.set(identity, `${file}:${line}`)
    else findings.push(findingAt(file, 'same-seed', `seed ${identity} is also the seed of ${before}`, line))
  }
  return findings
}

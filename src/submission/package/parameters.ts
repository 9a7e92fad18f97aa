/**
 * `package_checker_params`: the submitter's options for the package check, next to the logs.
 *
 * @module
 */
import type { SubmissionFinding } from '../finding.ts'
import { findingAt } from '../finding-at.ts'
import type { SmallFile } from './package-layout.ts'

export interface Parameters {
  readonly names: ReadonlySet<string>
  readonly findings: readonly SubmissionFinding[]
}

/** Parameters of a benchmark, of a system, and (plus one more) of the whole package. */
export const bypassParameters = ['rcp-bypass', 'seed-checker-bypass'] as const
export const packageParameters = [...bypassParameters, 'rcp-bert-train-samples'] as const

/**
 * Reads a parameter file: one name per line, with dashes or underscores, with or without a line feed at the end.
 *
 * @param file null without the file
 * @param known valid names at this place; others are a warning
 * @example
 * readParameters({ path: 'package_checker_params', content: Buffer.from('rcp_bypass\n') }, bypassParameters).names // => Set { 'rcp-bypass' }
 *
 * Source: files of the published rounds. The reference's package checker accepts a name only without a line feed after
 * it; its script passes every line of the package's file on as an option.
 */
export function readParameters(file: SmallFile | null, known: readonly string[]): Parameters {
  if (file === null) return { names: new Set(), findings: [] }
  const { path, content } = file
  if (content === null) {
    return { names: new Set(), findings: [findingAt(path, 'unreadable', 'the parameters cannot be read')] }
  }
  const lines = new TextDecoder().decode(content).split(/\r\n|\r|\n/)
  const given = lines.map(line => line.trim().replace(/^--/, '').replaceAll('_', '-')).filter(Boolean)
  const unknown = given.filter(name => !known.includes(name))
  return {
    names: new Set(given.filter(name => known.includes(name))),
    findings: unknown.map(name =>
      findingAt(path, 'unknown-parameter', `'${name}' is not one of ${known.join(', ')}`),
    ),
  }
}

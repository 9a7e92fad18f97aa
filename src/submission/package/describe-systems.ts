/**
 * Reads the system descriptions of a package.
 *
 * @module
 */
import type { Usage } from '../../benchmarks/benchmark.ts'
import type { SubmissionFinding } from '../finding.ts'
import { findingAt } from '../finding-at.ts'
import { checkSystemDescription, readSystemDescription } from '../system-description.ts'
import { hasFullChecks } from './full-checks.ts'
import type { PackageLayout } from './package-layout.ts'

export interface DescribedSystems {
  readonly findings: readonly SubmissionFinding[]
  /** Division by path of the description; null if the description has no division. */
  readonly divisions: ReadonlyMap<string, string | null>
}

/**
 * Reads and checks all descriptions, and reports missing ones.
 *
 * @example
 * describeSystems(layout, 'training', '4.1.0').divisions // => Map { 'v4.1/Dell/systems/XE9680x1.json' => 'closed' }
 *
 * Source: behaviour of package_checker in mlcommons/logging 7bbf792, which crashes on a missing file.
 */
export function describeSystems(layout: PackageLayout, usage: Usage, ruleset: string): DescribedSystems {
  const findings: SubmissionFinding[] = []
  const divisions = new Map<string, string | null>()
  const needed = layout.systems.filter(({ benchmarks }) => benchmarks.length > 0)
  for (const file of layout.descriptions) {
    const { path } = file
    const isNeeded = needed.some(({ description }) => description === path)
    if (!hasFullChecks(ruleset) && !isNeeded) continue
    const description = readSystemDescription(file)
    if ('finding' in description) {
      divisions.set(path, null)
      findings.push(description.finding)
      continue
    }
    const { fields } = description
    divisions.set(path, typeof fields.division === 'string' ? fields.division : null)
    if (hasFullChecks(ruleset)) findings.push(...checkSystemDescription(path, fields, usage, ruleset))
    else if (!Object.hasOwn(fields, 'division')) {
      findings.push(findingAt(path, 'missing-system-field', 'the field division is missing'))
    }
  }
  const missing = needed.filter(({ description }) => !divisions.has(description))
  return {
    divisions,
    findings: [
      ...findings,
      ...missing.map(({ name, description }) =>
        findingAt(description, 'no-system-file', `the system ${name} has results but no description`),
      ),
    ],
  }
}

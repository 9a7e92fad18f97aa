import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeSystems } from '../../../src/submission/package/describe-systems.ts'
import type { PackageLayout } from '../../../src/submission/package/package-layout.ts'
import { fixture } from '../../support/cli.ts'
import { descriptionFile } from '../../support/submission-package.ts'

const sound = readFileSync(fixture(`package/${descriptionFile}`))

function layout(
  files: Readonly<Record<string, string | Uint8Array>>,
  used: readonly string[],
): PackageLayout {
  const benchmark = {
    name: 'x',
    dir: 'x',
    scaling: null,
    logs: [],
    unreadable: [],
    others: [],
    parameters: null,
    power: null,
  }
  return {
    dir: 'p',
    parameters: null,
    descriptions: Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) })),
    systems: used.map(description => ({
      name: description,
      dir: 'd',
      description,
      parameters: null,
      benchmarks: [benchmark],
    })),
  }
}

const described = (
  files: Readonly<Record<string, string | Uint8Array>>,
  used: readonly string[],
  ruleset = '1.1.0',
) => {
  const { divisions, findings } = describeSystems(layout(files, used), 'training', ruleset)
  return {
    divisions: Object.fromEntries(divisions),
    findings: findings.map(({ path, code }) => `${path} ${code}`),
  }
}

/** Oracle: package_checker of mlcommons/logging 7bbf792. */
describe('describeSystems', () => {
  it('gives the divisions of sound descriptions, those without results included', () => {
    expect(described({ a: sound, b: sound }, ['a'])).toEqual({
      divisions: { a: 'closed', b: 'closed' },
      findings: [],
    })
  })

  it('looks for the description of every system that has results', () => {
    expect(described({ a: sound }, ['a', 'b']).findings).toEqual(['b no-system-file'])
  })

  it('has one finding for a file that cannot be read, not a second one for the system', () => {
    expect(described({ a: '{' }, ['a'])).toEqual({ divisions: { a: null }, findings: ['a bad-system-file'] })
  })

  it('looks before 1.0 at the division of the systems with results alone', () => {
    expect(described({ a: '{}', b: '{' }, ['a'], '0.7.0').findings).toEqual(['a missing-system-field'])
    expect(described({ a: '{"division": 1}' }, ['a'], '0.7.0')).toEqual({
      divisions: { a: null },
      findings: [],
    })
  })
})

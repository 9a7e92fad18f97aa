import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import { describe, expect, it } from 'vitest'
import { sarif } from '../../src/report/formats/sarif.ts'
import { cli } from '../support/cli.ts'
import { commandsWithFindings } from '../support/findings.ts'
import { context, hostile, reportOf } from '../support/report.ts'

/**
 * The schema of SARIF 2.1.0 as Microsoft publishes it with its matchers for tests. It says the same as OASIS's but for three details:
 * that `runs` may be null, what a language tag looks like, and that a region needs a start, which is tested below.
 */
const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)

const reference = /^([a-z][a-z\d+.-]*:)?([\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i
// A pattern of the schema has a bracket too many, which only expressions without the flag u take.
const ajv = new Ajv.default({ allErrors: true, unicodeRegExp: false })
ajv.addFormat('uri', URL.canParse)
ajv.addFormat('uri-reference', reference)
ajv.addFormat('date-time', true)
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))

/** What the schema has against a log. */
function faults(log: string): unknown[] {
  validate(JSON.parse(log))
  return validate.errors ?? []
}

describe('sarif, by the schema of SARIF 2.1.0', () => {
  it.each(Object.keys(commandsWithFindings))('is valid for %s', async name => {
    const { stdout, stderr } = await cli([...commandsWithFindings[name]!(), '--format', 'sarif'])
    expect(stderr).toBe('')
    expect(faults(stdout)).toEqual([])
    const { results } = JSON.parse(stdout).runs[0]
    expect(results.length > 0).toBe(name !== 'check without findings')
    const regions = results.flatMap(
      (result: { locations: { physicalLocation: { region?: { startLine: number } } }[] }) =>
        result.locations.flatMap(({ physicalLocation }) => physicalLocation.region ?? []),
    )
    for (const { startLine } of regions) expect(startLine).toBeGreaterThan(0)
  })

  it.each(Object.values(hostile))('is valid for %j', text => {
    expect(faults(sarif(reportOf(text), context))).toEqual([])
  })

  it('is refused where a required member is missing or a value is not of its list', () => {
    const log = JSON.parse(sarif(reportOf('a'), context))
    expect(faults(JSON.stringify({ ...log, version: '2.0.0' }))).toHaveLength(1)
    expect(faults(JSON.stringify({ ...log, runs: [{}] }))).toHaveLength(1)
    const withLevel = JSON.stringify(log).replace('"level":"error"', '"level":"fatal"')
    expect(faults(withLevel)).toHaveLength(1)
    const withPath = JSON.stringify(log).replace('"uri":"a"', '"uri":"a b"')
    expect(faults(withPath)).toHaveLength(1)
  })
})

import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { junit } from '../../src/report/formats/junit.ts'
import { cli } from '../support/cli.ts'
import { commandsWithFindings } from '../support/findings.ts'
import { context, hostile, reportOf } from '../support/report.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

/** The root element, read by a parser that throws at whatever is not well-formed XML 1.0. */
function parsed(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false })
  const open: Element[] = [{ name: '', attributes: {}, children: [] }]
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return open[0]!.children[0]!
}

/**
 * What build servers read of the de-facto format: names of cases and suites, counts that are right, an outcome per case, and no
 * member of another name. Source: the schema of Jenkins's xUnit plug-in, junit-10.xsd.
 */
function faults(root: Element): string[] {
  const suites = root.children
  const cases = suites.flatMap(suite => suite.children).filter(({ name }) => name === 'testcase')
  const failed = cases.filter(({ children }) => children.some(({ name }) => name === 'failure'))
  const counts = { tests: String(cases.length), failures: String(failed.length) }
  const isCounted = ({ attributes }: Element) =>
    attributes.tests === counts.tests && attributes.failures === counts.failures
  const outcomes = cases.flatMap(({ children }) => children.map(({ name }) => name))
  const claims: readonly (readonly [boolean, string])[] = [
    [root.name === 'testsuites', 'the root is testsuites'],
    [suites.length === 1 && suites[0]!.name === 'testsuite', 'it holds one testsuite'],
    [isCounted(root) && suites.every(isCounted), 'the counts are right'],
    [cases.length > 0, 'there is a test case'],
    [[...suites, ...cases].every(({ attributes }) => attributes.name !== ''), 'all have names'],
    [cases.every(({ attributes }) => 'classname' in attributes), 'cases have a class name'],
    [outcomes.every(name => ['failure', 'system-out'].includes(name)), 'the outcomes are known'],
    [failed.every(({ children }) => 'message' in children[0]!.attributes), 'a failure has a message'],
  ]
  return claims.filter(([holds]) => !holds).map(([, claim]) => claim)
}

describe('junit, by a strict XML parser', () => {
  it.each(Object.keys(commandsWithFindings))('is well-formed and complete for %s', async name => {
    const { stdout, stderr } = await cli([...commandsWithFindings[name]!(), '--format', 'junit'])
    expect(stderr).toBe('')
    expect(faults(parsed(stdout))).toEqual([])
  })

  it.each(Object.values(hostile))('is well-formed and complete for %j', text => {
    expect(faults(parsed(junit(reportOf(text), context)))).toEqual([])
  })

  it('is refused where a character or an element is none of XML 1.0', () => {
    expect(() => parsed('<testsuites>\u0000</testsuites>')).toThrow('disallowed character')
    expect(() => parsed('<testsuites><a></testsuites>')).toThrow('unexpected close tag')
    expect(() => parsed('<testsuites a="<"/>')).toThrow('disallowed character')
    expect(faults(parsed('<testsuites tests="1"/>'))).not.toEqual([])
  })
})

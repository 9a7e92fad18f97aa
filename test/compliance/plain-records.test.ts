import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlainRecords } from '../../src/compliance/plain-records.ts'
import { readYamlRecords } from '../../src/compliance/yaml-records.ts'
import { fixture } from '../support/cli.ts'
import { hasUpstream, needsUpstream, upstreamRuleFiles } from '../support/upstream-rules.ts'

/** What the library `yaml` reads. */
const byLibrary = (text: string) =>
  readYamlRecords(text, message => {
    throw new Error(message)
  })

const body = (...lines: readonly string[]) => ['- KEY:', ...lines.map(line => `    ${line}`), ''].join('\n')

describe('readPlainRecords', () => {
  it.each([
    [
      'strings in all their forms',
      body('NAME:  a', 'REQ: AT_LEAST_ONE_OR(b,c)  ', 'CHECK: " v > 0 "', "POST: s['a:b'] = 1"),
    ],
    [
      'lists, deeper or not',
      body('CHECK:', '    - "a"', '    - b[0]', 'FIRST_CHECK:', '- c', '- "d#e"', 'NAME: x'),
    ],
    [
      'a folded string',
      body('POST: >', '    s.update({', "        'a': 1,", '    })', '    v', '    w', '', 'NAME: x'),
    ],
    [
      'a literal string with an empty line',
      body('POST: |', '    a = 1', '', '    # text', '      b', '', 'NAME: x'),
    ],
    ['a string at the end of the file', body('POST: |', '    a', '', '').trimEnd()],
    ['comments and empty lines between', `# one\n\n${body('NAME: a', '  # two', '', 'REQ: b')}\n# three`],
    ['two members with one name', body('CHECK: a', 'CHECK: b')],
    ['several records', `${body('NAME: a')}- BEGIN:\n    CODE: b\n- END:\n   PRE: c\n`],
    ['no record', '# nothing\n'],
  ])('reads %s as the library does', (_, text) => {
    const records = readPlainRecords(text)
    expect(records).not.toBeNull()
    expect(records).toEqual(byLibrary(text))
  })

  it.each([
    ['tabs', body('NAME:\ta')],
    ['carriage returns', '- KEY:\r\n    NAME: a\r\n'],
    ['escapes', body('CHECK: "a\\n"')],
    ['single quotes', body("CHECK: 'a'")],
    ['a comment behind a string', body('NAME: a # b')],
    ['a string of several lines', body('NAME: a', '  b')],
    ['a quoted string of several lines', body('NAME: "a', '  b"')],
    ['an alias', body('NAME: *a')],
    ['a colon before a blank', body('CHECK: a: b')],
    ['a colon at the end', body('CHECK: a:')],
    ['a member without a value', body('NAME:')],
    ['an empty folded line', body('POST: >', '    a', '', '    b')],
    ['a block that is kept', body('POST: |+', '    a')],
    ['a block whose second line stands further left', body('POST: |', '      a', '    b')],
    ['members of different indents', '- KEY:\n    NAME: a\n     REQ: b\n'],
    ['items of different indents', body('CHECK:', '    - a', '   - b')],
    ['a map in a map', body('NAME:', '    a: b')],
    ['a record of another kind', '- RULE:\n    NAME: a\n'],
    ['a member that is a sibling of the record', '- KEY:\n  NAME: a\n'],
    ['no list', 'KEY: 1\n'],
    ['a document mark', `---\n${body('NAME: a')}`],
  ])('leaves %s to the library', (_, text) => {
    expect(readPlainRecords(text)).toBeNull()
  })

  it('reads the rule files of the fixtures', () => {
    const text = readFileSync(fixture('rules/training_9.9.0/common.yaml'), 'utf8')
    expect(readPlainRecords(text)).toEqual(byLibrary(text))
  })

  it.skipIf(!hasUpstream)(
    `reads 326 of upstream's 327 rule files as the library does, all but the one that is no YAML${needsUpstream}`,
    () => {
      const files = [...upstreamRuleFiles()]
      const left = files.filter(([, text]) => readPlainRecords(text) === null).map(([file]) => file)
      expect([files.length, left]).toEqual([327, ['training_0.7.0_warn/bert.yaml']])
      for (const [file, text] of files) {
        if (!left.includes(file)) expect(readPlainRecords(text), file).toEqual(byLibrary(text))
      }
    },
  )
})

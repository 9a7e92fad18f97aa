import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComplianceResult } from '../../src/compliance/finding.ts'
import { comply } from '../../src/stages/comply/work.ts'
import { fixture } from '../support/cli.ts'
import { logs } from '../support/compliance-logs.ts'
import { hasUpstream, needsUpstream } from '../support/upstream-rules.ts'

const python = '/usr/bin/python3'
const hasYaml = spawnSync(python, ['-c', 'import yaml']).status === 0

type Answer =
  | { readonly crash: string }
  | {
      readonly ok: boolean
      readonly warnings: readonly string[]
      readonly overwritable: Readonly<Record<string, string>>
      readonly other: readonly string[]
    }

function askUpstream(files: readonly string[]): Answer[] {
  const input = JSON.stringify({ rules: fixture('rules'), config: 'training_9.9.0/common.yaml', files })
  const script = join(import.meta.dirname, '../support/compliance_checker.py')
  const { status, stdout, stderr } = spawnSync(python, [script], { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

function answerOf({ ok, warnings, findings }: ComplianceResult): Answer {
  const crash = findings.find(({ kind }) => kind === 'crash')
  if (crash !== undefined) return { crash: crash.message.split(':')[0]! }
  const keyed = findings.flatMap(({ key, message }) => (key === null ? [] : [[key, message] as const]))
  const other = findings.filter(({ key }) => key === null).map(({ message }) => canonical(message))
  return { ok, warnings, overwritable: Object.fromEntries(keyed), other }
}

/** Why lines cannot be read is in upstream's log and not in its message; alternatives come in the order of a hash. */
function canonical(message: string): string {
  if (message.startsWith('Log lines had parsing errors.')) return 'Log lines had parsing errors.'
  const [head, alternatives] = message.split(' occurrence of ')
  return alternatives?.includes(' or ') ? [head, ...alternatives.split(' or ').sort()].join(' ') : message
}

/** Values that differ come in the order of a hash too. */
const canonicalValues = (message: string) =>
  message.replace(/(?<=different values: \[)[^\]]*/, values => values.split(', ').sort().join(', '))

function canonicalAnswer(answer: Answer): Answer {
  if ('crash' in answer) return answer
  const overwritable = Object.fromEntries(
    Object.entries(answer.overwritable).map(([key, text]) => [key, canonicalValues(text)]),
  )
  return { ...answer, overwritable, other: answer.other.map(canonical) }
}

describe.skipIf(!hasUpstream || !hasYaml)(
  `compliance under the rules of the fixtures, beside upstream's checker${needsUpstream || ' (skipped without PyYAML)'}`,
  () => {
    let upstream: Answer[] = []
    let ours: ComplianceResult[] = []
    let folder = ''
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'compliance-'))
      const files = logs.map(([, lines], index) => {
        const file = join(folder, `${index}.txt`)
        writeFileSync(file, lines.map(text => `${text}\n`).join(''), 'latin1')
        return file
      })
      upstream = askUpstream(files)
      ours = await comply(files, { usage: 'training', ruleset: '9.9.0', rules: fixture('rules') })
    })

    it('is compared on logs that comply, logs that do not and logs that upstream crashes on', () => {
      const kinds = upstream.map(answer => ('crash' in answer ? answer.crash : String(answer.ok)))
      expect([...new Set(kinds)].sort()).toEqual([
        'FileNotFoundError',
        'KeyError',
        'TypeError',
        'false',
        'true',
      ])
    })

    it.each(logs.map(([name], index) => [name, index] as const))(
      '%s: the same texts to the last byte',
      (_, index) => {
        expect(canonicalAnswer(answerOf(ours[index]!))).toEqual(canonicalAnswer(upstream[index]!))
      },
    )
  },
)

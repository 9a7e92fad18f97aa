import { describe, expect, it } from 'vitest'
import { MetadataDict } from '../../src/compliance/metadata-dict.ts'
import { PlainLine } from '../../src/compliance/plain-line.ts'
import { readMlLogLine } from '../../src/compliance/read-line.ts'
import { wasmFinder } from '../../src/logs/mllog/scan-wasm.ts'
import { scanMembers } from '../../src/logs/mllog/scan-windows.ts'
import { Budget } from '../../src/python/budget.ts'
import type { LogLine } from '../../src/python/log-line.ts'
import { toJson } from '../../src/python/to-json.ts'
import { PyDict } from '../../src/python/values.ts'
import { readerOf } from '../support/bytes.ts'

/** The lines as a scan tells their members apart; all have to be plain. */
async function plainLines(texts: readonly string[]): Promise<PlainLine[]> {
  const found: PlainLine[] = []
  const content = texts.map(text => `\n:::MLLOG ${text}\n`).join('')
  await scanMembers(readerOf(content), { finder: wasmFinder()!, patterns: [] }, (lines, firstLine) => {
    const batch = { lines, firstLine, firstIndex: 0 }
    for (let at = 0; at < lines.count; at++) found.push(new PlainLine(batch, at))
  })
  return found
}

const withValue = (value: string, metadata: string) =>
  `{"namespace": "", "time_ms": 1700000000123, "event_type": "", "key": "a", "value": ${value}, "metadata": ${metadata}}`

const budget = new Budget()

/** All that rules see of a line. */
const seen = ({ key, timestamp, lineno, fullString, place, value }: LogLine) => ({
  key,
  timestamp,
  lineno,
  fullString,
  place,
  value: toJson(value, budget),
})

const texts = [
  ['null', '{}'],
  ['6', '{"a": 6.0, "b": [1, {"c": null}], "d": "\xe9", "a": 1e400}'],
  ['{"x": {"y": [true, 12345678901234567890]}}', 'null'],
  ['"text"', '[{"a": 1}]'],
  ['-0.0', '{ "lineno" : 3 , "file":"x" }'],
].map(([value, metadata]) => withValue(value!, metadata!))

describe('PlainLine', () => {
  it('shows rules what the line read as a whole shows them', async () => {
    const lines = await plainLines(texts)
    const whole = texts.map((text, index) => readMlLogLine({ line: 2 * index + 2, text }, index))
    expect(lines.map(seen)).toEqual(whole.map(seen))
  })

  it('gives each member without the others, and the same objects as part of the whole', async () => {
    const [line] = await plainLines([withValue('[1]', '{"b": [2]}')])
    const value = line!.member('value')
    const metadata = line!.member('metadata')
    expect([value, metadata instanceof MetadataDict, line!.member('key')]).toEqual([[1n], true, undefined])
    const whole = line!.value as PyDict
    expect([whole.get('value') === value, whole.get('metadata') === metadata]).toEqual([true, true])
  })

  it('no longer gives members once a rule has assigned its value', async () => {
    const [line] = await plainLines([withValue('1', '{}')])
    line!.value = new PyDict()
    expect(line!.member('value')).toBeUndefined()
  })
})

describe('MetadataDict', () => {
  const dict = async (metadata: string) =>
    (await plainLines([withValue('1', metadata)]))[0]!.member('metadata') as PyDict

  it('has the names and values of the JSON, of two with one name the last, as json.loads has it', async () => {
    const metadata = await dict('{"aa": 1, "ab": "x", "aa": 2.0, "b": {"aa": 3}}')
    expect(['aa', 'ab', 'a', 'b', 1n, null].map(key => metadata.has(key))).toEqual([
      ...[true, true, false],
      ...[true, false, false],
    ])
    expect([metadata.get('aa'), metadata.get('ab'), metadata.get('x'), metadata.size]).toEqual([
      2,
      'x',
      undefined,
      3,
    ])
  })

  it('gives the same list each time, so that a rule that adds to it finds what it added', async () => {
    const metadata = await dict('{"l": [1]}')
    const list = metadata.get('l') as unknown[]
    list.push(2n)
    expect(metadata.get('l')).toEqual([1n, 2n])
  })

  it('takes entries as any dict', async () => {
    const metadata = await dict('{"a": 1}')
    metadata.set('b', 2n)
    expect([metadata.get('a'), metadata.get('b'), metadata.has('b'), metadata.size]).toEqual([
      1n,
      2n,
      true,
      2,
    ])
  })
})

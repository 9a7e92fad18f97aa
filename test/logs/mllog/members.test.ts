import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoundLines } from '../../../src/logs/mllog/line-finder.ts'
import { plainFinder } from '../../../src/logs/mllog/scan-plain.ts'
import { wasmFinder } from '../../../src/logs/mllog/scan-wasm.ts'
import { scanMembers, scanWindows } from '../../../src/logs/mllog/scan-windows.ts'
import { readerOf } from '../../support/bytes.ts'

/** A line as the places of its members have it; `plain` is null where it is not plain. */
interface Read {
  readonly line: number
  readonly text: string
  readonly plain: {
    key: string
    time: number
    value: string
    metadata: string
    names: [string, string][]
  } | null
}

const finder = wasmFinder()!

async function read(content: string, sizes?: readonly number[], with_ = finder): Promise<Read[]> {
  const found: Read[] = []
  await scanMembers(readerOf(content, sizes), { finder: with_, patterns: [] }, (lines, firstLine) => {
    for (let at = 0; at < lines.count; at++) found.push(readOne(lines, at, firstLine))
  })
  return found
}

function readOne(
  { texts, places, members, names, keys, times }: FoundLines,
  at: number,
  first: number,
): Read {
  const [start, end, key, value, metadata, firstName, nameCount] = members.slice(
    at * 8,
  ) as unknown as number[]
  const from = (place: number) => texts.slice(place, end)
  const nameAt = (name: number): [string, string] => {
    const [nameStart, nameEnd, valueStart] = names.slice(name * 3) as unknown as number[]
    return [texts.slice(nameStart, nameEnd), from(valueStart!)]
  }
  const plain = {
    key: keys[key! - 1]!,
    time: times[at]!,
    value: from(value!),
    metadata: from(metadata!),
    names: Array.from({ length: nameCount! }, (_, name) => nameAt(firstName! + name)),
  }
  return { line: first + places[at * 4 + 3]!, text: texts.slice(start, end), plain: key === 0 ? null : plain }
}

/** Whether text begins with the JSON of a value. */
const beginsWith = (text: string, value: unknown) =>
  [...text.matchAll(/[^ ]/g)].some(({ index }) => {
    try {
      return JSON.stringify(JSON.parse(text.slice(0, index + 1))) === JSON.stringify(value)
    } catch {
      return false
    }
  })

const sound =
  '{"namespace": "", "time_ms": 15, "event_type": "X", "key": "seed", "value": 7, "metadata": {"a": 1}}'

describe('the members of lines in WebAssembly', () => {
  it('are found in a line as every submission has them', async () => {
    const metadata = '{"file": "a.py", "lineno": 3, "l": [1, {"b": null}]}'
    const text = sound.replace('{"a": 1}', metadata)
    const [line] = await read(`\n0: :::MLLOG ${text} \xa0\r\n`)
    expect(line).toEqual({
      line: 2,
      text,
      plain: {
        key: 'seed',
        time: 15,
        value: `7, "metadata": ${metadata}}`,
        metadata: `${metadata}}`,
        names: [
          ['file', `"a.py", "lineno": 3, "l": [1, {"b": null}]}}`],
          ['lineno', `3, "l": [1, {"b": null}]}}`],
          ['l', `[1, {"b": null}]}}`],
        ],
      },
    })
  })

  it.each([
    ['a member that is missing', sound.replace('"value": 7, ', '')],
    ['a member that is there twice', sound.replace('"value": 7', '"value": 6, "value": 7')],
    ['a key that is no string', sound.replace('"seed"', '1')],
    ['a time that is no whole number', sound.replace('15', '15.5')],
    ['a time that is text', sound.replace('15', '"15"')],
    ['a time below 0', sound.replace('15', '-15')],
    ['a time that floats do not tell from the next', sound.replace('15', '9007199254740993')],
    ['an escape', sound.replace('"X"', '"\\u0041"')],
    ['a control character in a string', sound.replace('"X"', '"\x01"')],
    ['a string without an end', sound.replace('"seed"', '"seed')],
    ['NaN', sound.replace('7', 'NaN')],
    ['a number with a leading zero', sound.replace('7', '07')],
    ['a number without a fraction after its point', sound.replace('7', '7.')],
    ['a number without an exponent after its e', sound.replace('7', '7e')],
    ['a number that Python does not read', sound.replace('7', '7'.repeat(4301))],
    ['a list that is deeper than 60', sound.replace('7', `${'['.repeat(61)}${']'.repeat(61)}`)],
    ['a brace closed by a bracket', sound.replace('7', '[1}')],
    ['a comma too many', sound.replace('{"a": 1}', '{"a": 1,}')],
    ['white space that JSON does not know', sound.replace('"value":', '"value":\x0b')],
    ['text behind it', `${sound} x`],
    ['two objects', `${sound}{}`],
    ['no object', '[1]'],
    ['nothing', ''],
  ])('leave a line with %s to who reads it by itself', async (_, text) => {
    expect(await read(`:::MLLOG ${text}\n`)).toEqual([{ line: 1, text, plain: null }])
  })

  it('take JSON of any kind as value and metadata', async () => {
    const values = [
      'null',
      'true',
      'false',
      '-0.5e-7',
      '1E400',
      '"\xe9"',
      '[]',
      '{}',
      '[ [ ] , { "a" : [ 1 ] } ]',
    ]
    const texts = values.map(value => sound.replace('7', value).replace('{"a": 1}', value))
    const lines = await read(texts.map(text => `:::MLLOG ${text}\n`).join(''))
    expect(lines.map(({ plain }) => plain?.metadata)).toEqual(values.map(value => `${value}}`))
  })

  it('are in no line that JSON.parse refuses, and are its members, for any mixture of tokens, cut anywhere', async () => {
    const token = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', ' ', '"', '"a"', '"key": "b"', '"value": 1', '"time_ms": 5'],
      ...[
        '"metadata": {"c": [2], "c": "d"}',
        '"metadata": null',
        '1',
        '-',
        '.5',
        'e3',
        'null',
        '\\',
        '\t',
        '\x85',
      ],
    )
    const line = fc.oneof(
      fc.array(token, { maxLength: 12 }).map(tokens => tokens.join('')),
      fc
        .shuffledSubarray(
          ['"key": "b"', '"value": {"x": 1}', '"time_ms": 5', '"metadata": {"c": 2, "c": 3}', '"n": []'],
          {
            minLength: 4,
          },
        )
        .map(members => `{${members.join(', ')}}`),
    )
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), sizes, async (texts, cuts) => {
        const content = texts.map(text => `:::MLLOG ${text}\n`).join('')
        const expected: { line: number; text: string }[] = []
        await scanWindows(readerOf(content), { finder, patterns: [] }, ({ line, text }) => {
          expected.push({ line, text })
        })
        const lines = await read(content, cuts)
        expect(lines.map(({ line, text }) => ({ line, text }))).toEqual(expected)
        for (const { text, plain } of lines) {
          if (plain === null) continue
          const parsed = JSON.parse(text)
          expect([plain.key, plain.time]).toEqual([parsed.key, parsed.time_ms])
          expect(beginsWith(plain.value, parsed.value)).toBe(true)
          expect(beginsWith(plain.metadata, parsed.metadata)).toBe(true)
          for (const [name, value] of new Map(plain.names)) {
            expect(beginsWith(value, parsed.metadata[name])).toBe(true)
          }
          expect(plain.names.length).toBeGreaterThanOrEqual(Object.keys(parsed.metadata ?? {}).length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('come to an end where there are more than 1024 different keys, and begin with them', async () => {
    const fresh = wasmFinder()!
    const texts = Array.from({ length: 1100 }, (_, index) => sound.replace('seed', `key ${index}`))
    const lines = await read(texts.map(text => `:::MLLOG ${text}\n`).join(''), undefined, fresh)
    expect(lines.map(({ plain }) => plain?.key)).toEqual(
      Array.from({ length: 1100 }, (_, index) => (index < 1024 ? `key ${index}` : undefined)),
    )
  })

  it('are in no line of the plain search, which has the same lines and texts', async () => {
    const content = `\n:::MLLOG ${sound} \n:::MLLOG \xe9\x85\r:::MLLOG {}`
    const lines = await read(content, [7], plainFinder())
    expect(lines).toEqual((await read(content)).map(line => ({ ...line, plain: null })))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LineFinder } from '../../../src/logs/mllog/line-finder.ts'
import { type ScanSummary, scanTaggedLines, type TaggedLine } from '../../../src/logs/mllog/scan.ts'
import { plainFinder } from '../../../src/logs/mllog/scan-plain.ts'
import { wasmFinder } from '../../../src/logs/mllog/scan-wasm.ts'
import { scanWindows } from '../../../src/logs/mllog/scan-windows.ts'
import { readerOf } from '../../support/bytes.ts'

interface Scanned extends ScanSummary {
  found: TaggedLine[]
}

async function scanWith(
  finder: LineFinder,
  content: string,
  patterns: readonly string[],
  sizes?: readonly number[],
): Promise<Scanned> {
  const found: TaggedLine[] = []
  const summary = await scanWindows(readerOf(content, sizes), { finder, patterns }, line => found.push(line))
  return { ...summary, found }
}

async function scan(content: string, words?: readonly string[]): Promise<Scanned> {
  const found: TaggedLine[] = []
  const wanted = words === undefined ? 'every tagged line' : { words }
  const summary = await scanTaggedLines(readerOf(content), wanted, line => found.push(line))
  return { ...summary, found }
}

/** The definition, on a whole string: Python's universal newlines, cut at the last tag, `str.strip` at the end. */
function byDefinition(content: string, patterns: readonly string[]): TaggedLine[] {
  const found: TaggedLine[] = []
  let offset = 0
  let line = 1
  for (const piece of content.split(/(?<=\n)|(?<=\r(?!\n))/)) {
    const tag = piece.lastIndexOf(':::MLLOG ')
    const wanted = patterns.length === 0 || patterns.some(pattern => piece.includes(pattern))
    if (tag >= 0 && wanted) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Python's white space within Latin-1
      const text = piece.slice(tag + 9).replace(/[\t-\r\x1c-\x20\x85\xa0]+$/, '')
      if (text !== '' || patterns.length === 0) found.push({ offset, line, text })
    }
    offset += piece.length
    if (piece.endsWith('\n')) line++
  }
  return found
}

const finders: [string, LineFinder][] = [
  ['plain', plainFinder()],
  ['WebAssembly', wasmFinder()!],
]

describe.each(finders)('the %s search', (_, finder) => {
  const pieces = [
    ':::MLLOG ',
    ':::MLLOG',
    ':::ML',
    'run_stop',
    'un_stop',
    'eval_accuracy',
    'al_accu_stop',
    '_',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\x85',
    '\xff',
    'x'.repeat(15),
    '0: {"key": 1}',
  ]
  const soup = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary-ascii', maxLength: 3 })), {
      maxLength: 60,
    })
    .map(parts => parts.join(''))
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
  const patterns = fc.constantFrom([], ['run_stop'], ['val_accu', 'run_stop'])

  it('finds in any soup of bytes, cut anywhere, what the definition on a whole string says', async () => {
    await fc.assert(
      fc.asyncProperty(soup, sizes, patterns, async (content, readSizes, sought) => {
        const { found, bytes, lines } = await scanWith(finder, content, sought, readSizes)
        expect(found).toEqual(byDefinition(content, sought))
        expect(bytes).toBe(content.length)
        // As `grep -c ''`: line feeds, and one more for a last line without.
        expect(lines).toBe(content.split('\n').length - (content === '' || content.endsWith('\n') ? 1 : 0))
      }),
      { numRuns: 3000 },
    )
  })

  it('does not take the tag of the line before for that of a line without', async () => {
    for (let length = 0; length < 40; length++) {
      const content = `:::MLLOG \nrun_stop${'x'.repeat(length)}\n:::MLLOG \n`
      expect((await scanWith(finder, content, ['run_stop'])).found).toEqual([])
    }
  })

  it('finds more lines than one batch of results holds', async () => {
    const content = 'a\n:::MLLOG x\r'.repeat(5000)
    const { found } = await scanWith(finder, content, [])
    expect(found.length).toBe(5000)
    expect(found.at(-1)).toEqual({ offset: 13 * 4999 + 2, line: 5001, text: 'x' })
  })

  it('grows its window for a line of 16 MB, the longest that is read, wherever the reads end', async () => {
    const longest = `:::MLLOG ${'x'.repeat((16 << 20) - 9)}`
    const { found, problems } = await scanWith(finder, `\n${longest}\r\n:::MLLOG y`, [], [70_001])
    expect(problems).toEqual([])
    expect(found.map(line => [line.offset, line.line, line.text.length])).toEqual([
      [1, 2, (16 << 20) - 9],
      [longest.length + 3, 3, 1],
    ])
  })

  it('passes over a longer line, which is a problem where it has a tag', async () => {
    const tail = `${'x'.repeat(17 << 20)}:::MLLOG y`
    const content = `a\n${tail}\n:::MLLOG z\n`
    const { found, problems, lines, bytes } = await scanWith(finder, content, [], [70_001])
    expect(problems).toMatchObject([{ code: 'line-too-long', line: 2 }])
    expect(found).toEqual([{ offset: tail.length + 3, line: 3, text: 'z' }])
    expect([lines, bytes]).toEqual([3, content.length])
    expect((await scanWith(finder, tail, [])).problems).toMatchObject([{ code: 'line-too-long', line: 1 }])
    expect((await scanWith(finder, tail.slice(0, -3), [])).problems).toEqual([])
    const head = `:::MLLOG ${'x'.repeat(17 << 20)}`
    expect((await scanWith(finder, head, [])).problems).toMatchObject([{ code: 'line-too-long', line: 1 }])
  })

  it('sees a tag in such a line that two reads have cut, anywhere', async () => {
    const start = 17 << 20
    const content = `${'x'.repeat(start)}:::MLLOG y\rz`
    for (let cut = 1; cut < 9; cut++) {
      const reader = readerOf(content)
      let left = start + cut
      const cutReader = {
        ...reader,
        read(into: Uint8Array) {
          const count = reader.read(left > 0 ? into.subarray(0, left) : into) as number
          left -= count
          return count
        },
      }
      const { problems } = await scanWindows(cutReader, { finder, patterns: [] }, () => {})
      expect(problems).toMatchObject([{ code: 'line-too-long', line: 1 }])
    }
  })
})

describe('scanTaggedLines', () => {
  it('cuts each line at its last tag, as upstream commit 7bbf792 does with re.sub(".*:::MLLOG ")', async () => {
    const { found } = await scan('0: :::MLLOG {"a": ":::MLLOG {}"} \xa0\r\n')
    expect(found).toEqual([{ offset: 0, line: 1, text: '{}"}' }])
  })

  it('takes lone carriage returns for line ends and counts lines as grep -n does', async () => {
    const { found } = await scan('1%\r2%\r:::MLLOG {}\r\n:::MLLOG []')
    expect(found).toEqual([
      { offset: 6, line: 1, text: '{}' },
      { offset: 19, line: 2, text: '[]' },
    ])
  })

  it('reads bytes as Latin-1, behind a byte order mark too', async () => {
    const { found } = await scan('\xef\xbb\xbf:::MLLOG \xe9\xff\n')
    expect(found).toEqual([{ offset: 0, line: 1, text: '\xe9\xff' }])
  })

  it('gives lines in which a word occurs, before the tag or within the text', async () => {
    const { found, taggedLines } = await scan(
      ':::MLLOG run_start\nrun_stop\nrun_stop :::MLLOG a\n:::MLLOG run_stop\n',
      ['run_stop'],
    )
    expect(found.map(line => line.line)).toEqual([3, 4])
    expect(taggedLines).toBe(2)
  })

  it('gives every tagged line for a word without an underscore amid three and four characters', async () => {
    const { found } = await scan(':::MLLOG a\nb\n:::MLLOG run_stop\n', ['run_stop', 'seed'])
    expect(found.map(line => line.line)).toEqual([1, 3])
  })

  it('leaves out a tag and nothing else unless every line is wanted: the RCP checker of upstream passes over it, its compliance checker reports it', async () => {
    expect((await scan(':::MLLOG \n', ['run_stop'])).found).toEqual([])
    expect((await scan('run_stop :::MLLOG \n', ['run_stop'])).found).toEqual([])
    expect((await scan(':::MLLOG \n')).found).toEqual([{ offset: 0, line: 1, text: '' }])
  })

  it('keeps two scans under way at once apart', async () => {
    const lines = (letter: string) => `:::MLLOG ${letter}\n`.repeat(300)
    const found = { a: '', b: '' }
    const one = (letter: 'a' | 'b') => {
      const reader = readerOf(lines(letter), [7])
      const slow = { ...reader, read: async (into: Uint8Array) => reader.read(into) }
      return scanTaggedLines(slow, 'every tagged line', line => {
        found[letter] += line.text
      })
    }
    await Promise.all([one('a'), one('b')])
    expect(found).toEqual({ a: 'a'.repeat(300), b: 'b'.repeat(300) })
  })

  it('can be called again from within, and after a caller has thrown', async () => {
    await expect(
      scanTaggedLines(readerOf(':::MLLOG a\n'), 'every tagged line', () => {
        throw new Error('enough')
      }),
    ).rejects.toThrow('enough')
    expect((await scan(':::MLLOG b\n')).found).toEqual([{ offset: 0, line: 1, text: 'b' }])
  })

  it('keeps the first bytes: 64 KiB where nothing was found, less where tagged lines were', async () => {
    expect((await scan('ab\rc'.repeat(50_000))).firstBytes).toEqual(
      Uint8Array.from(Buffer.from('ab\rc'.repeat(16384))),
    )
    expect((await scan(`:::MLLOG {}\n${'x'.repeat(5000)}`)).firstBytes.length).toBe(1024)
    expect((await scan('')).firstBytes.length).toBe(0)
  })
})

describe('the words of a line', () => {
  const patterns = ['run_star', 'run_stop', 'val_erro', 'val_accu']

  /** The definition: a bit for each pattern in the text after the last tag. */
  const bits = (text: string) =>
    patterns.reduce((sum, pattern, at) => sum + (text.includes(pattern) ? 2 ** at : 0), 0)

  const piece = fc.constantFrom(...patterns, 'run_', ' ', 'x'.repeat(61), ':::MLLOG ', '_', 'eval_accum')
  const lines = fc.array(
    fc.array(piece, { maxLength: 9 }).map(pieces => `:::MLLOG {${pieces.join('')}}`),
    { maxLength: 6 },
  )

  it.each([
    ['in WebAssembly', wasmFinder()!],
    ['in plain JavaScript', plainFinder()],
  ])('are found %s, with a choice of lines and without one', async (_, finder) => {
    await fc.assert(
      fc.asyncProperty(lines, fc.boolean(), async (texts, every) => {
        const found: [string, number][] = []
        const content = texts.map(text => `${text}\n`).join('')
        await scanWindows(readerOf(content), { finder, patterns, every }, ({ text }, words) => {
          found.push([text, words])
        })
        const wanted = texts.filter(text => every || bits(text) !== 0)
        const ends = wanted.map(text => text.slice(text.lastIndexOf(':::MLLOG ') + 9))
        expect(found).toEqual(ends.map(text => [text, bits(text)]))
      }),
    )
  })
})

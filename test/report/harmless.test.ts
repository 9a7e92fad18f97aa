import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { html } from '../../src/report/formats/html.ts'
import { type Format, formats } from '../../src/report/formats.ts'
import { tableScript } from '../../src/report/html/script/table-script.ts'
import { cli, temporaryFolder } from '../support/cli.ts'
import { hostileCommands } from '../support/hostile-logs.ts'
import { context, hostile, reportOf } from '../support/report.ts'

const texts = Object.values(hostile)

/** What a terminal, an editor or a spreadsheet obeys without showing it; line ends aside. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u

/** Lines that a workflow runner obeys: GitHub's documentation, "Workflow commands". */
const obeyed = (output: string) => output.split('\n').filter(line => /^\s*::/.test(line))

/** All texts in a JSON value, names of members too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsIn(member)])
}

/** What is wrong with an output of each format; nothing, it is to be hoped. */
const harmIn: Readonly<Record<Format, (output: string) => unknown[]>> = {
  text: output => obeyed(output),
  json: output => {
    JSON.parse(output)
    return obeyed(output)
  },
  ndjson: output => {
    for (const line of output.trimEnd().split('\n')) JSON.parse(line)
    return obeyed(output)
  },
  csv: output => {
    const rows: string[][] = parse(output)
    const formulas = rows.flat().filter(cell => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))
    const ragged = rows.filter(row => row.length !== rows[0]!.length)
    return [...formulas, ...ragged, ...obeyed(output)]
  },
  markdown: output => [...unescapedMarkdown(output), ...raggedRows(output), ...obeyed(output)],
  html: output => harmInPage(output),
  github: output => obeyed(output).filter(line => !isOurCommand(line)),
  sarif: output => {
    const [run] = JSON.parse(output).runs
    const uris = run.results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]!.physicalLocation.artifactLocation.uri,
    )
    return [...uris.filter((uri: string) => !/^[\w.%!~*'()/:-]+$/.test(uri)), ...obeyed(output)]
  },
  junit: output => [...elementsIn(output).filter(name => !junitElements.has(name)), ...obeyed(output)],
}

/** Of GitHub-flavoured Markdown what would be markup, an element or a mention, once escapes are taken away. */
function unescapedMarkdown(output: string): string[] {
  const lines = output
    .split('\n')
    .map(line => line.replaceAll('@<!-- -->', '').replaceAll(/\\[!-/:-@[-`{-~]/g, ''))
  return lines.filter(line => /[<>`[\]~&@$]|(?<!^- )\*\*(?!(Summary:|error|warning|note)|( |$))/.test(line))
}

/** Rows of a table with another number of cells than its head. */
function raggedRows(output: string): string[] {
  const pipes = (line: string) => line.replaceAll(/\\./g, '').split('|').length
  let head = 0
  return output.split('\n').filter((line, index, lines) => {
    if (!line.startsWith('|')) return false
    if (!lines[index - 1]!.startsWith('|')) head = pipes(line)
    return pipes(line) !== head
  })
}

const pageElements = new Set(
  (
    'html head meta title style body a header h1 h2 h3 h4 p ul ol li span nav main section article div table thead tbody tr th td ' +
    'figure figcaption svg g path line circle rect text desc defs clippath strong code details summary dl dt dd footer caption script br pre'
  ).split(' '),
)

/** Elements, attributes and addresses that a page of ours does not have, found by an HTML parser. */
function harmInPage(output: string): string[] {
  const { document } = parseHTML(output)
  const elements = [...document.querySelectorAll('*')]
  const scripts = elements.filter(({ localName }) => localName === 'script')
  return [
    ...elements.map(({ localName }) => localName.toLowerCase()).filter(name => !pageElements.has(name)),
    ...elements
      .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
      .filter(name => /^on|^src$/i.test(name)),
    ...elements
      .map(element => element.getAttribute('href') ?? '#')
      .filter(address => !/^(\?[\w.=%+-]+)?#[\w.~/-]*$/.test(address)),
    ...scripts.map(({ textContent }) => textContent).filter(script => script !== tableScript),
  ]
}

/** One of the program's own: its properties hold neither a colon nor a comma of the input. */
const isOurCommand = (line: string) =>
  /^::(error|warning|notice) title=[^:,]*,file=[^:,]*(,line=\d+)?::/.test(line)

const junitElements = new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out'])

function elementsIn(xml: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    names.push(name)
  })
  parser.write(xml).close()
  return names
}

/** What a reader sees of a text that does harm, or of what it would do: proof that the text is there. */
const traces = [/alert\(1\)/, /0;owned/, /cmd/, /forged/, /everyone/]

describe('text of logs that does harm', () => {
  it.each(formats)('is there to be seen in %s, and harmless in the output of every command', async format => {
    let all = ''
    for (const [name, command] of Object.entries(hostileCommands)) {
      const { stdout, stderr } = await cli([...command(), '--format', format])
      expect(stderr, name).toBe('')
      expect(stdout, name).not.toMatch(invisible)
      expect(harmIn[format](stdout), name).toEqual([])
      all += stdout
    }
    expect(traces.filter(trace => !trace.test(all))).toEqual([])
  })

  it('is the same text after JSON is parsed', async () => {
    const { stdout } = await cli([...hostileCommands.extract!(), '--format', 'json'])
    const found = new Set(textsIn(JSON.parse(stdout)))
    expect(texts.filter(text => !found.has(text))).toEqual([])
  })

  it('is text in the cells of a spreadsheet, never a formula (ECMA-376, 18.3.1.40), in well-formed XML', async () => {
    const folder = temporaryFolder()
    await cli([...hostileCommands.summarize!(), '--xlsx', `${folder}/a.xlsx`])
    const parts = Object.entries(unzipSync(readFileSync(`${folder}/a.xlsx`)))
    const xml = parts.map(([, bytes]) => strFromU8(bytes))
    expect(xml.flatMap(elementsIn).filter(name => /^f$|script/.test(name))).toEqual([])
    expect(xml.join('')).not.toMatch(invisible)
    expect(traces.filter(trace => !trace.test(xml.join('')))).toEqual([])
  })

  it.each(texts)(
    'is harmless in a picture and in what is said to those who do not see it: %j',
    async text => {
      const points = [
        { x: 1, y: 2, name: text },
        { x: 2, y: 3, name: text },
      ]
      const names = { title: text, xTitle: text, yTitle: text, description: text, note: text }
      const zone = { name: text, points }
      const plot = { ...names, xScale: 'linear', series: [{ name: text, points }], zone } as const
      const page = await html({ ...reportOf(text), plots: [plot] }, context)
      expect(page).not.toMatch(invisible)
      expect(harmInPage(page)).toEqual([])
      expect(page.match(/<svg[^>]*><title[^>]*>([^<]*)<.title><desc[^>]*>([^<]*)<.desc>/)).not.toBeNull()
    },
  )

  // An argument cannot hold NUL (POSIX, execve).
  const argumentTexts = texts.filter(text => !text.includes('\0'))
  it.each(argumentTexts)('is harmless in the message of an error: %j', async text => {
    for (const quiet of [[], ['--quiet']]) {
      const { code, stdout, stderr } = await cli(['extract', `none/${text}`, ...quiet])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).not.toMatch(invisible)
      expect(obeyed(stderr)).toEqual([])
    }
  })
})

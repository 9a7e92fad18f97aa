/**
 * Measures how long a browser takes to load the report of a whole round (the load event), against an empty page, in the same browser
 * and in turn. The project's limit is a ratio of 20.
 *
 * `npx tsx bench/report.ts [PAGE.html]` uses the given page, by default the report of ten copies of the largest round of real results at
 * `../shared/corpus` (or `MLPERF_RCP_SHARED`), about 240 submissions. Needs Chromium (`CHROMIUM_PATH`) and a build.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = resolve(root, process.env.MLPERF_RCP_SHARED ?? '../shared')
const copies = 10
const rounds = 15

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const corpus = join(shared, 'corpus', 'v4.0')
const [page] = process.argv.slice(2)

const folder = mkdtempSync(join(tmpdir(), 'mlperf-rcp-bench-'))
try {
  if (!existsSync(executablePath))
    console.log(`\nThe report is not measured: no Chromium at ${executablePath}.`)
  else if (page === undefined && !existsSync(corpus))
    console.log(`\nThe report is not measured: there are no results at ${corpus}.`)
  else await inBrowser(page ?? reportOfRound())
} finally {
  rmSync(folder, { recursive: true })
}

async function inBrowser(page: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await compareLoads(browser, page)
  } finally {
    await browser.close()
  }
}

function reportOfRound(): string {
  for (let copy = 0; copy < copies; copy++)
    cpSync(corpus, join(folder, 'round', String(copy)), { recursive: true })
  const page = join(folder, 'report.html')
  const rcps = join(shared, 'reference', 'rcps')
  const args = [
    'report',
    join(folder, 'round'),
    '--ruleset',
    '4.0.0',
    '--rcps',
    rcps,
    '--format',
    'html',
    '-o',
    page,
  ]
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0 && status !== 1) throw new Error(`the report exited with ${status}: ${stderr}`)
  return page
}

async function compareLoads(browser: Browser, page: string): Promise<void> {
  const empty = join(folder, 'empty.html')
  writeFileSync(empty, '<!doctype html><html lang="en"><title>empty</title></html>')
  const times: { empty: number; report: number }[] = []
  for (let round = -1; round < rounds; round++) {
    const both = { empty: await loadTime(browser, empty), report: await loadTime(browser, page) }
    if (round >= 0) times.push(both)
  }
  console.log(`Load event of a report of ${(statSync(page).size / 1e6).toFixed(2)} MB (median of ${rounds})`)
  console.log(`  empty page ${median(times.map(({ empty }) => empty)).toFixed(1)} ms`)
  console.log(`  report     ${median(times.map(({ report }) => report)).toFixed(1)} ms`)
  console.log(`  ratio      ${median(times.map(({ empty, report }) => report / empty)).toFixed(1)}`)
}

/** Milliseconds from the start of the navigation to the end of the load event, in a separate context. */
async function loadTime(browser: Browser, file: string): Promise<number> {
  const page = await browser.newPage()
  await page.goto(`file://${file}`)
  const time = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    return (navigation as PerformanceNavigationTiming).loadEventEnd
  })
  await page.close()
  return time
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

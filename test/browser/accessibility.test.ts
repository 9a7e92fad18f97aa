import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needsShared } from '../support/shared.ts'
import { hasChromium, launch, needsChromium, open } from './support/chromium.ts'
import { fixtureRound, largestRound, largestRoundPage, madeRound, pageOf } from './support/pages.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Nodes are looked up for what is violated alone, not for the many that are right. */
const askAxe = `axe.run(document, { resultTypes: ['violations'] })
  .then(({ passes, violations }) => ({ passes: passes.length, violations }))`

/** What axe answers: how many of its rules had something to look at and were obeyed, and the others. */
interface Results {
  readonly passes: number
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

const rcps = 'fixtures/rcps/training_1.1.0/rcps_maskrcnn.json'
const solvers = ['init', 'cyc1', 'collapse'].map(
  name => `fixtures/resnet50-72-epochs/solver_${name}.prototxt`,
)

/** Pages of commands with other content: plots alone, long tables, text. */
const otherPages: Readonly<Record<string, readonly string[]>> = {
  curve: ['curve', rcps, '--ruleset', '1.1.0', '--interpolate', '120', '--bootstrap', '96', '--seed', '1'],
  extract: ['extract', 'fixtures/maskrcnn/reference', '--ruleset', '1.1.0'],
  lint: ['lint', 'fixtures/rcps'],
  'caffe schedule': ['caffe', 'schedule', ...solvers, '--global-batch', '8192', '--dataset-size', '1281167'],
  'scaling compare': [
    'scaling',
    'compare',
    'fixtures/linear-scaling/tables.csv',
    '--table',
    '2a',
    '--baseline',
    '256 lr=0.10',
  ],
  explain: ['explain'],
}

describe.skipIf(!hasChromium)(`axe-core finds nothing${needsChromium}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** The rules that a page breaks, with the elements that do; all rules of axe are asked, best practices too. */
  async function violations(
    file: string,
    colorScheme: 'light' | 'dark',
    width: number,
    pageScripts: boolean,
  ): Promise<string[]> {
    const { page } = await open(browser, file, {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    })
    if (!pageScripts) {
      // As without scripts: axe itself is one, so they cannot be switched off.
      const html = readFileSync(file, 'utf8').replace(/<script[\s\S]*?<\/script>/g, '')
      await page.setContent(html)
    }
    // All of the page is asked about: what is folded away or out of sight is not laid out.
    const height = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return document.documentElement.scrollHeight
    })
    await page.setViewportSize({ width, height })
    await page.evaluate(axe)
    const { passes, violations } = await page.evaluate<Results>(askAxe)
    expect(passes).toBeGreaterThan(15)
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }

  const looks = [
    ['light', 1024, true],
    ['dark', 1024, true],
    ['light', 400, true],
    ['dark', 400, true],
    ['light', 1600, true],
    ['light', 1024, false],
    ['dark', 400, false],
  ] as const

  describe.each([
    ['the round of the fixtures', fixtureRound],
    ['a made round', madeRound],
  ])('on the report of %s', (_, made) => {
    it.each(looks)('in %s, %i px wide, its script running: %s', async (scheme, width, pageScripts) => {
      expect(await violations(await made(), scheme, width, pageScripts)).toEqual([])
    })
  })

  it.each(Object.entries(otherPages))('on the page of %s', async (name, args) => {
    expect(await violations(await pageOf(name, args), 'light', 1024, true)).toEqual([])
    expect(await violations(await pageOf(name, args), 'dark', 400, true)).toEqual([])
  })

  it.skipIf(largestRound === null).each(['light', 'dark'] as const)(
    `on the report of the largest round of real results in %s${needsShared}`,
    async scheme => {
      expect(await violations(await largestRoundPage(), scheme, 1024, true)).toEqual([])
    },
  )
})

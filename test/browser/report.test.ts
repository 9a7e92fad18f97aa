import { statSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needsShared } from '../support/shared.ts'
import { hasChromium, launch, needsChromium, open } from './support/chromium.ts'
import { fixtureRound, largestRound, largestRoundPage, madeRound, wholeRound } from './support/pages.ts'

describe.skipIf(!hasChromium)(`a report in a browser${needsChromium}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it.each([
    ['of the round of the fixtures', fixtureRound],
    ['of a made round', madeRound],
  ])('%s opens without a message on the console and without a request', async (_, made) => {
    const { page, incidents } = await open(browser, await made())
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('table').count()).toBeGreaterThan(0)
    expect(incidents).toEqual([])
  })

  it.skipIf(largestRound === null)(
    `of the largest round of real results opens without a message on the console and without a request${needsShared}`,
    async () => {
      const { page, incidents } = await open(browser, await largestRoundPage())
      expect(incidents).toEqual([])
      const table = page.locator('table[data-filterable]').first()
      expect(await table.locator('tbody > tr').count()).toBe(largestRound!.submissions)
    },
  )

  it.each([400, 1024, 1600])('is no wider than a window of %i px', async width => {
    const { page } = await open(browser, await madeRound(), { viewport: { width, height: 800 } })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

describe('the report of a whole round', () => {
  it('of 250 submissions has fewer than three million bytes', async () => {
    expect(statSync(await wholeRound()).size).toBeLessThan(3e6)
  })
})

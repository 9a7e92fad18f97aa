import { statSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needsShared } from '../support/shared.ts'
import { hasChromium, launch, needsChromium, open } from './support/chromium.ts'
import {
  fixtureRound,
  largestRound,
  largestRoundPage,
  madeRound,
  madeSubmissions,
  wholeRound,
} from './support/pages.ts'

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
      const table = page.locator('table[data-cards]')
      expect(await table.locator('tbody > tr').count()).toBe(largestRound!.submissions)
    },
  )

  it.each([400, 1024, 1280, 1600])('is no wider than a window of %i px', async width => {
    const { page } = await open(browser, await madeRound(), { viewport: { width, height: 800 } })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

const widths = [400, 1024, 1280, 1600]

describe.skipIf(!hasChromium)(`what a reader sees of a report${needsChromium}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const rounds: [string, () => Promise<string>][] = [['a made round', madeRound]]
  if (largestRound !== null) rounds.push(['the largest round of real results', largestRoundPage])

  it.each(rounds)('has every column but Message in sight at 1280 px, of %s', async (_, made) => {
    const { page } = await open(browser, await made(), { viewport: { width: 1280, height: 800 } })
    const hidden = await page
      .locator('table[data-cards] th')
      .evaluateAll(heads =>
        heads
          .filter(
            head =>
              head.getBoundingClientRect().right > head.closest('.scroll')!.getBoundingClientRect().right,
          )
          .map(head => (head as HTMLElement).dataset.key),
      )
    expect(hidden.filter(key => key !== 'message')).toEqual([])
  })

  it('keeps the head and the first column of the table in sight', async () => {
    const { page } = await open(browser, await madeRound(), { viewport: { width: 1024, height: 300 } })
    const frame = page.locator('.scroll:has(> table[data-cards])')
    const offsets = await frame.evaluate(element => {
      element.scrollTo(150, 100)
      const { left, top } = element.getBoundingClientRect()
      const head = element.querySelector('th')!.getBoundingClientRect()
      const first = element.querySelector('tbody tr:last-child td')!.getBoundingClientRect()
      return [
        element.scrollTop > 0,
        element.scrollLeft > 0,
        head.top - top,
        head.left - left,
        first.left - left,
      ]
    })
    expect(offsets).toEqual([true, true, 1, 1, 1])
  })

  it.each(widths)(
    'has letters of at least 12 px in pictures, none of them outside of the page, at %i px',
    async width => {
      const { page } = await open(browser, await madeRound(), { viewport: { width, height: 800 } })
      const faults = await page.evaluate(() => {
        const letters = [...document.querySelectorAll<SVGTextElement>('svg text')].filter(
          text => getComputedStyle(text).display !== 'none' && text.closest('.lane') === null,
        )
        return letters.flatMap(text => {
          const { left, right } = text.getBoundingClientRect()
          const size = Number.parseFloat(getComputedStyle(text).fontSize)
          return size >= 12 && left >= 0 && right <= window.innerWidth
            ? []
            : [`${text.textContent}: ${size}, ${left} to ${right}`]
        })
      })
      expect(faults).toEqual([])
    },
  )

  it('leads from each point of a picture to a card, by keyboard too, and shows what it is', async () => {
    const { page } = await open(browser, await madeRound())
    const links = page.locator('a.point')
    const targets = await links.evaluateAll(all =>
      all.map(link => document.getElementById(link.getAttribute('href')!.slice(1))?.className),
    )
    expect(targets.length).toBeGreaterThan(madeSubmissions.length)
    expect(new Set(targets)).toEqual(new Set(['card']))
    await links.first().focus()
    expect(await links.first().locator('.tip').isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.locator('.card:target').count()).toBe(1)
  })

  it('has one scale for the strips of a benchmark', async () => {
    const { page } = await open(browser, await madeRound())
    const axes = await page
      .locator('.strip')
      .evaluateAll(all =>
        all.map(strip =>
          [...strip.querySelectorAll('text:not([class])')]
            .map(text => [text.textContent, text.getAttribute('x')])
            .join(),
        ),
      )
    expect(new Set(axes).size).toBe(1)
  })
})

describe('the report of a whole round', () => {
  it('of 250 submissions has fewer than three million bytes', async () => {
    expect(statSync(await wholeRound()).size).toBeLessThan(3e6)
  })
})

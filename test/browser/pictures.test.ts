import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, launch, needsChromium, open } from './support/chromium.ts'
import { fixtureRound } from './support/pages.ts'
import { pictureDifference } from './support/picture-difference.ts'
import { smallPng } from './support/small-png.ts'

/** Pictures that were looked at. `UPDATE_PICTURES=1 npm test -- test/browser/pictures` takes them anew: look at them again. */
const folder = join(import.meta.dirname, 'pictures')
const update = process.env.UPDATE_PICTURES === '1'

/** Letters look the same in the same font alone. */
const font = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'
const needsFont = existsSync(font) ? '' : ` (skipped: no font at ${font})`

/**
 * Shares of the pixels of any part of 64 by 64 that may differ: strongly as much as a digit of a version; slightly as much as the
 * edges of letters that another Chromium smooths otherwise.
 */
const tolerance = { strong: 0.03, slight: 0.25 }

const fonts = `* { font-family: 'DejaVu Sans' !important } code, pre { font-family: 'DejaVu Sans Mono' !important }`

describe.skipIf(!hasChromium || needsFont !== '')(
  `the report of the round of the fixtures looks as its pictures do${needsChromium}${needsFont}`,
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launch()
    })
    afterAll(() => browser.close())

    it.each(
      [400, 1024, 1280, 1600].flatMap(width =>
        (['light', 'dark'] as const).map(scheme => [width, scheme] as const),
      ),
    )('%i px wide in %s', async (width, colorScheme) => {
      const { page } = await open(browser, await fixtureRound(), {
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      })
      await page.addStyleTag({ content: fonts })
      // As high as the page: what is out of sight is not drawn.
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width, height })
      const taken = await page.screenshot()
      const file = join(folder, `${width}-${colorScheme}.png`)
      if (update) {
        mkdirSync(folder, { recursive: true })
        writeFileSync(file, await smallPng(page, taken))
      }
      const { sizes, strong, slight } = await pictureDifference(page, readFileSync(file), taken)
      expect(sizes[1], 'width and height').toBe(sizes[0])
      expect(strong.share, `share of different pixels at ${strong.at}`).toBeLessThanOrEqual(tolerance.strong)
      expect(slight.share, `share of other shades at ${slight.at}`).toBeLessThanOrEqual(tolerance.slight)
    })
  },
)

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileCommands } from '../support/hostile-logs.ts'
import { hasChromium, launch, needsChromium, open } from './support/chromium.ts'
import { pageOf } from './support/pages.ts'

describe.skipIf(!hasChromium)(`pages about hostile text${needsChromium}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it.each(Object.keys(hostileCommands))(
    'of %s run none of it, even where the security policy is not obeyed, sorted and filtered too',
    async name => {
      const file = await pageOf('hostile', hostileCommands[name]!())
      for (const bypassCSP of [false, true]) {
        const { page, incidents } = await open(browser, file, { bypassCSP })
        for (const button of await page.locator('th > button').all()) await button.click()
        for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 })
        await page.mouse.move(200, 300)
        expect(incidents).toEqual([])
        expect(await page.locator('script').count()).toBe(1)
        expect(await page.locator('body').textContent()).toContain('alert(1)')
      }
    },
  )
})

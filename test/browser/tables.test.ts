import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, launch, needsChromium, open } from './support/chromium.ts'
import { madeRound, madeSubmissions } from './support/pages.ts'

const batchSizes = madeSubmissions.map(({ bs }) => bs)
const ascending = batchSizes.toSorted((a, b) => a - b)

describe.skipIf(!hasChromium)(`the table of submissions in a browser${needsChromium}`, () => {
  let browser: Browser
  let file: string
  beforeAll(async () => {
    browser = await launch()
    file = await madeRound()
  })
  afterAll(() => browser.close())

  const tableOf = (page: Page) => page.locator('table[data-cards]')

  /** The texts of a column's cells in the rows that can be seen. */
  async function cells(page: Page, key: string): Promise<string[]> {
    const heads = await tableOf(page)
      .locator('thead th')
      .evaluateAll(all => all.map(head => head.getAttribute('data-key')))
    return tableOf(page)
      .locator(`tbody > tr:visible > :nth-child(${heads.indexOf(key) + 1})`)
      .allTextContents()
  }
  const numbers = async (page: Page, key: string) => (await cells(page, key)).map(Number)
  const heading = (page: Page, key: string) => tableOf(page).locator(`th[data-key=${key}]`)
  const controls = (page: Page) => page.getByRole('group', { name: 'Filter Submissions' })

  /** Presses Tab until an element has the focus: proof that the keyboard reaches it. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 120; presses++) {
      if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${selector}`)
  }

  it('is sorted by a click on a heading, the other way round by a second one', async () => {
    const { page, incidents } = await open(browser, file)
    await heading(page, 'globalBatchSize').getByRole('button').click()
    expect(await numbers(page, 'globalBatchSize')).toEqual(ascending)
    expect(await heading(page, 'globalBatchSize').getAttribute('aria-sort')).toBe('ascending')
    await heading(page, 'globalBatchSize').getByRole('button').click()
    expect(await numbers(page, 'globalBatchSize')).toEqual(ascending.toReversed())
    expect(incidents).toEqual([])
  })

  it.each(['Enter', 'Space'])('is sorted by the keyboard: Tab to the heading, then %s', async key => {
    const { page } = await open(browser, file)
    await tabTo(page, 'table[data-cards] th[data-key=globalBatchSize] > button')
    await page.keyboard.press(key)
    expect(await numbers(page, 'globalBatchSize')).toEqual(ascending)
    await page.keyboard.press(key)
    expect(await numbers(page, 'globalBatchSize')).toEqual(ascending.toReversed())
  })

  it.each([
    ['Verdict', 'verdict', 'missing-rcp'],
    ['Organization', 'organization', 'Lab B'],
  ])('is filtered by %s with the mouse, and says how many rows are left', async (label, key, value) => {
    const { page } = await open(browser, file)
    const all = await cells(page, key)
    expect(new Set(all).size).toBeGreaterThan(1)
    await controls(page).getByLabel(label).selectOption(value)
    const left = await cells(page, key)
    expect(left).toEqual(all.filter(text => text === value))
    expect(await controls(page).getByRole('status').textContent()).toBe(
      `Rows and cards shown: ${left.length} of ${madeSubmissions.length}`,
    )
    await controls(page).getByLabel(label).selectOption('all')
    expect(await cells(page, key)).toEqual(all)
  })

  it('is filtered by verdict with the keyboard: Tab to the list, then arrows', async () => {
    const { page } = await open(browser, file)
    const [first] = (await cells(page, 'verdict')).toSorted()
    const lists = await controls(page).locator('select').count()
    await controls(page).locator('select').first().focus()
    for (let list = 1; list < lists; list++) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(new Set(await cells(page, 'verdict'))).toEqual(new Set([first]))
  })

  it('is searched by typing: words in any order, and all of it is back when they are deleted', async () => {
    const { page } = await open(browser, file)
    await controls(page).getByLabel('Search').focus()
    await page.keyboard.type('maskrcnn 8xgpu lab')
    const left = await cells(page, 'system')
    const expected = madeSubmissions.filter(({ platform }) => platform === '8xGPU').length
    expect(left).toHaveLength(expected)
    expect(left.every(system => system === '8xGPU')).toBe(true)
    for (let letter = 0; letter < 'maskrcnn 8xgpu lab'.length; letter++)
      await page.keyboard.press('Backspace')
    expect(await cells(page, 'system')).toHaveLength(madeSubmissions.length)
  })

  it('keeps what is filtered when it is sorted', async () => {
    const { page } = await open(browser, file)
    await controls(page).getByLabel('Search').fill('4xGPU')
    await heading(page, 'globalBatchSize').getByRole('button').click()
    const found = madeSubmissions.filter(({ platform }) => platform === '4xGPU').map(({ bs }) => bs)
    expect(await numbers(page, 'globalBatchSize')).toEqual(found.toSorted((a, b) => a - b))
  })

  it('hides the cards of hidden rows and the points that lead to them, and still does after a reload', async () => {
    const { page } = await open(browser, file)
    await controls(page).getByLabel('Verdict').selectOption('fail')
    const failed = (await cells(page, 'system')).length
    const shown = () =>
      Promise.all([
        tableOf(page).locator('tbody > tr:visible').count(),
        page.locator('.card:visible').count(),
        page.locator('.overview .point:visible').count(),
      ])
    expect(await shown()).toEqual([failed, failed, failed])
    await page.reload()
    expect(await controls(page).getByLabel('Verdict').inputValue()).toBe('fail')
    expect(await shown()).toEqual([failed, failed, failed])
    await controls(page).getByLabel('Verdict').selectOption('all')
    expect(new URL(page.url()).search).toBe('')
    expect((await shown())[1]).toBe(madeSubmissions.length)
  })

  it('is filtered by a click on a tile, without a request', async () => {
    const { page, incidents } = await open(browser, file)
    await page.locator('header .badges a', { hasText: 'missing-rcp' }).click()
    expect(new Set(await cells(page, 'verdict'))).toEqual(new Set(['missing-rcp']))
    expect(incidents).toEqual([])
  })

  it('shows a hidden card again when a link leads to it', async () => {
    const { page } = await open(browser, file)
    await controls(page).getByLabel('Verdict').selectOption('pass')
    const row = page.locator('table[aria-labelledby=needs-attention] tr', { hasText: 'fail' }).first()
    await row.getByRole('link').click()
    expect(await page.locator('.card:target').isVisible()).toBe(true)
  })

  it('is complete without JavaScript, and has no control that would do nothing', async () => {
    const { page } = await open(browser, file, { javaScriptEnabled: false })
    expect(await cells(page, 'system')).toHaveLength(madeSubmissions.length)
    expect(await page.locator('button, input, select').count()).toBe(0)
  })
})

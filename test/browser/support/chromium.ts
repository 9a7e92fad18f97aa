/**
 * Debian's Chromium, as a reader opens pages with it.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'

const executablePath = inject('chromiumPath')

export const hasChromium = existsSync(executablePath)

/** The suffix of a test's name: says why it is skipped. */
export const needsChromium = hasChromium
  ? ''
  : ` (skipped: no Chromium at ${executablePath}, which CHROMIUM_PATH may name)`

/** Connects to the one browser of a test run; closing it disconnects. */
export async function launch(): Promise<Browser> {
  return chromium.connect(await text(connect(inject('browserPort'), '127.0.0.1')))
}

/** A page that is closed after the test, and what happened on it beside showing the file: nothing, it is to be hoped. */
export interface OpenPage {
  readonly page: Page
  /** Messages of the console, faults of scripts, dialogs, and requests for anything but the file. */
  readonly incidents: readonly string[]
}

/**
 * Opens a file.
 *
 * @example
 * const { page, incidents } = await open(browser, '…/report.html', { colorScheme: 'dark' })
 */
export async function open(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const url = `file://${file}`
  const incidents: string[] = []
  page.on('console', message => incidents.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => incidents.push(`fault: ${error.message}`))
  page.on('dialog', dialog => {
    incidents.push(`dialog: ${dialog.message()}`)
    return dialog.dismiss()
  })
  page.on('request', request => {
    if (request.url() !== url) incidents.push(`request: ${request.url()}`)
  })
  await page.goto(url)
  return { page, incidents }
}

/**
 * What a whole test run shares: a folder that is gone afterwards, and one browser. The browser starts when a test asks for it.
 *
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import type { BrowserServer } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { fastFolder } from './fast-folder.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of this run. */
    runFolder: string
    /** Where Chromium is, if it is installed. */
    chromiumPath: string
    /** A port of this machine that answers with the address of the browser. */
    browserPort: number
  }
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Starts a browser that makes no network requests of its own. */
async function launch(): Promise<BrowserServer> {
  const { chromium } = await import('playwright-core')
  return chromium.launchServer({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Called by Vitest before all tests; what it returns is called after them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(fastFolder, 'test-run-'))
  let browser: Promise<BrowserServer> | undefined
  const server = createServer(async socket => {
    browser ??= launch()
    await browser.then(
      ({ wsEndpoint }) => socket.end(wsEndpoint()),
      error => socket.destroy(error),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  project.provide('runFolder', folder)
  project.provide('chromiumPath', executablePath)
  project.provide('browserPort', (server.address() as AddressInfo).port)
  return async () => {
    server.close()
    await (await browser)?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

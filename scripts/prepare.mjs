// Installs dependencies and builds `dist/` for every script. If both are up to date, it does nothing and needs no network.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root, step } from './step.mjs'

function installMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.mlperf-rcp-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  step('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'])
  writeFileSync(stamp, lock)
}

const newest = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

function buildStale() {
  const stamp = join(root, 'dist', '.built')
  const sources = Math.max(newest(join(root, 'src')), statSync(join(root, 'package-lock.json')).mtimeMs)
  if (existsSync(stamp) && statSync(stamp).mtimeMs > sources) return
  build()
}

/** Installs what is missing and builds what is stale. */
export function prepare() {
  installMissing()
  buildStale()
}

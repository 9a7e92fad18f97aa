// Installs dependencies and builds `dist/` for every script. If both are up to date, it does nothing and needs no network.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a command in the project's folder with its output on stderr, and exits if it fails. */
export function step(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', 2, 2],
    shell: process.platform === 'win32',
  })
  if (error) console.error(`${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 2)
}

function installMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.mlperf-rcp-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // Not `npm ci`: it refuses a lock file without the packages of other platforms, which some registries lack.
  step('npm', ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'])
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

/**
 * Compiles `src/` to `dist/` from scratch: the library file by file, and the command line as a bundle, because reading a
 * hundred small files takes longer than most commands.
 */
export function build() {
  // Commander is part of the bundle: every command needs it, and its eight files take longer to find than to read.
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const external = Object.keys(dependencies).filter(name => name !== 'commander')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  step(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'])
  const bundle = [
    '--bundle',
    '--splitting',
    ...external.map(name => `--external:${name}`),
    '--platform=node',
    '--format=esm',
    '--target=node20',
  ]
  step(process.execPath, [
    join('node_modules', 'esbuild', 'bin', 'esbuild'),
    join('src', 'cli.ts'),
    ...bundle,
    '--outdir=dist',
    '--allow-overwrite',
    '--log-level=warning',
  ])
  giveRequire()
  chmodSync(join(root, 'dist', 'cli.js'), 0o755)
  linkProgram()
  writeFileSync(join(root, 'dist', '.built'), '')
}

/** Commander is CommonJS: the file that holds the bundler's `__require` gets the `require` that modules lack. */
function giveRequire() {
  const folder = join(root, 'dist')
  for (const name of readdirSync(folder).filter(file => /^chunk-.*\.js$/.test(file))) {
    const text = readFileSync(join(folder, name), 'utf8')
    if (!text.includes('var __require =')) continue
    const line =
      "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n"
    writeFileSync(join(folder, name), line + text)
  }
}

/** Lets `npx mlperf-rcp` find the program in its own folder. */
function linkProgram() {
  const link = join(root, 'node_modules', '.bin', 'mlperf-rcp')
  rmSync(link, { force: true })
  if (process.platform !== 'win32') symlinkSync(join('..', '..', 'dist', 'cli.js'), link)
}

/** Installs what is missing and builds what is stale. */
export function prepare() {
  installMissing()
  buildStale()
}

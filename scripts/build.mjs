// npm run build
import { chmodSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, step } from './step.mjs'

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

if (process.argv[1] === fileURLToPath(import.meta.url)) build()

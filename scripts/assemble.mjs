// Compiles src/logs/mllog/scan.assembly.ts to WebAssembly, kept as text in scan.wasm.ts. `--check` writes nothing and
// fails where that file is not what the compiler makes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, step } from './prepare.mjs'

const folder = join(root, 'src', 'logs', 'mllog')
const target = join(folder, 'scan.wasm.ts')

const made = assemble()
if (!process.argv.includes('--check')) writeFileSync(target, made)
else if (readFileSync(target, 'utf8') !== made) {
  console.error('scan.wasm.ts is not what scan.assembly.ts compiles to: run node scripts/assemble.mjs')
  process.exit(1)
}

function assemble() {
  const output = mkdtempSync(join(tmpdir(), 'assemble-'))
  const wasm = join(output, 'scan.wasm')
  try {
    const source = join('src', 'logs', 'mllog', 'scan.assembly.ts')
    const options = ['--outFile', wasm, '--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert']
    step(process.execPath, [join('node_modules', 'assemblyscript', 'bin', 'asc.js'), source, ...options])
    const code = readFileSync(wasm).toString('base64')
    const lines = code.match(/.{1,96}/g).map(line => `  '${line}',`)
    return [
      '// Made by scripts/assemble.mjs from scan.assembly.ts.',
      '/** The compiled search for tagged lines, as base64. */',
      'export const scanWasm = [',
      ...lines,
      "].join('')",
      '',
    ].join('\n')
  } finally {
    rmSync(output, { recursive: true })
  }
}

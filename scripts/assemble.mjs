// Compiles each module below, `<name>.assembly.ts`, to WebAssembly, kept as text in `<name>.wasm.ts`. `--check` writes
// nothing and fails where such a file is not what the compiler makes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, step } from './prepare.mjs'

const modules = [
  { folder: 'mllog', name: 'scan', does: 'search for tagged lines' },
  { folder: 'caffe', name: 'sieve', does: 'search for lines of Caffe logs that matter' },
]

for (const { folder, name, does } of modules) {
  const stem = join('src', 'logs', folder, name)
  const made = wrap(name, does, assemble(`${stem}.assembly.ts`))
  const target = join(root, `${stem}.wasm.ts`)
  if (!process.argv.includes('--check')) writeFileSync(target, made)
  else if (readFileSync(target, 'utf8') !== made) {
    console.error(
      `${name}.wasm.ts is not what ${name}.assembly.ts compiles to: run node scripts/assemble.mjs`,
    )
    process.exit(1)
  }
}

function assemble(source) {
  const output = mkdtempSync(join(tmpdir(), 'assemble-'))
  const wasm = join(output, 'module.wasm')
  try {
    const options = ['--outFile', wasm, '--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert']
    step(process.execPath, [join('node_modules', 'assemblyscript', 'bin', 'asc.js'), source, ...options])
    return readFileSync(wasm).toString('base64')
  } finally {
    rmSync(output, { recursive: true })
  }
}

function wrap(name, does, code) {
  const lines = code.match(/.{1,96}/g).map(line => `  '${line}',`)
  return [
    `// Made by scripts/assemble.mjs from ${name}.assembly.ts.`,
    `/** The compiled ${does}, as base64. */`,
    `export const ${name}Wasm = [`,
    ...lines,
    "].join('')",
    '',
  ].join('\n')
}

// Makes the sources that contain compiled code as text: `<name>.assembly.ts` as WebAssembly in `<name>.wasm.ts`, and the script of
// pages as a string. `--check` writes nothing and fails if such a file differs from what its source compiles to.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { buildSync } from 'esbuild'
import { root, step } from './step.mjs'

const wasm = (folder, name, does) => ({
  from: join('src', 'logs', folder, `${name}.assembly.ts`),
  to: join('src', 'logs', folder, `${name}.wasm.ts`),
  constant: `${name}Wasm`,
  says: `The compiled ${does}, as base64.`,
  compile: assemble,
})

const script = join('src', 'report', 'html', 'script')
const made = [
  {
    from: join(script, 'browser', 'main.ts'),
    to: join(script, 'table-script.ts'),
    constant: 'tableScript',
    says: 'The script that makes the tables of a page sortable and filterable. It needs no network and contains no markup.',
    compile: bundle,
  },
  wasm('mllog', 'scan', 'search for tagged lines'),
  wasm('caffe', 'sieve', 'search for lines of Caffe logs that matter'),
]

for (const { from, to, constant, says, compile } of made) {
  const text = asSource(from, to, constant, says, compile(from))
  const target = join(root, to)
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${to} is not what ${from} compiles to: run node scripts/assemble.mjs`)
    process.exit(1)
  }
}

function assemble(source) {
  const output = mkdtempSync(join(tmpdir(), 'assemble-'))
  const file = join(output, 'module.wasm')
  try {
    const options = ['--outFile', file, '--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert']
    step(process.execPath, [join('node_modules', 'assemblyscript', 'bin', 'asc.js'), source, ...options])
    return readFileSync(file).toString('base64')
  } finally {
    rmSync(output, { recursive: true })
  }
}

function bundle(source) {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, source)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    supported: { 'template-literal': false },
  })
  return outputFiles[0].text.trim()
}

function asSource(from, to, constant, says, code) {
  const quoted = code.match(/.{1,96}/g).map(part => `  '${part.replace(/['\\]/g, '\\$&')}',`)
  const source = relative(dirname(to), from).replaceAll('\\', '/')
  return [
    `// Made by scripts/assemble.mjs from ${source}.`,
    `/** ${says} */`,
    `export const ${constant} = [`,
    ...quoted,
    "].join('')",
    '',
  ].join('\n')
}

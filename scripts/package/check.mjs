// npm run check-package: builds the package twice, looks at it as a registry and a type checker do, installs it into an empty
// prefix, and runs it there on every Node version that it supports.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from '../prepare.mjs'

prepare()
const { nodeVersions } = await import('./node-versions.mjs')
const { pack } = await import('./pack.mjs')
const { publishedForm } = await import('./published-form.mjs')
const { run } = await import('./run.mjs')
const { smoke } = await import('./smoke.mjs')

const folder = mkdtempSync(join(tmpdir(), 'mlperf-rcp-package-'))
try {
  const first = pack(join(folder, 'first'))
  const second = pack(join(folder, 'second'))
  if (first.hash !== second.hash) throw new Error(`two builds differ: ${first.hash} and ${second.hash}`)
  console.log(`two builds give the same bytes: sha256 ${first.hash}`)

  const findings = await publishedForm(first.tarball)
  if (findings.length > 0) throw new Error(findings.join('\n'))
  console.log('publint and Are The Types Wrong find nothing')

  const prefix = join(folder, 'prefix')
  run('npm', ['install', '--global', '--ignore-scripts', '--prefix', prefix, first.tarball])
  const version = run(join(prefix, 'bin', 'mlperf-rcp'), ['--version']).trim()
  console.log(`mlperf-rcp ${version} is installed from the tarball`)

  const home = join(prefix, 'lib', 'node_modules', 'mlperf-rcp')
  for (const { major, binary, skipped } of nodeVersions(folder)) {
    if (skipped) {
      console.log(`skipped: Node ${major}: ${skipped}`)
      continue
    }
    const out = join(folder, `out-${major}`)
    mkdirSync(out)
    const count = smoke(binary, home, out)
    console.log(`Node ${run(binary, ['--version']).trim()}: ${count} commands pass`)
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

// npm run sbom: what an installed mlperf-rcp consists of, as a CycloneDX list and as a table of licences, in out/. The same
// lock file gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../step.mjs'
import { run } from './run.mjs'

/** Licences that Apache-2.0 software may depend on without a further condition for its users. */
const permitted = new Set(['Apache-2.0', 'MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense'])

/** `name@version` of each package in the lock file that an installed program has. */
function runtimePackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const installed = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path && !dev && !devOptional,
  )
  return new Set(installed.map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`))
}

/**
 * The CycloneDX document of the runtime packages in the lock file, without the time and the random number that npm adds. The
 * lock file says which packages these are: `npm sbom --omit=dev` also leaves out those that a development tool may use.
 */
export function bill() {
  const document = JSON.parse(
    run('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], { cwd: root }),
  )
  const runtime = runtimePackages()
  const { component } = document.metadata
  const kept = ref => ref === component['bom-ref'] || runtime.has(ref)
  return {
    bomFormat: document.bomFormat,
    specVersion: document.specVersion,
    version: document.version,
    metadata: { component: { ...component, name: 'mlperf-rcp' } },
    components: document.components.filter(({ name, version }) => runtime.has(`${name}@${version}`)),
    dependencies: document.dependencies
      .filter(({ ref }) => kept(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(kept) })),
  }
}

/** One row per package of the document: name, version, licence. */
export const licences = document =>
  document.components.map(({ name, version, licenses }) => ({
    name,
    version,
    licence:
      licenses?.map(({ license, expression }) => expression ?? license.id ?? license.name).join(' ') ?? '',
  }))

/** The rows whose licence needs a look before the package may be used. */
export const unpermitted = rows => rows.filter(({ licence }) => !permitted.has(licence))

function main() {
  const document = bill()
  const rows = licences(document)
  const table = rows.map(({ name, version, licence }) => `${name},${version},${licence}\n`)
  writeFileSync(join(root, 'out', 'mlperf-rcp.cdx.json'), `${JSON.stringify(document, null, 2)}\n`)
  writeFileSync(join(root, 'out', 'licences.csv'), `name,version,licence\n${table.join('')}`)
  for (const { name, version, licence } of unpermitted(rows))
    console.error(`${name} ${version}: the licence ${licence || '(not given)'} is not on the list`)
  if (unpermitted(rows).length > 0) process.exit(1)
  console.log(`${rows.length} packages: out/mlperf-rcp.cdx.json, out/licences.csv`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()

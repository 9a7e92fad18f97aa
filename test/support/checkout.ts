/**
 * A checkout of this repository as other repositories use it, with the build that is here already.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root, temporaryFolder } from './cli.ts'

/** Whether the program and its packages are those of the lock file, as after `npm test`: else a checkout would install. */
export const isBuilt = (() => {
  const [lock, built] = [join(root, 'package-lock.json'), join(root, 'dist', '.built')]
  const stamp = join(root, 'node_modules', '.mlperf-rcp-lock')
  if (!existsSync(built) || !existsSync(stamp) || statSync(built).mtimeMs < statSync(lock).mtimeMs)
    return false
  return readFileSync(stamp, 'utf8') === createHash('sha256').update(readFileSync(lock)).digest('hex')
})()

/** The suffix of a test's name: says why it is skipped. */
export const needsBuild = isBuilt ? '' : ' (skipped: not built)'

/** Makes the checkout. Its sources are left out, so that nothing is stale and it is not built again. */
export function builtCheckout(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'src'))
  for (const name of ['scripts', 'package.json', 'action.yml', '.pre-commit-hooks.yaml']) {
    cpSync(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true })
  }
  for (const name of ['dist', 'node_modules']) symlinkSync(join(root, name), join(folder, name))
  cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'), { preserveTimestamps: true })
  return folder
}

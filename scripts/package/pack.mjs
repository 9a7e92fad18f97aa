import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../step.mjs'
import { run } from './run.mjs'

/**
 * Builds the program and packs it as a registry would get it.
 *
 * @param folder where the tarball goes
 * @returns the path of the tarball and its SHA-256
 */
export function pack(folder) {
  mkdirSync(folder, { recursive: true })
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root }),
  )
  const tarball = join(folder, filename)
  return { tarball, hash: createHash('sha256').update(readFileSync(tarball)).digest('hex') }
}

import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it. `mkdir` with `recursive` never returns below `/proc` in Node.js 20, where no folder can
 * be created.
 *
 * @throws system errors
 * @example
 * await makeFolder('out/maskrcnn')
 */
export async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => null))?.isDirectory()) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(parent)
  await mkdir(folder).catch(async error => {
    // Another process may have created it meanwhile.
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw error
  })
}

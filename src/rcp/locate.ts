/**
 * Finding the RCP set of a benchmark.
 *
 * @module
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Usage } from '../benchmarks/benchmark.ts'
import { InputError } from '../errors.ts'
import { unreadable } from '../logs/open-file.ts'

const rulesetFolder = /^(?:training|hpc)_\d+\.\d+\.\d+$/
const setFile = /^rcps_.*\.json$/

/**
 * The RCP file of a benchmark and ruleset under the user's path.
 *
 * @param rcps one file (used for any benchmark, as the reference checker does with a custom file), a folder with
 *   `training_X.Y.Z/rcps_*.json`, one such ruleset folder, or the root of a checkout of the upstream
 *   repository or of its Python package
 * @param ruleset for example `6.0.0`
 * @returns the path, or null if that benchmark has no set in that ruleset
 * @throws InputError `path-not-found` if `rcps` does not exist, `no-rcp-sets` if there is no RCP set below it
 *
 * @example
 * locateRcpFile('rcp_checker', 'training', '1.1.0', 'maskrcnn') // => 'rcp_checker/training_1.1.0/rcps_maskrcnn.json'
 * locateRcpFile('rcp_checker', 'training', '1.1.0', 'minigo') // => null
 */
export function locateRcpFile(rcps: string, usage: Usage, ruleset: string, benchmark: string): string | null {
  if (!existsSync(rcps)) {
    throw new InputError('path-not-found', `There is no file or folder ${rcps}.`, {
      file: rcps,
      remedy: 'Give an RCP file or a folder that holds training_X.Y.Z/rcps_*.json.',
    })
  }
  if (!statSync(rcps).isDirectory()) return rcps
  if (holdsSets(rcps)) return setIn(rcps, benchmark)
  const rulesets = [rcps, join(rcps, 'rcp_checker'), join(rcps, 'mlperf_logging', 'rcp_checker')]
  const root = rulesets.find(folder => rulesetFolders(folder).some(name => holdsSets(join(folder, name))))
  if (root === undefined) {
    throw new InputError('no-rcp-sets', `The folder ${rcps} holds no RCP sets.`, {
      file: rcps,
      remedy: 'Give a folder with training_X.Y.Z/rcps_*.json, or a checkout of mlcommons/logging.',
    })
  }
  const folder = `${usage}_${ruleset}`
  return rulesetFolders(root).includes(folder) ? setIn(join(root, folder), benchmark) : null
}

// A benchmark's name may come from a log: it is compared with the names in the folder and never becomes part of a path.
function setIn(folder: string, benchmark: string): string | null {
  const name = `rcps_${benchmark}.json`
  return namesIn(folder).includes(name) ? join(folder, name) : null
}

function rulesetFolders(folder: string): string[] {
  return namesIn(folder).filter(name => rulesetFolder.test(name))
}

function holdsSets(folder: string): boolean {
  return namesIn(folder).some(name => setFile.test(name))
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  try {
    return readdirSync(folder)
  } catch (cause) {
    throw unreadable(folder, cause)
  }
}

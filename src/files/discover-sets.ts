/**
 * Finds RCP sets under the user's paths.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import { discoverFiles } from './discover.ts'

/** A regenerated set has its provenance file next to it, which is not a set. */
const setPattern = 'rcps_!(*.provenance).json'

/**
 * Every RCP file at or below the paths, sorted; a path to a file is accepted with any name.
 *
 * @throws InputError `path-not-found` for a path that does not exist, `no-rcp-sets` for a folder without any set
 * @example
 * discoverSets(['rcp_checker']) // => ['rcp_checker/training_1.0.0/rcps_bert.json', …]
 */
export function discoverSets(paths: readonly string[]): string[] {
  return paths.flatMap(path => {
    try {
      return discoverFiles([path], setPattern)
    } catch (error) {
      throw error instanceof InputError && error.code === 'no-logs' ? noSets(path) : error
    }
  })
}

function noSets(path: string): InputError {
  return new InputError('no-rcp-sets', `no rcps_*.json at or below ${path}`, {
    file: path,
    remedy: 'Name RCP files, or a folder with RCP files.',
  })
}

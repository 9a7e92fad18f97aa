/**
 * Finding RCP sets below the paths a user gives.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import { discoverFiles } from './discover.ts'

/** Beside a set that was regenerated stands its provenance, which is no set. */
const setPattern = 'rcps_!(*.provenance).json'

/**
 * Every RCP file at or below the paths, sorted; a path that is a file is taken whatever its name.
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
    remedy: 'Give RCP files, or a folder that holds some.',
  })
}

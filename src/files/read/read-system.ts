/**
 * Reads the description and the private id of a system.
 *
 * @module
 */

import { existsSync } from 'node:fs'
import type { Code } from '../../codes/codes.ts'
import { InputError } from '../../errors.ts'
import { readWhole } from '../../logs/read-whole.ts'
import { Budget } from '../../python/budget.ts'
import { PythonJsonError, parsePythonJson } from '../../python/python-json.ts'
import { readPythonValue } from '../../python/python-value.ts'
import { toText } from '../../python/to-text.ts'
import { tooDeepAt } from '../../python/too-deep-at.ts'
import { PyDict } from '../../python/values.ts'
import { privateId } from '../../submission/private-id.ts'
import { writeWhole } from '../write-whole.ts'

/**
 * The description of a system, `systems/<system>.json` of an organization.
 *
 * @throws InputError `no-system-file`, `bad-system-file`, `unreadable`
 * @example
 * readDescription('Dell', 'XE9680').get('division') // => 'closed'
 */
export function readDescription(organization: string, system: string): PyDict {
  const file = `${organization}/systems/${system}.json`
  if (existsSync(file)) return readObject(file, 'bad-system-file')
  throw new InputError('no-system-file', `the system has no description ${file}`, { file })
}

/**
 * The private id in `privateid.json` next to the results of a system; an empty string without the file. With `words`, a
 * system without an id gets one, and the file is written.
 *
 * @param words - the words for {@link privateId}; null to write nothing
 * @throws InputError `bad-private-id-file`, `missing-system-field`; OutputError if the file cannot be written
 * @example
 * await privateIdOf('Dell/results/XE9680', description, null) // => ''
 */
export async function privateIdOf(
  systemFolder: string,
  description: PyDict,
  words: readonly string[] | null,
): Promise<string> {
  const file = `${systemFolder}/privateid.json`
  const known = existsSync(file) ? readObject(file, 'bad-private-id-file').get('private_id') : undefined
  if (known !== undefined) return toText(known, new Budget())
  if (words === null) return ''
  const id = privateId(description, words)
  if (id === null) {
    const message = 'the description has no value for a member of the private id'
    throw new InputError('missing-system-field', message)
  }
  await writeWhole(file, JSON.stringify({ private_id: id }, null, 4))
  return id
}

/** Deeper than any description, but not too deep for a recursive reader. */
const deepest = 100

function readObject(file: string, code: Code): PyDict {
  const text = readWhole(file).toString()
  try {
    parsePythonJson(text)
  } catch (error) {
    if (!(error instanceof PythonJsonError)) throw error
    throw new InputError(code, `the file is not JSON: ${error.message}`, { file })
  }
  if (tooDeepAt(text, deepest) !== null) throw new InputError(code, 'the file is nested too deeply', { file })
  const content = readPythonValue(text)
  if (content instanceof PyDict) return content
  throw new InputError(code, 'the file is not a JSON object', { file })
}

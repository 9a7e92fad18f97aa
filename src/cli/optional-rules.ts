import { InputError } from '../errors.ts'
import { ruleFinder } from '../files/find-rules.ts'
import type { Context } from './context.ts'
import { type DataOptions, namedDataPath, type Setting } from './setting.ts'

/**
 * Where the compliance rules are, for commands that can do without them. A reference without rules is none, but rules that
 * are named as such have to be there.
 *
 * @returns undefined where nothing names any
 * @throws InputError as `ruleFinder`
 */
export function optionalRules(options: DataOptions, setting: Setting, context: Context): string | undefined {
  const named = namedDataPath('rules', options, setting, context)
  if (named === null) return undefined
  try {
    ruleFinder(named.path)
    return named.path
  } catch (error) {
    const isAbsent = error instanceof InputError && error.code === 'no-rules'
    if (isAbsent && options.rules === undefined) return undefined
    throw error
  }
}

import { InputError } from '../errors.ts'
import { ruleFinder } from '../files/find-rules.ts'
import type { ReferenceData } from '../files/reference-data.ts'

/**
 * The place of the compliance rules, for stages that also work without them. A checkout without rules counts as none; an explicit
 * `--rules` path must have some.
 *
 * @returns null if nothing names a place
 * @throws InputError as `ruleFinder`
 * @example
 * optionalRules({ data: referenceData({}, { environment: {} }) }) // => null
 */
export function optionalRules(request: {
  readonly data: ReferenceData
  readonly rules?: string | undefined
}): string | null {
  const path = request.data.named('rules')
  if (path === null) return null
  try {
    ruleFinder(path)
    return path
  } catch (error) {
    const isAbsent = error instanceof InputError && error.code === 'no-rules'
    if (isAbsent && request.rules === undefined) return null
    throw error
  }
}

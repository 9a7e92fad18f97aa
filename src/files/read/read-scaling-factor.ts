import { existsSync } from 'node:fs'
import { InputError } from '../../errors.ts'
import { readWhole } from '../../logs/read-whole.ts'
import { isLogObject } from '../../python/log-object.ts'
import { PythonJsonError, parsePythonJson } from '../../python/python-json.ts'

/**
 * The factor in the `scaling.json` of a folder, by which a score is normalized; 1 without the file.
 *
 * @throws InputError `bad-scaling-file` if the file has no factor, `unreadable`
 * @example
 * readScalingFactor('results/dgx/resnet') // => 1.0009920634920635
 */
export function readScalingFactor(dir: string): number {
  const file = `${dir}/scaling.json`
  if (!existsSync(file)) return 1
  const bad = (reason: string) => new InputError('bad-scaling-file', `no scaling factor: ${reason}`, { file })
  try {
    const content = parsePythonJson(readWhole(file).toString())
    const factor = isLogObject(content) ? content.scaling_factor : undefined
    if (typeof factor === 'number' && Number.isFinite(factor)) return factor
  } catch (error) {
    if (error instanceof PythonJsonError) throw bad(error.message)
    throw error
  }
  throw bad('the member scaling_factor is not a number')
}

/**
 * Replaces host names, user names and paths in a value, as `--redact` does.
 *
 * @example
 * await redacted({ file: '/home/alice/result_0.txt' }) // => { file: 'path-1/result_0.txt' }
 */
export async function redacted<Value>(value: Value): Promise<Value> {
  const { Redactor } = await import('../report/redact/redactor.ts')
  const redactor = new Redactor()
  redactor.learn(value)
  return redactor.value(value)
}

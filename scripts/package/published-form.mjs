import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/**
 * The package has modules only, and Node 20.19 and later can `require` them: the older rule that CommonJS cannot is not a fault.
 */
const accepted = new Set(['CJSResolvesToESM'])

/**
 * What publint and Are The Types Wrong find in a tarball.
 *
 * @param tarball path of the packed program
 * @returns one line per finding; empty if there is nothing to mend
 */
export async function publishedForm(tarball) {
  const bytes = readFileSync(tarball)
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true })
  const { problems = [] } = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)))
  return [
    ...messages.map(message => `publint: ${formatMessage(message, pkg)}`),
    ...problems
      .filter(({ kind }) => !accepted.has(kind))
      .map(problem => `Are The Types Wrong: ${JSON.stringify(problem)}`),
  ]
}

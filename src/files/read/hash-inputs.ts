import type { Report } from '../../report/report.ts'
import { isFile } from '../disk/is-file.ts'
import { hashFile } from './hash-file.ts'

/**
 * Returns a function that adds the SHA-256 of the input files to the provenance of a report. Each file is read once for all
 * reports. Standard input and files that are gone get no hash.
 *
 * @example
 * (await inputHasher()(report)).provenance?.inputs[0] // => { path: 'a/result_0.txt', sha256: 'e3b0…' }
 */
export function inputHasher(): (report: Report) => Promise<Report> {
  const known = new Map<string, string>()
  return async report => {
    const { provenance } = report
    if (provenance === undefined) return report
    for (const { path, sha256 } of provenance.inputs) {
      if (sha256 === undefined && !known.has(path) && isFile(path)) known.set(path, await hashFile(path))
    }
    const inputs = provenance.inputs.map(input => {
      const sha256 = known.get(input.path)
      return sha256 === undefined ? input : { ...input, sha256 }
    })
    return { ...report, provenance: { ...provenance, inputs } }
  }
}

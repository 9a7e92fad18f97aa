import type { Report } from '../../report/report.ts'
import { hashFile } from './hash-file.ts'
import { isFile } from './is-file.ts'

/**
 * A function that takes the SHA-256 of the files a report was made from, for its provenance. Each file is read once, whatever the
 * number of reports; what is no file (standard input) or is gone keeps no hash.
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

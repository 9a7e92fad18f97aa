import type { Report } from '../report/report.ts'

/** What is done with reports before they are written. */
export interface Finisher {
  /** Takes private names out of a value that a stage writes itself. */
  readonly redact: <Value>(value: Value) => Value
  /** Adds the hashes of inputs and takes private names out, as far as either is wanted; `named` changes the report in between. */
  readonly finish: (report: Report, named?: (report: Report) => Report) => Promise<Report>
}

/**
 * Finishes all reports of one call alike: a file is hashed once, and a private name is replaced by the same word everywhere.
 *
 * @param wanted - `hash`: take the SHA-256 of inputs, another pass over them that only pages show
 * @example
 * await (await finisher({ hash: false, redact: false })).finish(report) // => report
 */
export async function finisher(wanted: {
  readonly hash: boolean
  readonly redact: boolean
}): Promise<Finisher> {
  const hash = await hasher(wanted.hash)
  if (!wanted.redact)
    return { redact: value => value, finish: async (report, named = same) => named(await hash(report)) }
  const { Redactor } = await import('../report/redact/redactor.ts')
  const redactor = new Redactor()
  return {
    redact: value => {
      redactor.learn(value)
      return redactor.value(value)
    },
    finish: async (report, named = same) => redactor.report(named(await hash(report))),
  }
}

const same = (report: Report): Report => report

async function hasher(isWanted: boolean): Promise<(report: Report) => Promise<Report>> {
  if (!isWanted) return async report => report
  const { inputHasher } = await import('./read/hash-inputs.ts')
  return inputHasher()
}

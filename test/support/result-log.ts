import type { ResultLog } from '../../src/submission/result-log.ts'

/**
 * A log of a run that converged after ten minutes, not checked for compliance, but for what is given.
 *
 * @example
 * resultLog({ status: 'aborted' }).times // => { startMs: 0, stopMs: 600_000 }
 */
export function resultLog(members: Partial<ResultLog> & { readonly file?: string }): ResultLog {
  const file = members.file ?? 'result_0.txt'
  return {
    file,
    fault: null,
    times: { startMs: 0, stopMs: 600_000 },
    status: 'success',
    instanceScale: null,
    convergence: null,
    several: [],
    compliance: null,
    reading: {
      file,
      bytes: 0,
      globalBatchSize: 128,
      globalBatchSizeText: '128',
      benchmark: 'maskrcnn',
      division: 'closed',
      organization: 'Example',
      epochs: 14,
      quality: null,
      samples: null,
      crash: null,
      problems: [],
    },
    ...members,
  }
}

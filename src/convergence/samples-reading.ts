import { samplesCount } from '../benchmarks/define.ts'
import type { TaggedLine } from '../logs/mllog/tagged-line.ts'
import type { LogValue } from '../python/log-value.ts'
import { type Quality, qualityIn } from '../runs/quality.ts'
import { parseMembers, UnusableLine } from './members.ts'

/** The convergence of a run by the samples of its evaluations. */
export interface SamplesRead {
  /** Samples to converge. */
  readonly value: number
  readonly quality: Quality | null
  /** Line of the first evaluation. */
  readonly line: number
}

/**
 * Reads the evaluations of an unknown benchmark by `samples_count`, which the reference checker does not do. Feed every
 * line with an evaluation or `run_stop`, in order.
 *
 * @example
 * new SamplesReading().finish() // => null
 */
export class SamplesReading {
  #first: number | null = null
  #latest: LogValue = null
  #latestQuality: LogValue = null
  #converged: SamplesRead | null = null

  accept(line: TaggedLine): void {
    try {
      this.#read(line)
    } catch (error) {
      if (!(error instanceof UnusableLine)) throw error
    }
  }

  /** Null if the run did not converge, or if no evaluation counts samples. */
  finish(): SamplesRead | null {
    return this.#converged
  }

  #read({ text, line }: TaggedLine): void {
    const members = parseMembers(text)
    const key = members.get('key')
    if (key === 'run_stop') {
      const isSuccess = members.metadata('status') === 'success'
      const [value, quality] = [this.#latest, this.#latestQuality]
      this.#converged =
        isSuccess && typeof value === 'number'
          ? { value, quality: qualityIn(quality), line: this.#first! }
          : null
    } else if (key === 'eval_accuracy' || key === 'eval_error') {
      this.#latest = members.metadata(samplesCount.member)
      this.#latestQuality = members.get('value', null)
      this.#first ??= line
    }
  }
}

import type { TaggedLine } from '../logs/mllog/tagged-line.ts'

/** The words of the lines that {@link SecondStart} needs. */
export const startWords: readonly string[] = ['init_start', 'run_start', 'run_stop']

/**
 * Whether a log may hold several runs: something starts in it after a run has started or stopped. This is cheap, so that
 * only such logs need the {@link RunFinder}, which reads every line.
 *
 * @example
 * new SecondStart().isThere // => false
 */
export class SecondStart {
  #hasRun = false
  #isThere = false

  get isThere(): boolean {
    return this.#isThere
  }

  accept({ text }: TaggedLine): void {
    if (this.#hasRun && text.includes('_start"')) this.#isThere = true
    if (!this.#hasRun) this.#hasRun = text.includes('run_st')
  }
}

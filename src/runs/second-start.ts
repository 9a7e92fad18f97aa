import { bitsOf } from '../logs/mllog/found-words.ts'

const starts = ['init_start', 'run_start']
const ofRun = ['run_start', 'run_stop']

/** The words of the lines that {@link SecondStart} needs. */
export const startWords: readonly string[] = [...new Set([...starts, ...ofRun])]

/** {@link startWords} as the bits of a scan. */
export interface StartBits {
  readonly starts: number
  readonly ofRun: number
}

/**
 * The bits of a scan for some words.
 *
 * @param words with {@link startWords} among them
 * @example
 * startBits(['run_start', 'run_stop', 'init_start']) // => { starts: 5, ofRun: 3 }
 */
export const startBits = (words: readonly string[]): StartBits => ({
  starts: bitsOf(starts, words),
  ofRun: bitsOf(ofRun, words),
})

/**
 * Whether a log may hold several runs: something starts in it after a run has started or stopped. This is cheap, so that
 * only such logs need the {@link RunFinder}, which reads every line.
 *
 * @example
 * new SecondStart(startBits(startWords)).isThere // => false
 */
export class SecondStart {
  readonly #bits: StartBits
  #hasRun = false
  #isThere = false

  constructor(bits: StartBits) {
    this.#bits = bits
  }

  get isThere(): boolean {
    return this.#isThere
  }

  /** @param words of the next line, as bits */
  accept(words: number): void {
    if (this.#hasRun) this.#isThere ||= (words & this.#bits.starts) !== 0
    else this.#hasRun = (words & this.#bits.ofRun) !== 0
  }
}

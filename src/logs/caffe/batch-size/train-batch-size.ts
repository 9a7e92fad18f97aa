/**
 * The batch size of the training net, from the net that the log prints.
 *
 * @module
 */

/**
 * Reads the lines of a printed net. The test net has a batch size too, and one net may contain both phases.
 */
export class TrainBatchSize {
  /** Samples per worker and pass; null until a training net with a batch size is read. */
  value: number | null = null
  #block = ''
  #depth = 0
  #netPhase = ''
  #layerPhase = ''
  #layerBatch: number | null = null
  #candidate: number | null = null
  /** The different batch sizes of the training layers, in order. */
  #sizes = new Set<number>()

  /** Whether the net does not say that it is a test net. */
  get isTraining(): boolean {
    return this.#netPhase !== 'TEST'
  }

  /** The different batch sizes of a training net, in order; the first counts. */
  get sizes(): readonly number[] {
    return this.isTraining ? [...this.#sizes] : []
  }

  /** True when a further line cannot change the answer. */
  get settled(): boolean {
    return !this.isTraining
  }

  /**
   * Starts a new net.
   *
   * @param value - the value from earlier nets of the session
   */
  begin(value: number | null): void {
    this.value = value
    this.#depth = 0
    this.#netPhase = ''
    this.#sizes = new Set()
    this.#candidate = null
  }

  /** Reads one line of the net as protocol buffers print it: one field or bracket per line. */
  line(text: string): void {
    const line = text.trim()
    if (line.endsWith('{')) {
      if (this.#depth === 0) this.#openBlock(line)
      this.#depth += 1
    } else if (line === '}') {
      this.#depth -= 1
      if (this.#depth === 0) this.#closeBlock()
    } else if (line.startsWith('phase: ') && this.#depth > 0) {
      if (this.#block === 'state') this.#netPhase = line.slice(7)
      else this.#layerPhase = line.slice(7)
    } else if (line.startsWith('batch_size: ') && this.#depth > 0) {
      this.#layerBatch ??= Number(line.slice(12))
    }
  }

  /** Ends the net. */
  end(): void {
    if (this.#netPhase !== 'TEST') this.value ??= this.#candidate
  }

  #openBlock(line: string): void {
    this.#block = line.slice(0, -1).trim()
    this.#layerPhase = ''
    this.#layerBatch = null
  }

  #closeBlock(): void {
    if (this.#layerPhase !== 'TEST' && this.#layerBatch !== null) {
      this.#candidate ??= this.#layerBatch
      this.#sizes.add(this.#layerBatch)
    }
    if (this.#netPhase === 'TRAIN') this.value ??= this.#candidate
  }
}

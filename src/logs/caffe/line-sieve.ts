/**
 * Passes on only the lines of a Caffe log that affect the result, several times as fast as reading every line.
 *
 * @module
 */
import { FIRST_WINDOW, type LineCutter, type OnLine } from '../line-cutter.ts'
import { openings } from './messages.ts'
import { sieveWasm } from './sieve.wasm.ts'

export interface SieveOptions {
  /** Whether to pass on every output of the train net. */
  readonly trainOutputs: boolean
  /** Whether to pass on every display; else only the first and the last of each series, ignoring tests in between. */
  readonly displays: boolean
}

/**
 * Reports the lines left out before the next line that is passed on: `lines` lines, starting at line `first`, all with a
 * head and without a rank. `losses` and `rates` count the displays of a loss and of a rate among them.
 */
export type OnLeftOut = (first: number, lines: number, losses: number, rates: number) => void

/** The memory layout of sieve.assembly.ts. The window fills the rest of the memory except the last page. */
const layout = { state: 0, options: 8, openings: 65536, found: 131072, window: 196608 }
const entryLength = 5
const mostFound = 2048
const page = 65536

interface Exports {
  readonly memory: WebAssembly.Memory
  sift(size: number): number
}

let compiled: WebAssembly.Module | null | undefined

/**
 * A cutter for a log, or null if the engine has no WebAssembly with SIMD.
 *
 * It leaves out messages by their first letters ({@link openings}), outputs of the train net, and displays between two
 * others of the same thread and day, or between a display and the head of a test. It keeps a display whose iteration
 * falls or whose loss may be infinite or NaN.
 */
export function lineSieve(options: SieveOptions, onLeftOut: OnLeftOut): LineCutter | null {
  if (compiled === undefined) compiled = compile()
  if (compiled === null) return null
  const exports = new WebAssembly.Instance(compiled).exports as unknown as Exports
  return new LineSieve(exports, options, onLeftOut)
}

function compile(): WebAssembly.Module | null {
  const code = Buffer.from(sieveWasm, 'base64')
  return WebAssembly.validate(code) ? new WebAssembly.Module(code) : null
}

class LineSieve implements LineCutter {
  readonly #exports: Exports
  readonly #onLeftOut: OnLeftOut
  #window!: Buffer
  /** Position and line count of the current search. */
  #state!: Uint32Array
  #found!: Uint32Array

  constructor(exports: Exports, { trainOutputs, displays }: SieveOptions, onLeftOut: OnLeftOut) {
    this.#exports = exports
    this.#onLeftOut = onLeftOut
    this.grow(FIRST_WINDOW)
    const { buffer } = exports.memory
    new Uint32Array(buffer, layout.options).set([Number(trainOutputs), Number(displays)])
    new Uint8Array(buffer, layout.openings).set(openings)
  }

  get window(): Buffer {
    return this.#window
  }

  grow(size: number): void {
    const { memory } = this.#exports
    const pages = Math.ceil((layout.window + size) / page) + 1
    memory.grow(pages - memory.buffer.byteLength / page)
    // Growing detaches all views of the memory.
    const { buffer } = memory
    this.#window = Buffer.from(buffer, layout.window, size)
    this.#state = new Uint32Array(buffer, layout.state, 2)
    this.#found = new Uint32Array(buffer, layout.found, mostFound * entryLength)
  }

  cut(size: number, before: number, onLine: OnLine): number {
    this.#state.fill(0)
    let latest = 0
    let count: number
    do {
      count = this.#exports.sift(size)
      for (let entry = 0; entry < count * entryLength; entry += entryLength) {
        const found = this.#found
        const line = found[entry + 2]!
        const leftOut = line - latest - 1
        if (leftOut > 0) this.#onLeftOut(before + latest + 1, leftOut, found[entry + 3]!, found[entry + 4]!)
        onLine(this.#window, found[entry]!, found[entry + 1]!, before + line, true)
        latest = line
      }
    } while (count === mostFound)
    const lines = this.#state[1]!
    if (lines > latest) this.#onLeftOut(before + latest + 1, lines - latest, 0, 0)
    return lines
  }
}

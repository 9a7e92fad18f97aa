/**
 * Hands on only those lines of a Caffe log that change what is read from it, several times as fast as a reader that
 * looks at all.
 *
 * @module
 */
import { FIRST_WINDOW, type LineCutter, type OnLine } from '../line-cutter.ts'
import { openings } from './messages.ts'
import { sieveWasm } from './sieve.wasm.ts'

export interface SieveOptions {
  /** Whether to hand on every output of the train net. */
  readonly trainOutputs: boolean
  /** Whether to hand on every display; else the first and the last of those in a row, tests between them aside. */
  readonly displays: boolean
}

/**
 * Told of the lines left out before the next that is handed on: `lines` of them from the line `first` on, all with a
 * head and without a rank, and among them so many displays of a loss and of a rate.
 */
export type OnLeftOut = (first: number, lines: number, losses: number, rates: number) => void

/** Where sieve.assembly.ts keeps what; the window lasts to the end of its memory, but for the last page. */
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
 * A cutter for a log, or null where the engine has no WebAssembly with SIMD.
 *
 * It leaves out messages by their first letters ({@link openings}), outputs of the train net, and displays between two others
 * of the same thread and day, or between one and the head of a test, if neither the iteration falls nor the loss may be
 * infinite or no number.
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
  /** Position and lines of the search under way. */
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

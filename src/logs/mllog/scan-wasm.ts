/**
 * The search for tagged lines in WebAssembly, several times as fast as the plain one.
 *
 * @module
 */
import { type FoundLines, firstWindow, type LineFinder, type OnFound } from './line-finder.ts'
import { scanWasm } from './scan.wasm.ts'

/** The memory layout of layout.assembly.ts; after the window come the texts of the lines found. */
const layout = {
  state: 0,
  anchor: 8,
  everyLine: 9,
  patternCount: 12,
  patterns: 16,
  found: 32768,
  keyCount: 24576,
  nameTotal: 24580,
  members: 65536,
  times: 131072,
  keyPlaces: 155648,
  names: 196608,
  words: 589824,
  window: 655360,
}
const mostFound = 2048
const mostNames = 32768
const page = 65536

interface Exports {
  readonly memory: WebAssembly.Memory
  search(size: number): number
  readMembers(count: number, texts: number): number
}

let compiled: WebAssembly.Module | null | undefined

/**
 * A finder for lines with the tag of MLPerf logging, with its own memory, or null if the engine has no
 * WebAssembly with SIMD.
 */
export function wasmFinder(): LineFinder | null {
  compiled ??= compile()
  if (compiled === null) return null
  return new WasmFinder(new WebAssembly.Instance(compiled).exports as unknown as Exports)
}

function compile(): WebAssembly.Module | null {
  const code = Buffer.from(scanWasm, 'base64')
  return WebAssembly.validate(code) ? new WebAssembly.Module(code) : null
}

class WasmFinder implements LineFinder {
  readonly #exports: Exports
  #window!: Buffer
  /** Position and line feed count of the current search. */
  #state!: Uint32Array
  #found!: Uint32Array
  #members!: Uint32Array
  #times!: Float64Array
  #names!: Uint32Array
  #words!: Uint32Array
  readonly #keys: string[] = []
  #texts!: Buffer

  constructor(exports: Exports) {
    this.#exports = exports
    this.#resize(firstWindow)
  }

  get window(): Buffer {
    return this.#window
  }

  grow(size: number): void {
    if (size > this.#window.length) this.#resize(size)
  }

  aim(patterns: readonly string[], every: boolean): void {
    const memory = Buffer.from(this.#exports.memory.buffer)
    memory.write(patterns.join(''), layout.patterns, 'latin1')
    memory.writeUInt32LE(patterns.length, layout.patternCount)
    memory.writeUInt8(patterns[0]?.charCodeAt(3) ?? 0, layout.anchor)
    memory.writeUInt8(every ? 1 : 0, layout.everyLine)
  }

  find(size: number, onFound: OnFound): number {
    return this.#search(size, count => {
      const [found, words] = [this.#found, this.#words]
      for (let line = 0; line < count; line++) {
        const at = line * 4
        onFound(found[at]!, found[at + 1]!, found[at + 2]!, found[at + 3]!, words[line]!)
      }
    })
  }

  findMembers(size: number, onLines: (lines: FoundLines) => void): number {
    return this.#search(size, count => {
      const length = this.#exports.readMembers(count, this.#texts.byteOffset)
      const memory = Buffer.from(this.#exports.memory.buffer)
      this.#readKeys(memory)
      const nameTotal = memory.readUInt32LE(layout.nameTotal)
      onLines({
        count,
        texts: this.#texts.toString('latin1', 0, length),
        places: this.#found.slice(0, count * 4),
        words: this.#words.slice(0, count),
        members: this.#members.slice(0, count * 8),
        names: this.#names.slice(0, nameTotal * 3),
        keys: this.#keys,
        times: this.#times.slice(0, count),
      })
    })
  }

  /** Reads the texts of new keys. */
  #readKeys(memory: Buffer): void {
    const count = memory.readUInt32LE(layout.keyCount)
    for (let key = this.#keys.length; key < count; key++) {
      const start = memory.readUInt32LE(layout.keyPlaces + key * 8)
      const length = memory.readUInt32LE(layout.keyPlaces + key * 8 + 4)
      this.#keys.push(memory.toString('latin1', start, start + length))
    }
  }

  #search(size: number, onCount: (count: number) => void): number {
    this.#state.fill(0)
    let count: number
    do {
      count = this.#exports.search(size)
      if (count > 0) onCount(count)
    } while (count === mostFound)
    return this.#state[1]!
  }

  #resize(size: number): void {
    const { memory } = this.#exports
    // The texts are no longer than the window; their reader looks a little past the end.
    const texts = layout.window + size + page
    const pages = Math.ceil((texts + size) / page) + 1
    memory.grow(pages - memory.buffer.byteLength / page)
    // Growing detaches all views of the memory.
    const { buffer } = memory
    this.#window = Buffer.from(buffer, layout.window, size)
    this.#state = new Uint32Array(buffer, layout.state, 2)
    this.#found = new Uint32Array(buffer, layout.found, mostFound * 4)
    this.#members = new Uint32Array(buffer, layout.members, mostFound * 8)
    this.#names = new Uint32Array(buffer, layout.names, mostNames * 3)
    this.#words = new Uint32Array(buffer, layout.words, mostFound)
    this.#times = new Float64Array(buffer, layout.times, mostFound)
    this.#texts = Buffer.from(buffer, texts, size + page)
    // Stops the search for the start of the first line.
    new Uint8Array(buffer)[layout.window - 1] = 10
  }
}

import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { lineSieve, type SieveOptions } from '../../../src/logs/caffe/line-sieve.ts'
import type { PrintedRate } from '../../../src/logs/caffe/rank-log.ts'
import { readCaffeLog } from '../../../src/logs/caffe/read-caffe-log.ts'
import { readLines, textOf } from '../../../src/logs/lines.ts'

/** A reader over fixed bytes that gives at most `step` of them at a time. */
function readerOf(text: string, step = text.length) {
  let rest = Buffer.from(text)
  return {
    close() {},
    read(into: Uint8Array): number {
      const part = rest.subarray(0, Math.min(step, into.length))
      into.set(part)
      rest = rest.subarray(part.length)
      return part.length
    },
  }
}

const head = (thread = 7, source = 'solver.cpp:1') => `I0421 13:03:25.847647 ${thread} ${source}] `
const noise = `${head()}Data layer prefetch queue empty\n`
const train = `${head()}    Train net output #0: loss = 1 (* 1 = 1 loss)\n`
const loss = (iteration: number, value = '1', thread = 7) =>
  `${head(thread)}Iteration ${iteration}, loss = ${value}\n`
const rate = (iteration: number) => `${head()}Iteration ${iteration}, lr = 0.1\n`

/** What a sieve makes of a text: the messages handed on, and in brackets what was left out before. */
async function sifted(text: string, options: Partial<SieveOptions> = {}): Promise<unknown[]> {
  const found: unknown[] = []
  const sieve = lineSieve({ trainOutputs: false, displays: false, ...options }, (...leftOut) => {
    found.push(leftOut)
  })!
  await readLines(
    readerOf(text),
    (bytes, start, end) => found.push(textOf(bytes, start, end).replace(head(), '')),
    sieve,
  )
  return found
}

// Oracle: RankLog, which passes over what is left out here.
describe('lineSieve', () => {
  it('leaves out noise and outputs of the train net, but not those that are asked for', async () => {
    const text = `${noise}${train}first\n${train}${noise}`
    expect(await sifted(text)).toEqual([[1, 2, 0, 0], 'first', [4, 2, 0, 0]])
    const output = '    Train net output #0: loss = 1 (* 1 = 1 loss)'
    expect(await sifted(text, { trainOutputs: true })).toEqual([
      [1, 1, 0, 0],
      output,
      'first',
      output,
      [5, 1, 0, 0],
    ])
  })

  it('hands on the first and the last of displays in a row and counts those between them', async () => {
    const text = loss(0) + rate(0) + train + loss(20) + rate(20) + loss(40)
    expect(await sifted(text)).toEqual(['Iteration 0, loss = 1', [2, 4, 1, 2], 'Iteration 40, loss = 1'])
    expect(await sifted(text, { displays: true })).toHaveLength(6)
  })

  it('goes on with a row after a test, whose head stands for the display before it', async () => {
    const test = (iteration: number) =>
      `${head()}Iteration ${iteration}, Testing net (#0)\n${head()}    Test net output #0: accuracy = 0.5\n`
    const text = `${test(0)}${loss(0)}${loss(20)}${rate(20)}${test(20)}${loss(20)}${rate(20)}${loss(40)}${test(40)}`
    const output = '    Test net output #0: accuracy = 0.5'
    expect(await sifted(text)).toEqual([
      'Iteration 0, Testing net (#0)',
      output,
      // The first display is kept: it tells where the session began.
      'Iteration 0, loss = 1',
      [4, 2, 1, 1],
      'Iteration 20, Testing net (#0)',
      output,
      [8, 3, 2, 1],
      'Iteration 40, Testing net (#0)',
      output,
    ])
    const falls = `${loss(40)}${loss(60)}${test(20)}`
    expect(await sifted(falls)).toHaveLength(4)
  })

  it('knows displays with speeds, epochs and devices', async () => {
    const display = (n: number) =>
      `${head()}    [0.0] Iteration ${n} (4.7 iter/s, 21.2s/100 iter), 0.2/90ep, loss = 1\n`
    expect(await sifted(display(0) + display(50) + display(100))).toEqual([
      display(0).slice(head().length, -1),
      [2, 1, 1, 0],
      display(100).slice(head().length, -1),
    ])
  })

  it('ends a row where the iteration falls, the thread changes or the loss may be no number', async () => {
    const handedOn = async (...lines: string[]) =>
      (await sifted(lines.join(''))).filter(found => typeof found === 'string').length
    expect(await handedOn(loss(20), loss(40), loss(60))).toBe(2)
    expect(await handedOn(loss(20), loss(0), loss(60))).toBe(3)
    expect(await handedOn(loss(20), loss(40, '1', 8), loss(60))).toBe(3)
    for (const value of ['nan', '-nan', 'inf', '-1.#IND', '1.#QNAN'])
      expect(await handedOn(loss(20), loss(40, value), loss(60))).toBe(3)
    expect(await handedOn(loss(20), loss(40).replace('I0421', 'I0422'), loss(60))).toBe(3)
  })

  it('reads on where it has found as many lines as it has room for', async () => {
    const found = await sifted(`${'x\n'.repeat(5000)}${noise}`)
    expect(found).toHaveLength(5001)
    expect(found.at(-1)).toEqual([5001, 1, 0, 0])
  })

  it('keeps the content of its window when it grows', () => {
    const sieve = lineSieve({ trainOutputs: false, displays: false }, () => {})!
    sieve.window.write('content')
    sieve.grow(3 << 20)
    expect(sieve.window.length).toBe(3 << 20)
    expect(sieve.window.toString('latin1', 0, 7)).toBe('content')
  })
})

/** Lines of all kinds, and broken ones, more often than not in an order that a training would write. */
const number = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 5 }).map(String) },
  fc.constantFrom(
    '007',
    '12345678',
    '123456789',
    '999999999999999',
    '1234567890123456',
    '12345678901234567890',
  ),
)
const value = fc.constantFrom(
  '6.9',
  '-1',
  '0.5, m = 0.9',
  'nan',
  '-nan',
  'inf',
  '1.#QNAN',
  '-1.#IND',
  '',
  '5e-06',
)
const messages = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(number, value).map(([n, x]) => `Iteration ${n}, loss = ${x}`) },
  { weight: 6, arbitrary: fc.tuple(number, value).map(([n, x]) => `Iteration ${n}, lr = ${x}`) },
  fc.tuple(number, value).map(([n, x]) => `Iteration ${n} (4.7 iter/s, 21.2s/100 iters), loss = ${x}`),
  fc.tuple(number, value).map(([n, x]) => `    [0.0] Iteration ${n}, 0.2/90ep, loss = ${x}`),
  fc.tuple(number, value).map(([n, x]) => `Iteration ${n}, Testing net, loss = ${x}`),
  number.map(n => `Iteration ${n}, Testing net (#0)`),
  value.map(x => `    Test net output #0: accuracy = ${x}`),
  value.map(x => `    Train net output #0: loss = ${x} (* 1 = ${x} loss)`),
  number.map(n => `Snapshotting to binary proto file x_iter_${n}.caffemodel`),
  number.map(n => `Resuming from x_iter_${n}.solverstate`),
  number.map(n => `MultiStep Status: Iteration ${n}, step = 2`),
  fc.constantFrom(
    'Using GPUs 0, 1',
    'Initializing solver from parameters: ',
    'Initializing net from parameters: ',
    'Optimization Done.',
    'Optimization stopped early.',
    'This is NVCaffe 0.16.0 started at Tue Apr  4 16:54:47 2017',
    'Data layer prefetch queue empty',
    'Check failed: error == cudaSuccess (2 vs. 0)  out of memory',
    'loss3/top-1 = 0.76',
    'Iteration 20',
    'Iteration 20, lo',
    'Iteration 20, xloss, loss = 1',
    '    [0.0',
    'It',
    'I',
    '',
  ),
)
const heads = fc
  .tuple(
    fc.constantFrom('I', 'I', 'I', 'I', 'W', 'E', 'F'),
    fc.constantFrom('0421', '0421', '0421', '0422', '1231', '0101', '20180421', '20190421'),
    fc.constantFrom('13:03:25.847647', '13:03:26.000001', '00:00:00.000000'),
    fc.constantFrom(' 7', ' 7', ' 7', '     8', ' 12345678901234567', ''),
    fc.constantFrom(
      'solver.cpp:240] ',
      'solver.cpp:240]',
      'caffe.cpp:285] ',
      'a_long_name_of_a_file.cpp:12] ',
      'x] ',
    ),
  )
  .map(([severity, day, time, thread, source]) => `${severity}${day} ${time}${thread} ${source}`)
const lines = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(heads, messages).map(([start, message]) => start + message) },
  { weight: 4, arbitrary: messages.map(message => head() + message) },
  fc.tuple(fc.constantFrom('[0] ', '1: ', ''), messages).map(([rank, message]) => rank + head() + message),
  messages,
  fc.tuple(heads, fc.nat(40)).map(([start, length]) => start.slice(0, length)),
  fc.constantFrom(
    'base_lr: 0.1',
    'base_lr: "x"',
    'layer {',
    '  batch_size: 8',
    '}',
    'Log file created at: 2016/04/21 13:03:25',
    '*** Aborted at 1461243805 (unix time) try "date -d @1461243805" if you are using GNU date ***',
    '*** SIGTERM (@0x3e8) received by PID 1 ***',
    '=   BAD TERMINATION OF ONE OF YOUR APPLICATION PROCESSES',
    '',
  ),
)
/** Displays in a row, now and then with another line or another head. */
const usualHead = { weight: 12, arbitrary: fc.constant(head()) }
const usualValue = { weight: 12, arbitrary: fc.constant('6.9') }
const display = fc
  .tuple(
    fc.oneof(usualHead, heads),
    fc.constantFrom('', '', '', '    [0.0] '),
    number,
    fc.constantFrom(
      '',
      '',
      ' (4.7 iter/s, 21.2s/100 iters)',
      ' (4.7 iter/s, 21.2s/100 iters), 0.2/90ep',
      ', Test',
    ),
    fc.constantFrom('loss', 'lr'),
    fc.oneof(usualValue, value),
  )
  .map(([start, device, n, speed, name, x]) => `${start}${device}Iteration ${n}${speed}, ${name} = ${x}`)
const rows = fc.array(fc.oneof({ weight: 8, arbitrary: display }, lines), { minLength: 3, maxLength: 8 })
const logs = fc
  .array(fc.tuple(fc.oneof(lines, rows), fc.constantFrom('\n', '\n', '\n', '\r\n')), { maxLength: 40 })
  .map(parts => parts.map(([some, end]) => [some].flat().join(end) + end).join(''))

describe('readCaffeLog with its sieve', () => {
  /** The reader as it is in an engine without WebAssembly SIMD. */
  async function plainReader(): Promise<typeof readCaffeLog> {
    vi.resetModules()
    const validate = vi.spyOn(WebAssembly, 'validate').mockReturnValue(false)
    const plain = await import('../../../src/logs/caffe/read-caffe-log.ts')
    await plain.readCaffeLog('none', readerOf(''))
    validate.mockRestore()
    return plain.readCaffeLog
  }

  let plain: typeof readCaffeLog
  beforeAll(async () => {
    plain = await plainReader()
  })

  async function compare(text: string, step: number, mode: string): Promise<void> {
    const results = []
    for (const read of [readCaffeLog, plain]) {
      const rates: PrintedRate[] = []
      const onRate = mode === 'rates' ? (printed: PrintedRate) => rates.push(printed) : undefined
      const options = { train: mode === 'train', onRate }
      const log = await read('caffe.log', readerOf(text, step), options)
      results.push([{ ...log, tests: [...log.tests] }, rates])
    }
    expect(results[0]).toEqual(results[1])
  }

  const modes = ['parse', 'train', 'rates']

  it('reads from any lines in pieces of any size what it reads without one', async () => {
    const mode = fc.constantFrom(...modes)
    const step = fc.integer({ min: 1, max: 5000 })
    await fc.assert(
      fc.asyncProperty(logs, step, mode, fc.boolean(), (text, step, mode, cut) =>
        compare(cut ? text.slice(0, -3) : text, step, mode),
      ),
      { numRuns: 3000 },
    )
  })

  it('does so from a log of many windows, with a line that is longer than one', async () => {
    const text = fc.sample(logs, { numRuns: 1000, seed: 1 }).join(`${'x'.repeat(10_000)}\n`)
    const long = `${head()}${'y'.repeat(1 << 20)}\n`
    for (const mode of modes) await compare(text + long + text, 1 << 30, mode)
  })
})

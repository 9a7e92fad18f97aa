/**
 * The rare messages of a Caffe log, one at a time.
 *
 * @module
 */
import { parseCaffeNumber } from './caffe-number.ts'
import { snapshotIteration } from './snapshot-iteration.ts'

/** A parsed message. Source line numbers change with every build and are ignored. */
export type Message =
  | {
      readonly kind: 'output'
      readonly phase: 'train' | 'test'
      readonly name: string
      readonly value: number
    }
  | { readonly kind: 'test-result'; readonly name: string; readonly value: number }
  | { readonly kind: 'snapshot'; readonly file: string; readonly iteration: number | null }
  | {
      readonly kind: 'start'
      readonly mode: 'weights' | 'snapshot'
      readonly file: string
      readonly iteration: number | null
    }
  | { readonly kind: 'nvcaffe'; readonly version: string; readonly year: number | null }
  | { readonly kind: 'devices'; readonly count: number }
  | { readonly kind: 'top-shape'; readonly samples: number }
  | { readonly kind: 'solver' | 'net' | 'distributed' | 'stopped-early' | 'done' }
  | {
      readonly kind: 'status'
      readonly policy: 'multistep' | 'plateau'
      readonly iteration: number
      readonly drops: number | null
    }

/** First two letters of the messages that are parsed; outputs begin with four spaces. */
const OPENINGS = [
  'It',
  'In',
  'Te',
  'Th',
  'Sn',
  'St',
  'Op',
  'Re',
  'Fi',
  'Us',
  'Mu',
  'Pl',
  'To',
  'TR',
  'ou',
  '  ',
]

/** 1 for the first two bytes of each message that {@link parseMessage} may know; the index is little-endian. */
export const openings = new Uint8Array(0x10000)
for (const opening of OPENINGS) openings[opening.charCodeAt(0) | (opening.charCodeAt(1) << 8)] = 1

/**
 * Whether {@link parseMessage} may know a message, by its first two bytes. Most messages are unknown to it.
 *
 * @example
 * mayMatter(Buffer.from('Data layer prefetch queue empty'), 0) // => false
 */
export function mayMatter(bytes: Buffer, at: number): boolean {
  return openings[bytes[at]! | (bytes[at + 1]! << 8)] === 1
}

/**
 * Whether a message is an output of the train net. In most logs these are a third of the lines.
 *
 * @example
 * isTrainOutput(Buffer.from('    Train net output #0: loss = 6.9'), 0) // => true
 */
export function isTrainOutput(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0x20 && bytes[at + 4] === 0x54 && bytes[at + 5] === 0x72
}

type Reader = (match: readonly string[]) => Message | null

const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [/^ {4,}(Test|Train) net output (?:\w+ )?#\d+: (.+?) = (\S+)/, output],
  [/^Test score #(\d+): (\S+)/, ([, index, value]) => output(['', 'Test', `score #${index}`, value!])],
  [/^Test loss: (\S+)/, ([, value]) => output(['', 'Test', 'test loss', value!])],
  [/^Snapshotting to (?:binary proto file |HDF5 file )?(\S+)/, ([, file]) => snapshot(file!)],
  [/^Finetuning from (.+)/, ([, file]) => start('weights', file!)],
  [/^Resuming from (.+)/, ([, file]) => start('snapshot', file!)],
  [/^Restoring previous solver status from (.+)/, ([, file]) => start('snapshot', file!)],
  [/^This is NVCaffe (\S+)(.*)$/s, ([, version, start]) => nvcaffe(version!, start!.trimEnd())],
  [/^Using GPUs (.+)/, ([, list]) => ({ kind: 'devices', count: list!.split(',').length })],
  [/^(?:TRAIN )?Top shape(?: for layer \d+ '[^']*')?: \(?(\d+)/, ([, samples]) => topShape(samples!)],
  [/^output data size: (\d+),/, ([, samples]) => topShape(samples!)],
  [/^Use GPU/, () => ({ kind: 'devices', count: 1 })],
  [/^Use CPU/, () => ({ kind: 'devices', count: 1 })],
  [/^Initializing solver from parameters/, () => ({ kind: 'solver' })],
  [/^Initializing net from parameters/, () => ({ kind: 'net' })],
  [/^Starting Multi-node Optimization/, () => ({ kind: 'distributed' })],
  [/^Optimization stopped early/, () => ({ kind: 'stopped-early' })],
  [/^Optimization Done/, () => ({ kind: 'done' })],
  [/^(Plateau|MultiStep) Status: Iteration (\d+), (?:step = (\d+))?/, status],
]

/**
 * Reads a message.
 *
 * @returns null for a message without information about the training
 * @example
 * parseMessage('    Test net output #0: accuracy = 0.46966')
 * // => { kind: 'output', phase: 'test', name: 'accuracy', value: 0.46966 }
 */
export function parseMessage(text: string): Message | null {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text)
    if (match !== null) return read(match)
  }
  return null
}

/**
 * Reads a result of `caffe test`, such as `loss3/top-1 = 0.762781`. Only the name of its source file identifies it.
 *
 * @returns null for another message of that file
 */
export function parseTestResult(text: string): Message | null {
  const match = /^(\S+) = (\S+)(?: \(\* \S+ = \S+ loss\))?$/.exec(text)
  const value = match === null ? null : parseCaffeNumber(match[2]!)
  return value === null ? null : { kind: 'test-result', name: match![1]!, value }
}

/**
 * Reads a line that a Python program around Caffe prints, without a head: py-faster-rcnn and its relatives save the
 * weights themselves.
 *
 * @example
 * parsePrinted('done solving') // => { kind: 'done' }
 */
export function parsePrinted(text: string): Message | null {
  if (/^done solving\s*$/.test(text)) return { kind: 'done' }
  const match = /^Wrote snapshot to: (\S+)/.exec(text)
  return match === null ? null : snapshot(match[1]!)
}

function output([, phase, name, text]: readonly string[]): Message | null {
  const value = parseCaffeNumber(text!)
  if (value === null) return null
  return { kind: 'output', phase: phase === 'Test' ? 'test' : 'train', name: name!, value }
}

function snapshot(path: string): Message | null {
  // The solver state is the second file of the same snapshot; before 2014 its name was that of the first plus the suffix.
  if (/\.solverstate(?:\.h5)?$/.test(path)) return null
  return { kind: 'snapshot', file: path, iteration: snapshotIteration(path) }
}

function start(mode: 'weights' | 'snapshot', text: string): Message {
  const file = text.trim()
  return { kind: 'start', mode, file, iteration: mode === 'snapshot' ? snapshotIteration(file) : 0 }
}

/** @param start - when it starts, ending with the year; may be empty */
function nvcaffe(version: string, start: string): Message | null {
  if (start === '') return { kind: 'nvcaffe', version, year: null }
  const year = / (\d{4})$/.exec(start)
  return year === null ? null : { kind: 'nvcaffe', version, year: Number(year[1]) }
}

function topShape(samples: string): Message {
  return { kind: 'top-shape', samples: Number(samples) }
}

function status([, policy, iteration, drops]: readonly string[]): Message {
  const name = policy === 'Plateau' ? 'plateau' : 'multistep'
  return {
    kind: 'status',
    policy: name,
    iteration: Number(iteration),
    drops: drops === undefined ? null : Number(drops),
  }
}

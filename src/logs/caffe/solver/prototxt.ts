/**
 * The protocol buffer text format, used for Caffe's solvers and nets.
 *
 * @module
 */
import { InputError } from '../../../errors.ts'
import { lexPrototxt, type PrototxtToken } from './prototxt-tokens.ts'

/** The limit of the protocol buffer library, which Caffe uses. */
const deepest = 100

/** A block: its fields in text order, with repetitions. */
export interface PrototxtMessage {
  readonly fields: readonly PrototxtField[]
}

export interface PrototxtField {
  readonly name: string
  /** The text of a scalar without quotation marks, or a block. */
  readonly value: string | PrototxtMessage
  /** Line of the value, counted from 1. */
  readonly line: number
  readonly column: number
}

/**
 * Reads a text such as `base_lr: 0.1  # comment` or `layer { name: "conv1" stride: [2, 2] }`.
 *
 * @param text - the whole text
 * @param file - named in errors
 * @param firstLine - the line number of the text's first line, if the text is part of a file
 * @throws InputError `prototxt-syntax` with file, line and column if the text is not valid
 * @example
 * parsePrototxt('stepvalue: 10 stepvalue: 20', 'solver.prototxt').fields.map(field => field.value)
 * // => ['10', '20']
 */
export function parsePrototxt(text: string, file: string, firstLine = 1): PrototxtMessage {
  const tokens = lexPrototxt(text, file, firstLine)
  let next = 0
  let depth = 0

  function fail(token: PrototxtToken, expected: string): never {
    const found = token.kind === 'end' ? 'the end of the text' : `"${token.text}"`
    const { line, column } = token
    throw new InputError('prototxt-syntax', `expected ${expected}, found ${found}`, {
      file,
      line,
      column,
      excerpt: text.split('\n')[line - firstLine]?.trim(),
      remedy: 'Write fields as "name: value" and blocks as "name { … }".',
    })
  }

  function takePunctuation(...texts: string[]): PrototxtToken | undefined {
    const token = tokens[next]!
    if (token.kind !== 'punctuation' || !texts.includes(token.text)) return undefined
    next += 1
    return token
  }

  function takeScalar(): string {
    const token = tokens[next]!
    if (token.kind !== 'word' && token.kind !== 'string') fail(token, 'a value')
    next += 1
    let value = token.text
    // Adjacent strings are concatenated, as in C.
    while (token.kind === 'string' && tokens[next]!.kind === 'string') value += tokens[next++]!.text
    return value
  }

  function takeValue(): string | PrototxtMessage {
    const open = takePunctuation('{', '<')
    if (open === undefined) return takeScalar()
    const close = open.text === '{' ? '}' : '>'
    depth++
    if (depth > deepest) fail(open, `at most ${deepest} nested blocks`)
    const fields = takeFields()
    depth--
    if (takePunctuation(close) === undefined) fail(tokens[next]!, `"${close}"`)
    return { fields }
  }

  function takeFields(): PrototxtField[] {
    const fields: PrototxtField[] = []
    while (tokens[next]!.kind === 'word') {
      const name = tokens[next++]!.text
      const colon = takePunctuation(':')
      const { line, column } = tokens[next]!
      if (takePunctuation('[') !== undefined) {
        while (takePunctuation(']') === undefined) {
          const { line, column } = tokens[next]!
          fields.push({ name, value: takeValue(), line, column })
          takePunctuation(',')
        }
      } else {
        if (colon === undefined && !['{', '<'].includes(tokens[next]!.text)) fail(tokens[next]!, '":" or "{"')
        fields.push({ name, value: takeValue(), line, column })
      }
      takePunctuation(',', ';')
    }
    return fields
  }

  const fields = takeFields()
  if (tokens[next]!.kind !== 'end') fail(tokens[next]!, 'the name of a field')
  return { fields }
}

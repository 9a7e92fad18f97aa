import { describe, expect, it } from 'vitest'
import { InputError } from '../../../../src/errors.ts'
import { parsePrototxt } from '../../../../src/logs/caffe/solver/prototxt.ts'

// Oracle: the grammar of the protocol buffers' text format (protobuf.dev, "Text Format Language Specification").

/** The error that reading the text throws. */
function errorOf(text: string, firstLine?: number): InputError {
  try {
    parsePrototxt(text, 'solver.prototxt', firstLine)
  } catch (error) {
    if (error instanceof InputError) return error
  }
  throw new Error('no InputError')
}

describe('parsePrototxt', () => {
  it('reads scalars, quotes, comments and repeated fields in order, with their places', () => {
    const text = '# head\nbase_lr: 0.1 # why\nlr_policy: "multistep"\nstepvalue: 10\nstepvalue: 20\n'
    expect(parsePrototxt(text, 'f').fields).toEqual([
      { name: 'base_lr', value: '0.1', line: 2, column: 10 },
      { name: 'lr_policy', value: 'multistep', line: 3, column: 12 },
      { name: 'stepvalue', value: '10', line: 4, column: 12 },
      { name: 'stepvalue', value: '20', line: 5, column: 12 },
    ])
  })

  it('reads nested blocks with either bracket, with or without a colon, and lists', () => {
    const text = 'layer { name: "a" data_param: < batch_size: 32 > }; mean: [104, 117,123]'
    const [layer, ...means] = parsePrototxt(text, 'f').fields
    expect(layer).toMatchObject({
      value: {
        fields: [
          { name: 'name', value: 'a' },
          { name: 'data_param', value: { fields: [{ name: 'batch_size', value: '32' }] } },
        ],
      },
    })
    expect(means.map(field => field.value)).toEqual(['104', '117', '123'])
  })

  it('joins neighbouring strings and resolves escapes', () => {
    const [field] = parsePrototxt(`net: "a\\"b" 'c\\\\'`, 'f').fields
    expect(field!.value).toBe('a"bc\\')
  })

  it('names file, line and column of a missing value, colon or bracket and of a string without an end', () => {
    expect(errorOf('base_lr:\npower: 2')).toMatchObject({
      code: 'prototxt-syntax',
      place: { line: 2, column: 6 },
    })
    expect(errorOf('base_lr 0.1').place).toMatchObject({ file: 'solver.prototxt', line: 1, column: 9 })
    expect(errorOf('a {\n  b: 1\n').place).toMatchObject({ line: 3, column: 1 })
    expect(errorOf('a: 1\n}').place).toMatchObject({ line: 2, column: 1 })
    expect(errorOf('net: "x\n').place).toMatchObject({ line: 1, column: 6 })
  })

  it('counts lines from the place of the text in its file', () => {
    expect(errorOf('\nbase_lr ;', 41).place).toMatchObject({ line: 42, column: 9, excerpt: 'base_lr ;' })
  })
})

import { describe, expect, it } from 'vitest'
import { addRecord, emptySet, membersOf, updateRecord } from '../../../src/rcp/regenerate/edit.ts'

const record = (bs: number, rest = {}) => ({ Benchmark: 'a', BS: bs, Hyperparams: { lr: 0.0004 }, ...rest })

const set = `{

  "a_ref_8":
  {
    "Benchmark": "a",
    "BS": 8,
    "Hyperparams": { "lr": 4e-04 }
  },
\t
  "a_ref_32":
  {
      "Benchmark": "a",
      "BS": 32,
      "Hyperparams": { "lr": 4e-4 }
  }
}
`

const added = (bs: number) => addRecord(set, `a_ref_${bs}`, record(bs))

describe('addRecord', () => {
  it('puts a record between its neighbours by batch size, laid out as the one before it', () => {
    expect(added(16)).toBe(
      set.replace(
        ' }\n  },\n',
        ' }\n  },\n\n  "a_ref_16":\n  {\n    "Benchmark": "a",\n    "BS": 16,\n    "Hyperparams": { "lr": 4e-04 }\n  },\n',
      ),
    )
  })

  it('puts a record before the first and after the last, and leaves every byte around it', () => {
    const text = '"Benchmark": "a",\n    "BS": 4,\n    "Hyperparams": { "lr": 4e-04 }\n  },\n\n'
    expect(added(4)).toBe(set.replace('  "a_ref_8"', `  "a_ref_4":\n  {\n    ${text}  "a_ref_8"`))
    expect(added(64)).toBe(
      set.replace(
        ' }\n  }\n}',
        ' }\n  },\n\n  "a_ref_64":\n  {\n      "Benchmark": "a",\n      "BS": 64,\n      "Hyperparams": { "lr": 4e-4 }\n  }\n}',
      ),
    )
  })

  it('follows an unordered set: behind the last record with a smaller batch size', () => {
    const unordered = '{"a": {"BS": 4096}, "b": {"BS": 3072}, "c": {"BS": 6144}}'
    expect(addRecord(unordered, 'new', { BS: 4608 })).toBe(
      '{"a": {"BS": 4096}, "b": {"BS": 3072}, "new": {"BS": 4608}, "c": {"BS": 6144}}',
    )
  })

  it('takes the line ends of the record before it, in a set that mixes them', () => {
    const mixed = '{\r\n  "a": {\n    "BS": 8\n  },\n  "b": {\r\n    "BS": 32\r\n  }\r\n}'
    expect(addRecord(mixed, 'new', { BS: 16 })).toBe(
      mixed.replace('  },\n  "b"', '  },\n  "new": {\n    "BS": 16\n  },\n  "b"'),
    )
    expect(addRecord(mixed, 'new', { BS: 64 })).toBe(
      mixed.replace('  }\r\n}', '  },\r\n  "new": {\r\n    "BS": 64\r\n  }\r\n}'),
    )
  })

  it('takes the line ends of the text where records stand on one line each', () => {
    expect(addRecord('{\r\n  "a": {"BS": 8}\r\n}\r\n', 'new', { BS: 64 })).toBe(
      '{\r\n  "a": {"BS": 8},\r\n  "new": {"BS": 64}\r\n}\r\n',
    )
  })

  it('begins a set in the layout that most upstream sets have, ten values per line', () => {
    const epochs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    expect(addRecord(emptySet, 'a_ref_8', record(8, { 'Epochs to converge': epochs }))).toBe(`{

  "a_ref_8":
  {
    "Benchmark": "a",
    "BS": 8,
    "Hyperparams": {
      "lr": 0.0004
    },
    "Epochs to converge": [
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
      11
    ]
  }

}
`)
  })

  it('keeps a byte order mark', () => {
    expect(addRecord('\uFEFF{"a": {"BS": 8}}', 'b', { BS: 16 })).toBe(
      '\uFEFF{"a": {"BS": 8}, "b": {"BS": 16}}',
    )
  })
})

describe('updateRecord', () => {
  it('changes the values that differ and no other byte', () => {
    expect(updateRecord(set, 'a_ref_32', record(32, { BS: 33 }))).toBe(set.replace('"BS": 32', '"BS": 33'))
    expect(updateRecord(set, 'a_ref_8', record(8))).toBe(set)
  })

  it('changes of two records with one name the last, the one that counts', () => {
    const twice = '{"a": {"BS": 8}, "a": {"BS": 16}}'
    expect(membersOf(twice, 'a')).toEqual({ BS: 16 })
    expect(updateRecord(twice, 'a', { BS: 17 })).toBe('{"a": {"BS": 8}, "a": {"BS": 17}}')
  })
})

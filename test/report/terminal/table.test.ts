import { describe, expect, it } from 'vitest'
import { palette } from '../../../src/report/terminal/colour.ts'
import { tableLines } from '../../../src/report/terminal/table.ts'
import { displayWidth } from '../../../src/report/terminal/width.ts'

const plain = palette(false)
const table = {
  title: 'Verdicts',
  columns: [
    { key: 'dir', title: 'Folder' },
    { key: 'bs', title: 'Batch size' },
    { key: 'message', title: 'Message' },
  ],
  rows: [
    ['results/closed/system_10gpu/maskrcnn', 120, 'there is no record of this batch size'],
    ['results/b', 96, ''],
  ],
}

describe('tableLines', () => {
  it('keeps each row on one line where there is room', () => {
    expect(tableLines(table, Number.POSITIVE_INFINITY, plain)).toEqual([
      'Folder                                Batch size  Message',
      '------------------------------------  ----------  -------------------------------------',
      'results/closed/system_10gpu/maskrcnn         120  there is no record of this batch size',
      'results/b                                     96',
    ])
  })
  it('wraps text where there is not, and no number: of 50 columns, numbers and gaps leave 18 for each text', () => {
    expect(tableLines(table, 50, plain)).toEqual([
      'Folder              Batch size  Message',
      '------------------  ----------  ------------------',
      'results/closed/sys         120  there is no record',
      'tem_10gpu/maskrcnn              of this batch size',
      'results/b                   96',
    ])
  })
  it('breaks no word while another column can be narrowed: of 32 columns, a word of 13 leaves 17', () => {
    const columns = [
      { key: 'name', title: 'What' },
      { key: 'text', title: 'Found' },
    ]
    const rows = [['configuration', 'a text of many short words in it']]
    expect(tableLines({ title: 'T', columns, rows }, 32, plain)).toEqual([
      'What           Found',
      '-------------  -----------------',
      'configuration  a text of many',
      '               short words in it',
    ])
    expect(tableLines({ title: 'T', columns, rows }, 20, plain)[2]).toMatch(/^configurat {2}a text/)
  })
  it('narrows the text, not a number that is as wide', () => {
    const columns = [
      { key: 'samples', title: 'Samples' },
      { key: 'name', title: 'Name' },
    ]
    expect(tableLines({ title: 'T', columns, rows: [[1234567890, 'abcdefghij']] }, 21, plain)).toEqual([
      '   Samples  Name',
      '----------  ---------',
      '1234567890  abcdefghi',
      '            j',
    ])
  })
  it('becomes a block per row where the numbers alone leave no room', () => {
    expect(tableLines(table, 24, plain)).toEqual([
      'Folder:',
      'results/closed/system_10',
      'gpu/maskrcnn',
      'Batch size: 120',
      'Message: there is no',
      'record of this batch',
      'size',
      '',
      'Folder: results/b',
      'Batch size: 96',
      'Message:',
    ])
  })
  it('fits every width from 10 columns on', () => {
    for (let width = 10; width < 120; width += 1) {
      for (const line of tableLines(table, width, plain))
        expect(displayWidth(line)).toBeLessThanOrEqual(width)
    }
  })
  it('aligns by the width of characters on a terminal', () => {
    const wide = { ...table, rows: [['批次', 1, 'x']] }
    expect(tableLines(wide, 80, plain)[2]).toBe('批次             1  x')
  })
  it('holds many rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => ['a', index, 'b'])
    expect(tableLines({ ...table, rows }, 80, plain)).toHaveLength(200_002)
  })
})

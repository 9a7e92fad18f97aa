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

const pathTable = {
  title: 'Verdicts',
  columns: [
    { key: 'dir', title: 'Folder', look: { isPath: true, shrink: 'middle' } },
    { key: 'benchmark', title: 'Benchmark', look: { shrink: 'middle' } },
    { key: 'mean', title: 'Mean', decimals: 4, look: { unit: 'samples', priority: 1 } },
    { key: 'joules', title: 'Joules' },
    { key: 'verdict', title: 'Verdict', look: { isKept: true, shrink: 'end' }, tones: { pass: 'good' } },
  ],
  rows: [
    ['v5.1/A/results/x', 'bert', 3072000, null, 'pass'],
    ['v5.1/B/results/y', 'bert', 13.641439331, null, 'pass'],
  ],
} as const

describe('tableLines', () => {
  it('keeps each row on one line where there is room', () => {
    expect(tableLines(table, { width: Number.POSITIVE_INFINITY }, plain)).toEqual([
      'Folder                                Batch size  Message',
      '------------------------------------  ----------  -------------------------------------',
      'results/closed/system_10gpu/maskrcnn         120  there is no record of this batch size',
      'results/b                                     96',
    ])
  })
  it('says once what every row says, the unit in the heading, and numbers with six digits and separators', () => {
    expect(tableLines(pathTable, { width: 100 }, plain)).toEqual([
      'Folder is below v5.1/',
      'Every row: Benchmark bert',
      'Empty: Joules',
      'Folder       Mean (samples)  Verdict',
      '-----------  --------------  -------',
      'A/results/x       3,072,000  pass',
      'B/results/y         13.6414  pass',
    ])
  })
  it('keeps every column where everything is asked for', () => {
    expect(tableLines(pathTable, { width: 100, isWide: true }, plain)[1]).toBe(
      'Folder       Benchmark  Mean (samples)  Joules  Verdict',
    )
  })
  it('colours the cells that have a tone', () => {
    expect(tableLines(pathTable, { width: 100 }, palette(true)).at(-1)).toContain(' \u001b[32mpass\u001b[39m')
  })
  // 11 + 2 for each of the numbers, and 60 - 13 for the name: of 60 columns, no room for the Mean of 14.
  it('leaves out the least important columns before a name is narrower than 11, and says so', () => {
    const columns = [
      { key: 'name', title: 'Name', look: { shrink: 'middle' } },
      { key: 'a', title: 'A'.repeat(40) },
      { key: 'b', title: 'B'.repeat(14), look: { priority: 1 } },
    ] as const
    const rows = [['a name of many letters', 1, 2]]
    expect(tableLines({ title: 'T', columns, rows }, { width: 60 }, plain)).toEqual([
      `No room for ${'B'.repeat(14)}: -v shows all`,
      `Name                ${'A'.repeat(40)}`,
      `------------------  ${'-'.repeat(40)}`,
      `a name of… letters  ${'1'.padStart(40)}`,
    ])
  })
  it('continues below with the first column where important numbers have no room', () => {
    const columns = ['A', 'B', 'C'].map(key => ({ key, title: key.repeat(25) }))
    const lines = tableLines({ title: 'T', columns, rows: [[1, 2, 3]] }, { width: 60 }, plain)
    expect(
      lines.map(line =>
        line
          .trim()
          .split(/ +/)
          .map(word => word[0])
          .join(''),
      ),
    ).toEqual(['AB', '--', '12', '', 'AC', '--', '13'])
  })
  it('wraps prose, and no number: of 60 columns, numbers and gaps leave 46', () => {
    const columns = [
      { key: 'step', title: 'Batch size' },
      { key: 'text', title: 'What' },
    ]
    const rows = [[120, 'there is no record of this batch size, and none above it']]
    expect(tableLines({ title: 'T', columns, rows }, { width: 60 }, plain)).toEqual([
      'Batch size  What',
      `----------  ${'-'.repeat(48)}`,
      '       120  there is no record of this batch size, and none',
      '            above it',
    ])
  })
  it('becomes a block per row below 60 columns where it does not fit', () => {
    expect(tableLines(table, { width: 24 }, plain)).toEqual([
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
  it('fits every width from 11 columns on', () => {
    for (let width = 11; width < 120; width += 1) {
      for (const isWide of [false, true]) {
        for (const each of [table, pathTable]) {
          for (const line of tableLines(each, { width, isWide }, plain))
            expect(displayWidth(line), `${width} ${line}`).toBeLessThanOrEqual(width)
        }
      }
    }
  })
  it('aligns by the width of characters on a terminal', () => {
    const wide = { ...table, rows: [['批次', 1, 'x']] }
    expect(tableLines(wide, { width: 80 }, plain)[2]).toBe('批次             1  x')
  })
  it('holds many rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => ['a', index, index % 2 === 0 ? 'b' : 'c'])
    expect(tableLines({ ...table, rows }, { width: 80 }, plain)).toHaveLength(200_002)
  })
})

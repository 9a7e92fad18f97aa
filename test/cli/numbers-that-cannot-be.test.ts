import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, temporaryFolder } from '../support/cli.ts'

const set = (values: string) =>
  `{"maskrcnn_ref_96": {"Benchmark": "maskrcnn", "BS": 96, "Hyperparams": {}, "Epochs to converge": [${values}]}}`

describe('curve', () => {
  it.each([
    '',
    '14',
    '14, 15',
    '1e400',
    '-1e400',
    '1e308, 1e308, 1e308, 1e308, 1e308',
    '1e308, -1e308, 1, 2',
  ])('never fails on the values [%s]', async values => {
    const file = join(temporaryFolder({ 'rcps_maskrcnn.json': set(values) }), 'rcps_maskrcnn.json')
    for (const format of ['text', 'json', 'html', 'markdown']) {
      const { code } = await cli(['curve', file, '--ruleset', '1.1.0', '--format', format, '-o', `${file}.x`])
      expect([format, code < 3]).toEqual([format, true])
    }
    const { code } = await cli(['curve', file, '--ruleset', '1.1.0'], { isTerminal: true })
    expect(code).toBeLessThan(3)
  })
})

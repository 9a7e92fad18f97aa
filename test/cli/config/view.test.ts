import { describe, expect, it } from 'vitest'
import { configReport, type Setting } from '../../../src/cli/config/view.ts'

describe('configReport', () => {
  it('has a row for each setting, in the order given, and says which file was read', () => {
    const settings: Setting[] = [
      { name: 'usage', value: 'hpc', source: 'environment', by: 'MLPERF_RCP_USAGE' },
      { name: 'ruleset', value: null, source: 'default', by: null },
    ]
    const report = configReport('/a/mlperf-rcp.yaml', settings)
    expect(report.document).toEqual({ file: '/a/mlperf-rcp.yaml', settings })
    expect(report.tables[0]!.rows).toEqual([
      ['usage', 'hpc', 'environment', 'MLPERF_RCP_USAGE'],
      ['ruleset', null, 'default', null],
    ])
    expect(report.summary).toBe('configuration file /a/mlperf-rcp.yaml')
    expect(configReport(null, []).summary).toBe('no configuration file')
  })
})

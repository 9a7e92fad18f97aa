import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { parquet } from '../../../src/report/formats/parquet.ts'
import type { Run } from '../../../src/runs/run.ts'
import { extractReport, groupReport } from '../../../src/stages/extract/view.ts'
import { lintReport } from '../../../src/stages/lint/view.ts'

const context = { tool: { name: 'mlperf-rcp', version: '1.2.3' } }

const converged: Run = {
  source: 'mllog',
  file: 'a/result_0.txt',
  sha256: 'ab',
  benchmark: 'toy',
  division: 'closed',
  organization: 'Größe "x"\u0000',
  platform: '批次',
  globalBatchSize: 96,
  learningRate: 0.1 + 0.2,
  hyperparameters: { steps: [1, 2.5], name: 'adam', off: null },
  seeds: [4294967295],
  status: 'success',
  convergence: { value: 13.5, unit: 'epochs', quality: Number.NaN },
  timeToTrainMinutes: 3.25,
  evaluations: [{ line: 7, position: 1, unit: 'epochs', quality: { accuracy: 0.5 } }],
  problems: [{ code: 'restarted', line: null, message: 'twice' }],
}

const { sha256: _sha256, evaluations: _evaluations, ...withoutExtras } = converged
const aborted: Run = {
  ...withoutExtras,
  benchmark: null,
  globalBatchSize: null,
  status: 'aborted',
  convergence: null,
}

/** What hyparquet reads from the file. */
async function read(bytes: Uint8Array) {
  const file = new Uint8Array(bytes).buffer
  return { rows: await parquetReadObjects({ file }), metadata: parquetMetadata(file) }
}

describe('parquet', () => {
  it('holds every member of a run: numbers unrounded, text as it is, nested members as JSON, nothing as null', async () => {
    const { rows } = await read(await parquet(extractReport([converged, aborted]), context))
    const { convergence, ...members } = converged
    expect(rows[0]).toEqual({
      ...members,
      run: null,
      convergenceValue: 13.5,
      convergenceUnit: 'epochs',
      // As in JSON, where NaN cannot stand.
      convergenceQuality: null,
      convergenceMetrics: null,
    })
    expect(rows[1]).toMatchObject({
      sha256: null,
      evaluations: null,
      benchmark: null,
      globalBatchSize: null,
      convergenceValue: null,
      convergenceUnit: null,
    })
    expect(convergence).not.toBeNull()
  })

  it('has several metrics in a column of their own', async () => {
    const quality = { BBOX: 0.377, SEGM: null }
    const several: Run = { ...converged, convergence: { value: 13.5, unit: 'epochs', quality } }
    const { rows } = await read(await parquet(extractReport([several]), context))
    expect(rows[0]).toMatchObject({ convergenceQuality: null, convergenceMetrics: quality })
  })

  it('types columns by what they are, even where all values are null or there is no run', async () => {
    const { metadata, rows } = await read(await parquet(extractReport([]), context))
    expect(rows).toEqual([])
    const types = metadata.schema.slice(1).map(({ name, type, converted_type: as }) => [name, as ?? type])
    expect(types).toEqual([
      ['source', 'UTF8'],
      ['file', 'UTF8'],
      ['run', 'DOUBLE'],
      ['sha256', 'UTF8'],
      ['benchmark', 'UTF8'],
      ['division', 'UTF8'],
      ['organization', 'UTF8'],
      ['platform', 'UTF8'],
      ['globalBatchSize', 'DOUBLE'],
      ['learningRate', 'DOUBLE'],
      ['hyperparameters', 'JSON'],
      ['seeds', 'JSON'],
      ['status', 'UTF8'],
      ['convergenceValue', 'DOUBLE'],
      ['convergenceUnit', 'UTF8'],
      ['convergenceQuality', 'DOUBLE'],
      ['convergenceMetrics', 'JSON'],
      ['timeToTrainMinutes', 'DOUBLE'],
      ['evaluations', 'JSON'],
      ['problems', 'JSON'],
    ])
  })

  it('holds groups of runs', async () => {
    const group = {
      benchmark: 'toy',
      globalBatchSize: 96,
      learningRate: 0.12,
      runs: 3,
      converged: 2,
      values: [13, 14],
      olympicMean: null,
      mean: 13.5,
      stdev: 0.5,
    }
    const { rows } = await read(await parquet(groupReport([group], []), context))
    expect(rows).toEqual([group])
  })

  it('gives the same bytes for the same runs, and says which program wrote them', async () => {
    const report = extractReport(Array.from({ length: 5000 }, () => converged))
    const bytes = await parquet(report, context)
    expect(Buffer.compare(bytes, await parquet(report, context))).toBe(0)
    const { metadata, rows } = await read(bytes)
    expect(metadata.created_by).toBe('mlperf-rcp 1.2.3')
    expect(rows).toHaveLength(5000)
  })

  it('refuses what are no runs', async () => {
    await expect(parquet(lintReport([]), context)).rejects.toMatchObject({ code: 'no-parquet' })
  })
})

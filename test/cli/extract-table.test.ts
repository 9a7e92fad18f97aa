import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

const ruleset = ['--ruleset', '1.1.0']

describe('extract --source table', () => {
  it.each(['json', 'ndjson', 'csv'])('reads its own %s back byte for byte', async format => {
    const folder = temporaryFolder()
    const first = join(folder, `first.${format}`)
    const second = join(folder, `second.${format}`)
    const options = [...ruleset, '--evaluations', '--hash', '--format', format]
    await cli(['extract', fixture('maskrcnn'), ...options, '-o', first])
    expect(await cli(['extract', first, ...options, '-o', second])).toMatchObject({ code: 0 })
    // The records have hashes of their own; CSV has none.
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
  })

  it('groups a spreadsheet: means 37, 42, 52 and 72, five runs each, one not converged (by hand)', async () => {
    const groups = async (name: string) => {
      const { code, stdout } = await cli([
        'extract',
        fixture(`tables/${name}`),
        ...ruleset,
        '--group',
        '--format',
        'json',
      ])
      expect(code).toBe(0)
      return JSON.parse(stdout).groups
    }
    const fromCsv = await groups('runs.csv')
    expect(fromCsv).toMatchObject([
      {
        benchmark: 'resnet',
        globalBatchSize: 4096,
        learningRate: 1.6,
        runs: 5,
        converged: 5,
        olympicMean: 37,
      },
      { globalBatchSize: 8192, learningRate: 3.2, olympicMean: 42 },
      { globalBatchSize: 16384, learningRate: 6.4, olympicMean: 52 },
      { globalBatchSize: 32768, learningRate: 12.8, runs: 6, converged: 5, olympicMean: 72 },
    ])
    expect(await groups('runs.ndjson')).toEqual(fromCsv)
  })

  it('maps the columns of a spreadsheet of one’s own', async () => {
    const folder = temporaryFolder({ 'sheet.csv': 'BS;Epochs;LR;momentum\n96;14;0.12;0.9\n96;15;0.12;0.9\n' })
    const columns = ['globalBatchSize=BS', 'convergence=Epochs', 'learningRate=LR'].flatMap(map => [
      '--column',
      map,
    ])
    const args = [join(folder, 'sheet.csv'), '--benchmark', 'maskrcnn', ...columns, ...ruleset]
    const { code, stdout } = await cli(['extract', ...args, '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).runs[1]).toMatchObject({
      source: 'table',
      benchmark: 'maskrcnn',
      globalBatchSize: 96,
      learningRate: 0.12,
      hyperparameters: { momentum: 0.9 },
      convergence: { value: 15, unit: 'epochs' },
    })
  })

  it('reports a bad number as a finding with its line, and goes on', async () => {
    const rows = ['benchmark,globalBatchSize,convergence', 'maskrcnn,96,n/c', 'maskrcnn,96,14', '']
    const path = join(temporaryFolder({ 'runs.csv': rows.join('\n') }), 'runs.csv')
    const { code, stdout } = await cli(['extract', path, ...ruleset])
    expect(code).toBe(1)
    expect(stdout).toContain(`runs.csv:2: error[bad-number]: "n/c" in column 'convergence' is not a number`)
    expect(stdout).toContain('2 runs: 1 converged')
  })

  it.each([
    ['a column of the record', 'globalBatchSize,convergence\n96,14\n', [], "there is no column 'benchmark'"],
    [
      'a column that is named',
      'BS,convergence\n96,14\n',
      ['--column', 'status=State'],
      "there is no column 'State'",
    ],
  ])('refuses a table without %s, naming file, line and remedy', async (_, content, args, message) => {
    const path = join(temporaryFolder({ 'runs.csv': content }), 'runs.csv')
    const { code, stdout, stderr } = await cli(['extract', path, ...args])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr).toContain('runs.csv:1')
    expect(stderr).toContain('--column')
  })

  it('suggests the member of a record that was meant', async () => {
    const { code, stderr } = await cli(['extract', 'runs.csv', '--column', 'benchmrk=B'])
    expect(code).toBe(2)
    expect(stderr).toContain("Unknown field 'benchmrk'; did you mean 'benchmark'?")
  })

  it('finds tables in folders, whose rows may be of any batch sizes', async () => {
    const rows = 'benchmark,globalBatchSize,convergence\nmaskrcnn,96,14\nmaskrcnn,128,14\n'
    const folder = temporaryFolder({ 'a/runs.csv': rows, 'b/runs.csv': rows, 'b/notes.txt': 'none' })
    const { code, stdout } = await cli([
      'extract',
      folder,
      '--source',
      'table',
      ...ruleset,
      '--format',
      'json',
    ])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).runs).toHaveLength(4)
  })

  it('makes RCP records of a spreadsheet, as of logs', async () => {
    const rows = Array.from(
      { length: 10 },
      (_, run) => `maskrcnn,120,0.15,${14 + (run % 2)},7,625,0.00024,6000`,
    )
    const header =
      'benchmark,globalBatchSize,learningRate,convergence,opt_learning_rate_decay_steps,opt_learning_rate_warmup_steps,opt_learning_rate_warmup_factor,num_image_candidates'
    const folder = temporaryFolder({ 'runs.csv': [header, ...rows, ''].join('\n') })
    const out = join(folder, 'out')
    const { stdout } = await cli(['regenerate', join(folder, 'runs.csv'), ...ruleset, '--out', out])
    expect(stdout).toContain('maskrcnn: 1 added')
    const set = JSON.parse(readFileSync(join(out, 'rcps_maskrcnn.json'), 'utf8'))
    expect(set.maskrcnn_ref_120).toMatchObject({
      BS: 120,
      Hyperparams: { opt_base_learning_rate: 0.15, num_image_candidates: 6000 },
      'Epochs to converge': [14, 15, 14, 15, 14, 15, 14, 15, 14, 15],
    })
  })
})

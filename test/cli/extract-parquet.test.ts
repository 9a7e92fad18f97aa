import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { cli, fixture, root, temporaryFolder } from '../support/cli.ts'

const args = ['extract', fixture('maskrcnn/submission'), '--ruleset', '1.1.0']
const read = (bytes: Buffer) => parquetReadObjects({ file: new Uint8Array(bytes).buffer })

describe('extract --format parquet', () => {
  it('writes the runs that --format json prints, read back by hyparquet', async () => {
    const file = join(temporaryFolder(), 'runs.parquet')
    const written = await cli([...args, '--format', 'parquet', '-o', file], { isTerminal: true })
    expect([written.code, written.stdout]).toEqual([0, ''])
    const { runs } = JSON.parse((await cli([...args, '--format', 'json'])).stdout)
    const rows = await read(readFileSync(file))
    expect(rows).toEqual(
      runs.map(({ convergence, ...run }: { convergence: Record<string, unknown> }) => ({
        ...run,
        run: null,
        sha256: null,
        evaluations: null,
        convergenceValue: convergence.value,
        convergenceUnit: convergence.unit,
        convergenceQuality: typeof convergence.quality === 'number' ? convergence.quality : null,
        convergenceMetrics: typeof convergence.quality === 'number' ? null : convergence.quality,
      })),
    )
  })

  it('sends bytes to a pipe, but none to a terminal: exit code 2', async () => {
    const program = join(root, 'dist', 'cli.js')
    const { stdout } = spawnSync(process.execPath, [program, ...args, '--format', 'parquet'])
    expect(await read(stdout)).toHaveLength(5)
    const { code, stderr } = await cli([...args, '--format', 'parquet'], { isTerminal: true })
    expect(code).toBe(2)
    expect(stderr).toContain('-o')
  })

  it('leaves the file as it was where a log cannot be read', async () => {
    const folder = temporaryFolder({ 'runs.parquet': 'before' })
    const file = join(folder, 'runs.parquet')
    expect((await cli([...args, '/none', '--format', 'parquet', '-o', file])).code).toBe(2)
    expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['runs.parquet'], 'before'])
  })

  it('is the format of a stage whose output ends in .parquet', async () => {
    const folder = temporaryFolder({
      'job.yaml': `ruleset: 1.1.0\nout: .\ninputs: { logs: ${fixture('maskrcnn/submission')} }\nstages:\n  - { id: a, stage: extract, inputs: [logs], group: true, output: groups.parquet }\n`,
    })
    expect((await cli(['run', join(folder, 'job.yaml')])).code).toBe(0)
    const [group] = await read(readFileSync(join(folder, 'groups.parquet')))
    expect(group).toMatchObject({ globalBatchSize: 120, runs: 5 })
  })

  it('is offered where there are runs, not elsewhere', async () => {
    const { code, stderr } = await cli(['lint', fixture('rcps'), '--format', 'parquet'])
    expect([code, stderr.includes('Allowed choices are text')]).toEqual([2, true])
  })
})

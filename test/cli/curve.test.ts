import { describe, expect, it } from 'vitest'
import { cli, fixture } from '../support/cli.ts'

const curve = (...options: string[]) =>
  cli(['curve', 'maskrcnn', '--ruleset', '1.1.0', '--rcps', fixture('rcps'), ...options])

const document = async (...options: string[]) =>
  JSON.parse((await curve(...options, '--format', 'json')).stdout)

describe('curve', () => {
  it('has the columns of rcp_viewer.py of mlcommons/logging 7bbf792 as CSV', async () => {
    const { stdout } = await curve('--rcp-set', 'full', '--format', 'csv')
    expect(stdout.split('\n').map(line => line.split(',').length)).toEqual([3, 3, 3, 1])
    expect(stdout).toMatch(/^BS,Mean,Min\n96,/)
  })

  it('interpolates 120 between 96 and 128 as the reference checker does: 14.0138889, 13.900369', async () => {
    const { interpolated } = await document('--rcp-set', 'full', '--interpolate', '120')
    expect(interpolated.mean).toBeCloseTo(14.0138889, 7)
    expect(interpolated.minEpochs).toBeCloseTo(13.900369, 6)
    expect(interpolated.maxSpeedup).toBeCloseTo(1.0081667, 7)
  })

  it('interpolates every batch size from the smallest to the largest with --interpolate-all', async () => {
    const { stdout } = await curve('--rcp-set', 'full', '--interpolate-all', '--format', 'csv')
    const sizes = stdout
      .split('\n')
      .slice(1, -1)
      .map(line => Number(line.split(',')[0]))
    expect(sizes).toEqual(Array.from({ length: 33 }, (_, index) => 96 + index))
  })

  it('draws submissions from a record with --bootstrap, with all members of the contract', async () => {
    const { bootstrap, records } = await document('--bootstrap', '96', '--seed', '7')
    expect(Object.keys(bootstrap).sort()).toEqual([
      'bs',
      'draws',
      'floor',
      'grace',
      'histogram',
      'maxSpeedup',
      'minEpochs',
      'probabilityBelowFloor',
      'seed',
      'submissionRuns',
      'trimmedPerSide',
    ])
    expect(bootstrap).toMatchObject({ bs: 96, seed: 7, submissionRuns: 5, trimmedPerSide: 1, draws: 10_000 })
    expect(bootstrap.floor).toBe(records[0].minEpochs)
    expect(bootstrap.histogram.edges).toHaveLength(bootstrap.histogram.counts.length + 1)
  })

  it('prints the histogram as a table with bars', async () => {
    const { code, stdout } = await curve('--bootstrap', '96')
    expect(code).toBe(0)
    expect(stdout).toContain('P(score < floor)')
    expect(stdout).toContain('#'.repeat(40))
  })

  it('has no member bootstrap where it is not asked for', async () => {
    expect(await document()).not.toHaveProperty('bootstrap')
  })

  it('refuses to draw where there is no record, exit code 2, as rcp_viewer.py does', async () => {
    const { code, stderr } = await curve('--bootstrap', '120')
    expect(code).toBe(2)
    expect(stderr).toContain('error[no-record]')
    expect(stderr).toContain('Its records are at 96, 128.')
  })

  it('refuses a batch size above the largest record, exit code 2, as rcp_viewer.py does', async () => {
    const { code, stderr } = await curve('--interpolate', '256')
    expect([code, stderr.includes('the largest record is at 128')]).toEqual([2, true])
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, temporaryFolder } from '../support/cli.ts'
import { referenceRcps, shared } from '../support/shared.ts'

const reported = join(shared, 'reports/grace-floor')
const hasReport = existsSync(reported)
const needsReport = hasReport ? '' : ' (skipped: no reports at ../shared)'

/** Three runs at 276480 samples; the record at 1152 has 322560, before 46080 of grace (case.md). */
const judging = ['--ruleset', '5.0.0', '--rcps', referenceRcps, '--no-config']
const [floor, reference] = [276480, 322560]

const textOf = async (...args: string[]) => (await cli([...args, ...judging])).stdout
const documentOf = async (...args: string[]) => JSON.parse(await textOf(...args, '--format', 'json'))

describe.runIf(hasReport)(`the floor of llama31_405b, as a user reported it${needsReport}`, () => {
  it('check shows the floor that judges with its grace, and keeps minEpochs of the reference', async () => {
    const { results } = await documentOf('check', reported)
    expect(results[0]).toMatchObject({ verdict: 'pass', floor, submissionMean: floor })
    expect(results[0].rcp).toMatchObject({ minEpochs: reference, floor, grace: 46080 })
    const text = await textOf('check', reported)
    expect(text).toMatch(/ 276,480 {2}276,480 {2}46,080 /)
    expect(text).not.toContain('322,560')
    const [header, row] = (await textOf('check', reported, '--format', 'csv')).split('\n')
    const cells = Object.fromEntries(header!.split(',').map((key, at) => [key, row!.split(',')[at]]))
    expect(cells).toMatchObject({ minEpochs: String(reference), floor: String(floor), grace: '46080' })
  })

  it('advise, curve and --bootstrap show it too', async () => {
    const advice = await textOf('advise', '--benchmark', 'llama31_405b', '--bs', '1152')
    expect(advice).toMatch(/^floor +276,480$/m)
    expect(advice).toMatch(/^grace in the floor +46,080$/m)
    const { records, bootstrap } = await documentOf('curve', 'llama31_405b', '--bootstrap', '1152')
    const record = records.find(({ bs }: { bs: number }) => bs === 1152)
    expect(record).toMatchObject({ minEpochs: reference, floor, grace: 46080 })
    expect(bootstrap).toMatchObject({ minEpochs: reference, floor, grace: 46080 })
    const curve = await textOf('curve', 'llama31_405b')
    expect(curve).toMatch(/Every row: .*Grace 46,080/)
    expect(curve).toMatch(/ 1,152 .* 276,480 /)
    expect(await textOf('curve', 'llama31_405b', '--format', 'csv')).toContain('1152,322560,322560')
  })

  it('diff and report show it too', async () => {
    const set = join(referenceRcps, 'training_5.0.0/rcps_llama31_405b.json')
    const other = join(referenceRcps, 'training_5.1.0/rcps_llama31_405b.json')
    const { records } = JSON.parse(
      (await cli(['diff', set, other, '--no-config', '--format', 'json'])).stdout,
    )
    for (const { before, after } of records) {
      for (const point of [before, after]) {
        if (point !== null) expect(point.minEpochs - point.floor).toBeCloseTo(46080, 6)
      }
    }
    expect(records.length).toBeGreaterThan(0)
    const file = join(temporaryFolder(), 'page.html')
    await textOf('report', reported, '--output', file)
    const page = readFileSync(file, 'utf8')
    expect(page).toContain('floor 276480 (after 46,080 of grace)')
    expect(page).toContain('lowers the floor by 46,080 of grace: 276480')
  })
})

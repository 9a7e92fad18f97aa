import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, maskRcnnLog, temporaryFolder } from '../support/cli.ts'

/** Errors that fall by one per epoch from 50 + offset, and wobble by ±0.1 from epoch to epoch. */
const curve = (offset: number, column = 'value') => {
  const rows = Array.from(
    { length: 21 },
    (_, epoch) => `${epoch},${50 + offset - epoch + (epoch % 2 ? 0.1 : -0.1)}`,
  )
  return [`epoch,${column}`, ...rows, ''].join('\n')
}

const files = {
  'a.csv': curve(0.3),
  'b.csv': curve(-0.3),
  'c.csv': curve(0.2),
  'far.csv': curve(5),
  'late.csv': 'epoch,value\n90,20\n91,19\n',
  'named.csv': curve(0, 'top1'),
}

async function curves(args: readonly string[]) {
  const folder = temporaryFolder(files)
  const paths = args.map(arg => (arg.endsWith('.csv') ? join(folder, arg) : arg))
  const { code, stdout, stderr } = await cli(['scaling', 'curves', ...paths, '--format', 'json'])
  return { code, stderr, document: stdout === '' ? null : JSON.parse(stdout) }
}

describe('scaling curves', () => {
  it('matches curves whose gap is within margin and band (by hand: mean 0 against 0.2 in 15 epochs from 6 on)', async () => {
    // s² of ±0.3 is 0.18, n = 2; the single run takes the deviation of its last phase: band above 1.96 · 0.3.
    const { code, document } = await curves([
      'a.csv',
      'b.csv',
      '--baseline',
      'c.csv',
      '--from-epoch',
      '6',
      '--margin',
      '0.5',
    ])
    expect(code).toBe(0)
    expect(document).toMatchObject({
      fromEpoch: 6,
      toEpoch: 20,
      points: 15,
      rmse: expect.closeTo(0.2, 9),
      maxGap: expect.closeTo(0.2, 9),
      area: expect.closeTo(0.2 * 14, 9),
      insideBand: 1,
      finalGap: expect.closeTo(-0.2, 9),
      verdict: 'match',
    })
  })

  it('calls curves different whose gap exceeds the margin, and reports a finding', async () => {
    const { code, document } = await curves(['far.csv', '--baseline', 'a.csv', 'b.csv', '--margin', '0.5'])
    expect(code).toBe(1)
    expect(document).toMatchObject({ maxGap: expect.closeTo(5, 9), verdict: 'different' })
  })

  it('cannot compare curves without epochs in common', async () => {
    const { code, document } = await curves(['late.csv', '--baseline', 'a.csv', '--margin', '0.5'])
    expect(code).toBe(1)
    expect(document.verdict).toBe('not-comparable')
  })

  it('takes the column of --metric', async () => {
    const args = ['named.csv', '--baseline', 'named.csv', '--margin', '0.5']
    expect((await curves([...args, '--metric', 'top1'])).document.maxGap).toBe(0)
    const { code, stderr } = await curves(args)
    expect(code).toBe(2)
    expect(stderr).toContain("there is no column 'value'")
    expect(stderr).toContain('Columns are epoch, top1; choose one with --metric.')
  })

  it('takes Caffe logs with the options that extract has', async () => {
    // 64 images on each of 2 GPUs and 12800 samples: one test per epoch, of 0.1, 0.2, … 0.6.
    const log = fixture('caffe/bvlc-rc3-resumed.log')
    const compared = [log, '--baseline', log, '--margin', '0.1', '--metric', 'accuracy']
    const { code, document } = await curves([...compared, '--target', '0.6', '--dataset-size', '12800'])
    expect(code).toBe(0)
    expect(document).toMatchObject({ maxGap: 0, verdict: 'match' })
    const without = await curves(compared)
    expect(without.code).toBe(2)
    expect(without.stderr).toContain('require --target, --dataset-size')
  })

  it('takes logs, and the run records of extract --evaluations, with the same result', async () => {
    const folder = temporaryFolder()
    const logs = [fixture('maskrcnn/proposed/bs120'), fixture('maskrcnn/reference/bs128')] as const
    const [a, b] = [join(folder, 'a.ndjson'), join(folder, 'b.json')] as const
    const extract = ['--ruleset', '1.1.0', '--evaluations', '--format']
    await cli(['extract', logs[0], ...extract, 'ndjson', '-o', a])
    await cli(['extract', logs[1], ...extract, 'json', '-o', b])
    const args = ['--metric', 'BBOX', '--margin', '0.01', '--ruleset', '1.1.0']
    const fromRecords = await curves([a, '--baseline', b, ...args])
    const fromLogs = await curves([logs[0], '--baseline', logs[1], ...args])
    expect(fromRecords.document).toEqual(fromLogs.document)
    expect(fromRecords.document).toMatchObject({ fromEpoch: 13, toEpoch: 14, points: 2, verdict: 'match' })
  })

  it('asks which metric where evaluations have several, and for evaluations where there are none', async () => {
    const bs96 = fixture('maskrcnn/reference/bs96')
    const several = await curves([bs96, '--baseline', bs96, '--margin', '1'])
    expect(several.code).toBe(2)
    expect(several.stderr).toContain('has several metrics: BBOX, SEGM')
    const folder = temporaryFolder({
      'runs.ndjson': '{"benchmark": "maskrcnn", "globalBatchSize": 96, "convergence": 14}',
    })
    const none = await curves([join(folder, 'runs.ndjson'), '--baseline', bs96, '--margin', '1'])
    expect(none.code).toBe(2)
    expect(none.stderr).toContain('has no evaluations')
  })

  it('refuses evaluations that are counted in samples', async () => {
    const log = maskRcnnLog({ benchmark: 'bert', bs: 256, value: 100_000 })
    const folder = temporaryFolder({ 'result_0.txt': log })
    const { code, stderr } = await curves([
      folder,
      '--baseline',
      folder,
      '--margin',
      '1',
      '--ruleset',
      '1.1.0',
    ])
    expect(code).toBe(2)
    expect(stderr).toMatch(/not-in-epochs/)
  })

  it('names file and line of a value that is not a number', async () => {
    const folder = temporaryFolder({ 'bad.csv': 'epoch,value\n1,50\n2,high\n' })
    const path = join(folder, 'bad.csv')
    const { code, stderr } = await cli(['scaling', 'curves', path, '--baseline', path, '--margin', '1'])
    expect(code).toBe(2)
    expect(stderr).toContain(`"high" in column 'value' is not a number`)
    expect(stderr).toContain('bad.csv:3')
  })
})

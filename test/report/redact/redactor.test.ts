import { describe, expect, it } from 'vitest'
import type { Code } from '../../../src/codes/codes.ts'
import { LazyList } from '../../../src/logs/caffe/lazy-list.ts'
import { Redactor } from '../../../src/report/redact/redactor.ts'
import type { Report } from '../../../src/report/report.ts'

const text = (input: string) => new Redactor().text(input)

describe('Redactor.text', () => {
  it.each([
    ['alice@dgx7.example.com', 'user-1@host-1'],
    ['cannot open /raid/jobs/17/train.log: no such file', 'cannot open path-1: no such file'],
    ['/raid/run/result_0.txt and /raid/run/result_1.txt', 'path-1/result_0.txt and path-1/result_1.txt'],
    ['at "/etc/passwd".', 'at "path-1".'],
    ['C:\\Users\\bob\\run.log, \\\\server\\share\\x, D:/data/x', 'path-1, path-2, path-3'],
    ['~/x ~bob/x ./a/b ../c runs/bert/2024', 'path-1 path-2 path-3 path-4 path-5'],
    ['räume/größe/批次.json und /räume/x', 'path-1 und path-2'],
    ['http://bob:secret@files.example.org:80/a/b?c=d', 'http://user-1@host-1:80/path-1'],
    ['file:///home/bob/x', 'file:///path-1'],
    ['s3://bucket/key', 's3://host-1/path-1'],
    ['from 10.1.2.3 and fe80:0:0:1::1', 'from host-1 and host-2'],
    ['node17, worker-3, ip-10-0-0-1, login1.cluster', 'host-1, host-2, host-3, host-4'],
  ])('replaces in %j', (input, expected) => {
    expect(text(input)).toBe(expected)
  })

  it.each([
    '12.5 images/s, closed/open, and/or, 8 / 4, K * 0.02',
    '2026/01/02 12:30:45 of ruleset 5.1.0',
    'rcps_maskrcnn.json, result_3.txt, Node.js, mlperf-rcp.yaml, s.attr.name',
    '</script> - : , ~ / . ..',
    'host-1 by user-12 in path-3/result_0.txt',
    '10xGPU, DGX A100, opt_base_learning_rate',
  ])('leaves %j', input => {
    expect(text(input)).toBe(input)
  })

  it('gives the same for the same', () => {
    const redactor = new Redactor()
    expect(['/a/b', '/c/d', '/a/b'].map(path => redactor.text(path))).toEqual(['path-1', 'path-2', 'path-1'])
  })

  it.each(['a', 'a-', 'a.', 'a/', '~', '@', '1.', ':', 'a:', '\\', '0:', 'a/b/c.'])(
    'comes to an end on a long line of %j, which would take minutes if time grew with the square',
    part => {
      expect(text(part.repeat(100_000)).length).toBeGreaterThan(0)
    },
  )
})

describe('Redactor.learn', () => {
  it.each([
    [{ hostname: 'zeus' }, 'zeus is up', 'host-1 is up'],
    [{ message: 'hostname=zeus' }, 'zeus is up', 'host-1 is up'],
    [{ message: 'Running on machine: gpu-box' }, 'gpu-box!', 'host-1!'],
    [{ message: "user: 'carol'" }, 'by carol', 'by user-1'],
    [{ submission_poc_name: 'Carol Doe' }, 'by Carol Doe', 'by user-1'],
    [{ message: '/home/carol/x' }, 'by carol', 'by user-1'],
    // glog: program.host.user.log.SEVERITY.time.pid
    [{ file: 'logs/caffe.hera.dave.log.INFO.20170101-1.7' }, 'dave on hera', 'user-1 on host-1'],
  ])('finds names that %j marks as such in %j', (known, input, expected) => {
    const redactor = new Redactor()
    redactor.learn(known)
    expect(redactor.text(input)).toBe(expected)
  })

  it('takes no word for a name that says nothing of anybody, or stands within another', () => {
    const redactor = new Redactor()
    redactor.learn({ user: 'root', hostname: 'localhost', machine: 'ann' })
    expect(redactor.text('square root, localhost, annual, ann')).toBe(
      'square root, localhost, annual, host-1',
    )
  })

  it('finds the paths of documents in messages, with spaces too', () => {
    const redactor = new Redactor()
    redactor.learn({ file: 'my logs/run a.log' })
    expect(redactor.text('my logs/run a.log: cut')).toBe('path-1: cut')
  })

  it('takes all of an address for one where its member says so, with blanks', () => {
    const address = 'https://example.org/Example Lab/systems/a.json'
    expect(new Redactor().value({ details_url: address })).toEqual({ details_url: 'https://host-1/path-1' })
  })

  it('counts on from what was redacted before', () => {
    const redactor = new Redactor()
    redactor.learn({ file: 'path-4/result_0.txt' })
    expect(redactor.text('/new/one in path-4')).toBe('path-5 in path-4')
  })
})

describe('Redactor.report', () => {
  const report: Report = {
    name: 'check',
    title: 'Check of /data/zeus',
    document: { results: [{ dir: 'zeus', code: 'zeus', hyperparameters: { host: 'zeus', 'a/b/c': 1 } }] },
    items: [],
    tables: [
      {
        title: 'Submissions',
        columns: [
          { key: 'dir', title: 'Submission' },
          { key: 'verdict', title: 'Verdict' },
        ],
        rows: [['zeus', 'zeus']],
      },
    ],
    csv: {
      title: '',
      columns: [
        { key: 'file', title: 'zeus' },
        { key: 'code', title: '' },
      ],
      rows: [['zeus', 'zeus']],
    },
    page: () => ({ badges: [], sections: [{ title: 'zeus', text: 'of /data/zeus' }] }),
    findings: [{ code: 'zeus' as Code, severity: 'error', path: 'zeus', line: 3, message: 'on zeus' }],
    summary: '1 on zeus',
  }

  it('replaces in every part, but no code, verdict, column or name of a member', async () => {
    const redacted = new Redactor().report(report)
    expect(redacted).toMatchObject({
      name: 'check',
      title: 'Check of path-1',
      document: {
        results: [{ dir: 'path-2', code: 'zeus', hyperparameters: { host: 'host-1', 'a/b/c': 1 } }],
      },
      findings: [{ code: 'zeus', severity: 'error', path: 'path-2', line: 3, message: 'on host-1' }],
      summary: '1 on host-1',
    })
    expect(redacted.tables[0]!.rows).toEqual([['path-2', 'zeus']])
    expect(redacted.csv!.rows).toEqual([['path-2', 'zeus']])
    expect((await redacted.page!(value => value)).sections).toEqual([{ title: 'host-1', text: 'of path-1' }])
  })

  it('takes lists whose elements are made when they are looked at for what they hold', () => {
    const tests = new LazyList(1, () => [{ file: '/a/b' }].values())
    expect(new Redactor().report({ ...report, title: '', document: { tests } }).document).toEqual({
      tests: [{ file: 'path-1' }],
    })
  })

  it('leaves a redacted report as it is', () => {
    const { page: _page, ...once } = new Redactor().report(report)
    const { page: _same, ...twice } = new Redactor().report(once)
    expect(twice).toEqual(once)
  })
})

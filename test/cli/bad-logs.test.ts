import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cli, fixture, maskRcnnLog, temporaryFolder } from '../support/cli.ts'

const log = maskRcnnLog()
const lineOf = (word: string) => log.split('\n').findIndex(line => line.includes(word)) + 1
const withoutLine = (word: string) => log.replace(new RegExp(`.*"${word}".*\n`), '')
const check = ['--ruleset', '1.1.0', '--rcps', fixture('rcps')]

/** A folder of five good logs but for the third. */
const submission = (third: string | Uint8Array) =>
  temporaryFolder({
    'result_0.txt': maskRcnnLog(),
    'result_1.txt': maskRcnnLog(),
    'result_2.txt': third,
    'result_3.txt': maskRcnnLog(),
    'result_4.txt': maskRcnnLog(),
  })

/** Of a record in a file. */
interface RcpMembers {
  readonly BS: number
  readonly 'Epochs to converge': readonly number[]
}

interface Case {
  readonly third: string | Uint8Array
  /** Of the finding of extract about the third log. */
  readonly code: string
  readonly line?: number
  readonly message: string
  /** What check says of it, null where four good runs of Mask R-CNN are enough. */
  readonly verdict: string | null
}

const missing = 'global batch size missing, but 96 in the logs before it'

const cases: Record<string, Case> = {
  'an empty file': { third: '', code: 'empty-log', message: 'the file is empty', verdict: missing },
  'a file without MLLOG lines': {
    third: 'Epoch 1\nEpoch 2\n',
    code: 'no-mllog-lines',
    message: 'no line contains :::MLLOG',
    verdict: missing,
  },
  'a binary file': {
    third: Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256),
    code: 'binary-log',
    message: 'the file is binary, not a training log',
    verdict: missing,
  },
  'a log cut in the middle of its last line': {
    third: log.slice(0, log.indexOf('run_stop') + 4),
    code: 'bad-json',
    line: lineOf('run_stop'),
    message: 'Unterminated string',
    verdict: null,
  },
  'a log that ends without run_stop': {
    third: log.slice(0, log.lastIndexOf(':::MLLOG')),
    code: 'no-run-stop',
    message: 'the log ends without run_stop',
    verdict: null,
  },
  'a line whose JSON is cut': {
    third: log.replace(/("key": "global_batch_size", "value": 96).*/, '$1'),
    code: 'bad-json',
    line: lineOf('global_batch_size'),
    message: "Expecting ',' delimiter",
    verdict: "the line is not JSON: Expecting ',' delimiter",
  },
  'a log without a batch size': {
    third: withoutLine('global_batch_size'),
    code: 'no-batch-size',
    message: 'global_batch_size',
    verdict: missing,
  },
  'a log without a benchmark': {
    third: withoutLine('submission_benchmark'),
    code: 'no-benchmark',
    message: 'submission_benchmark',
    verdict: 'benchmark missing, but maskrcnn in the logs before it',
  },
  'a second batch size': {
    third: maskRcnnLog({ bs: 120 }),
    code: 'mixed-batch-sizes',
    message: 'global batch size 120, but 96 in the logs before it',
    verdict: 'global batch size 120, but 96 in the logs before it',
  },
  'a second benchmark': {
    third: log.replace('"value": "maskrcnn"', '"value": "ssd"'),
    code: 'mixed-benchmarks',
    message: 'benchmark ssd, but maskrcnn in the logs before it',
    verdict: 'benchmark ssd, but maskrcnn in the logs before it',
  },
  'a batch size beyond all numbers': {
    third: log.replace('"value": 96,', `"value": ${'9'.repeat(400)},`),
    code: 'no-batch-size',
    message: 'global_batch_size',
    verdict: 'but 96 in the logs before it',
  },
  'a batch size of thirty digits': {
    third: log.replace('"value": 96,', `"value": ${'9'.repeat(30)},`),
    code: 'mixed-batch-sizes',
    message: 'global batch size 1e+30, but 96 in the logs before it',
    verdict: 'but 96 in the logs before it',
  },
  'a run that converges at NaN': {
    third: log.replaceAll('"epoch_num": 14', '"epoch_num": NaN'),
    code: 'no-finite-value',
    message: 'the run is logged to converge at NaN',
    verdict: 'the submission has no mean',
  },
  'a log of ruleset 0.5': {
    third: ':::MLPv0.5.0 maskrcnn 1541710001.1 (train.py:1) run_start\n',
    code: 'unsupported-version',
    message: 'the log is in the format of ruleset 0.5, which is not supported',
    verdict: missing,
  },
  'a log of ruleset 0.6': {
    third: ':::MLL 1558650003.123 run_start: {"value": null, "metadata": {"file": "a.py", "lineno": 1}}\n',
    code: 'other-ruleset',
    message: 'use --ruleset 0.6.0',
    verdict: missing,
  },
  'a file in Latin-1 with a stray byte': {
    third: Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(withoutLine('global_batch_size'))]),
    code: 'no-batch-size',
    message: 'global_batch_size',
    verdict: missing,
  },
}

describe('a folder with one bad log', () => {
  describe.each(Object.keys(cases))('%s', name => {
    const { third, code, line, message, verdict } = cases[name]!

    it('is a finding of extract at its file, exit code 1; the other logs are read', async () => {
      const folder = submission(third)
      const { code: exitCode, stdout, stderr } = await cli(['extract', folder, ...check.slice(0, 2)])
      const place = `${folder}/result_2.txt${line === undefined ? '' : `:${line}`}`
      const found = stdout.split('\n').filter(text => text.startsWith(`${place}: error[${code}]: `))
      // Several batch sizes in a folder are a sweep; only a submission needs one.
      if (code === 'mixed-batch-sizes') expect([found, exitCode]).toEqual([[], 0])
      else {
        expect(found).toHaveLength(1)
        expect(found[0]).toContain(message)
        expect(exitCode).toBe(1)
      }
      expect(stdout).toContain('5 runs: ')
      expect(stdout).not.toContain(`${folder}/result_3.txt: error`)
      expect(stdout).not.toMatch(/^\s+at /m)
      expect(stderr).toBe('')
    })

    it('decides no more than its own submission under check', async () => {
      const folder = submission(third)
      const good = fixture('maskrcnn/submission')
      const { code: exitCode, stdout, stderr } = await cli(['check', folder, good, ...check])
      expect(stderr).toBe('')
      expect(stdout).toMatch(/^2 submissions: /m)
      expect(stdout).not.toMatch(/^\s+at /m)
      if (verdict === null) {
        expect([exitCode, stdout.includes('2 submissions: 2 pass')]).toEqual([0, true])
      } else {
        expect(exitCode).toBe(1)
        expect(stdout).toContain(verdict)
        expect(stdout).toContain('1 pass')
      }
    })

    it('puts no value into a record of regenerate that is none', async () => {
      const folder = submission(third)
      const out = temporaryFolder()
      const args = ['regenerate', folder, '--ruleset', '1.1.0', '--out', out, '--allow-few']
      const { code: exitCode, stdout, stderr } = await cli(args)
      expect(stderr).toBe('')
      expect(stdout).not.toMatch(/^\s+at /m)
      const records = Object.values<RcpMembers>(JSON.parse(readFileSync(`${out}/rcps_maskrcnn.json`, 'utf8')))
      expect(records.flatMap(record => record['Epochs to converge']).every(value => value === 14)).toBe(true)
      expect(records.every(({ BS }) => Number.isFinite(BS))).toBe(true)
      // Reference logs of several batch sizes may share a folder; those of SSD would have other hyperparameters.
      expect(exitCode).toBe(code === 'mixed-batch-sizes' ? 0 : 1)
    })
  })

  it('may be of several batch sizes where the logs are given by name', async () => {
    const folder = submission(maskRcnnLog({ bs: 120 }))
    const files = [0, 1, 2].map(index => `${folder}/result_${index}.txt`)
    expect((await cli(['extract', ...files, '--ruleset', '1.1.0'])).code).toBe(0)
  })

  it('keeps the quality of an evaluation that is NaN apart: it is null, the run converged (ECMA-404: no NaN)', async () => {
    const folder = submission(log.replace('"value": 0.8', '"value": NaN'))
    const { code, stdout } = await cli(['extract', folder, '--ruleset', '1.1.0', '--format', 'json'])
    const [, , third] = JSON.parse(stdout).runs
    expect(code).toBe(0)
    expect(third.convergence).toEqual({ quality: null, unit: 'epochs', value: 14 })
  })
})

describe('a log given by name', () => {
  it('that does not exist is an error that names it, exit code 2', async () => {
    const { code, stdout, stderr } = await cli(['extract', '/none/result_0.txt'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      'error[path-not-found]: /none/result_0.txt does not exist\n  --> /none/result_0.txt\n',
    )
  })

  it('of ruleset 0.6 is read under 0.6.0, and told about under another ruleset', async () => {
    const event = (key: string, value: string) =>
      `:::MLL 1558650003.123 ${key}: {"value": ${value}, "metadata": {"file": "train.py", "lineno": 7}}\n`
    const text = event('submission_benchmark', '"maskrcnn"') + event('global_batch_size', '96')
    const file = `${temporaryFolder({ 'old.log': text })}/old.log`
    const read = async (ruleset: string) =>
      (await cli(['extract', file, '--ruleset', ruleset, '--format', 'json'])).stdout
    const [old] = JSON.parse(await read('0.6.0')).runs
    expect([old.benchmark, old.globalBatchSize]).toEqual(['maskrcnn', 96])
    const [now] = JSON.parse(await read('5.1.0')).runs
    expect([now.benchmark, now.globalBatchSize]).toEqual([null, null])
    expect(now.problems[0]).toMatchObject({ code: 'other-ruleset' })
  })

  it('of Caffe is told about where nothing says what it converges to, by extract and by check', async () => {
    const caffe = readFileSync(fixture('caffe/bvlc-failures.log'))
    const folder = temporaryFolder({ 'result_0.txt': caffe })
    for (const args of [
      ['extract', folder],
      ['check', folder, ...check],
    ]) {
      const { code, stdout } = await cli(args)
      expect(code).toBe(1)
      expect(stdout).toContain(`${folder}/result_0.txt: error[other-log]: this is a Caffe log`)
    }
  })

  it('in gzip is read as the file in it', async () => {
    const folder = temporaryFolder({ 'a.txt': log, 'a.txt.gz': gzipSync(log) })
    const read = async (file: string) =>
      JSON.parse((await cli(['extract', `${folder}/${file}`, '--format', 'json'])).stdout).runs[0]
    expect({ ...(await read('a.txt.gz')), file: null }).toEqual({ ...(await read('a.txt')), file: null })
  })

  it('in gzip that is none is an error that names it, exit code 2', async () => {
    const file = `${temporaryFolder({ 'a.txt.gz': log })}/a.txt.gz`
    const { code, stderr } = await cli(['extract', file])
    expect(code).toBe(2)
    expect(stderr).toContain(`error[unreadable]: ${file} cannot be read: incorrect header check`)
  })
})

describe('a folder without results', () => {
  it.each(['extract', 'check', 'regenerate'])('ends %s with exit code 2 and what to do', async command => {
    const folder = temporaryFolder({ 'notes/train.log': log })
    const options = command === 'check' ? check : []
    const { code, stdout, stderr } = await cli([command, folder, ...options])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`error[no-logs]: no result_*.txt at or below ${folder}`)
    expect(stderr).toContain('= help: Name a folder with result logs')
  })

  it('holds logs by another pattern', async () => {
    const folder = temporaryFolder({ 'notes/train.log': log })
    expect((await cli(['extract', folder, '--glob', '*.log'])).stdout).toContain('1 run: 1 converged')
  })

  it.each(['extract', 'check', 'regenerate'])(
    'that does not exist ends %s with exit code 2',
    async command => {
      const options = command === 'check' ? check : []
      const { code, stdout, stderr } = await cli([command, '/none', ...options])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('error[path-not-found]: /none does not exist')
    },
  )
})

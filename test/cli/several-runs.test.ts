import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

const relaunched = fixture('relaunched')
const log = join(relaunched, 'result_0.txt')
const ruleset = ['--ruleset', '1.1.0']

// The lines are those of `grep -n` in the fixture.
const lines =
  'run 1: init_start 9, run_start 49, no run_stop; run 2: init_start 71, run_start 111, run_stop 134; keep from line 64'
const runs = [
  { from: 1, initStart: 9, runStart: 49, runStop: null, status: 'incomplete' },
  { from: 64, initStart: 71, runStart: 111, runStop: 134, status: 'success' },
]

const json = async (args: readonly string[]) => {
  const { code, stdout } = await cli([...args, '--format', 'json'])
  return { code, ...JSON.parse(stdout) }
}

/** A whole submission, but with the relaunched run in the place of one. */
function submission(): string {
  const folder = temporaryFolder()
  cpSync(fixture('maskrcnn/submission'), folder, { recursive: true })
  cpSync(log, join(folder, 'results/10xGPU/maskrcnn/result_2.txt'))
  return folder
}

describe('a log that holds several runs', () => {
  it('gives a record per run in extract', async () => {
    const { runs: records } = await json(['extract', relaunched, ...ruleset])
    expect(records).toMatchObject([
      { run: 1, status: 'incomplete', convergence: null, timeToTrainMinutes: null, seeds: [4003] },
      { run: 2, status: 'success', convergence: { value: 14 }, seeds: [1003] },
    ])
    expect(records[0].problems[0]).toEqual({ code: 'several-runs', line: 64, message: lines, runs })
  })

  it.each([
    ['1', [4003], 1],
    ['2', [1003], 0],
    ['last', [1003], 0],
  ])('gives one of them with --run %s, and the finding', async (wanted, seeds, code) => {
    const result = await json(['extract', relaunched, ...ruleset, '--run', wanted])
    expect(result).toMatchObject({ code, runs: [{ seeds }] })
    expect(result.runs[0].problems[0].code).toBe('several-runs')
  })

  it('gives the same run as its lines in a file of their own', async () => {
    const folder = temporaryFolder()
    const kept = readFileSync(log, 'utf8').split('\n').slice(63).join('\n')
    writeFileSync(join(folder, 'result_0.txt'), kept)
    const [cut, chosen] = await Promise.all([
      json(['extract', folder, ...ruleset, '--evaluations']),
      json(['extract', relaunched, ...ruleset, '--evaluations', '--run', 'last']),
    ])
    const { file: _, run, problems: __, evaluations, ...others } = chosen.runs[0]
    const { file: ___, problems, evaluations: own, ...alone } = cut.runs[0]
    expect([run, problems, others]).toEqual([2, [], alone])
    const position = ({ line, ...evaluation }: { line: number }) => ({ line: line - 63, ...evaluation })
    expect(evaluations.map(position)).toEqual(own)
  })

  it('says what it holds if --run asks for more', async () => {
    const { code, stderr } = await cli(['extract', relaunched, ...ruleset, '--run', '3'])
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'error[no-such-run]: the log holds 2 runs, not 3'])
  })

  it.each(['0', '1.5', 'first', ''])('refuses --run %j', async wanted => {
    const { code } = await cli(['extract', relaunched, ...ruleset, '--run', wanted])
    expect(code).toBe(2)
  })

  it('survives a table of its records', async () => {
    const folder = temporaryFolder()
    const { stdout } = await cli(['extract', relaunched, ...ruleset, '--format', 'csv'])
    writeFileSync(join(folder, 'runs.csv'), stdout)
    const { runs: records } = await json(['extract', join(folder, 'runs.csv'), ...ruleset])
    expect(records).toMatchObject([{ run: 1 }, { run: 2 }])
    expect(records[1].hyperparameters).not.toHaveProperty('run')
  })

  it('warns in check, whose verdict stays the same', async () => {
    const rcps = ['--rcps', fixture('rcps'), ...ruleset]
    const before = await json(['check', fixture('maskrcnn/submission'), ...rcps])
    const after = await json(['check', submission(), ...rcps])
    // The folder is the submitter's too.
    const { dir: _, submitter: _s, problems, ...judged } = after.results[0]
    const { dir: __, submitter: __s, problems: ___, ...same } = before.results[0]
    expect([after.code, judged]).toEqual([before.code, same])
    expect(problems).toMatchObject([{ code: 'several-runs', line: 64, message: lines, runs }])
  })

  it('is beside the findings of comply, with the same answer', async () => {
    const rules = ['--ruleset', '1.1.0', '--rules', fixture('rules')]
    const [result] = (await json(['comply', log, ...rules])).results
    expect(result.problems).toMatchObject([{ code: 'several-runs', line: 64, message: lines, runs }])
    expect(JSON.stringify([result.warnings, result.findings])).not.toContain('several-runs')
    const [one] = (await json(['comply', fixture('maskrcnn/submission'), ...rules])).results
    expect(one).not.toHaveProperty('problems')
  })

  it('warns in score', async () => {
    const { results } = await json(['score', submission(), ...ruleset])
    expect(results[0].findings).toMatchObject([{ code: 'several-runs', severity: 'warning', line: 64 }])
  })

  it('warns in report', async () => {
    const { stdout } = await cli([
      'report',
      submission(),
      ...ruleset,
      '--rcps',
      fixture('rcps'),
      '--rules',
      fixture('rules'),
      '--format',
      'text',
      '-o',
      '-',
    ])
    expect(stdout.split('several-runs]').length - 1).toBe(1)
    expect(stdout).toContain(`result_2.txt:64: warning[several-runs]: ${lines}`)
  })

  it('is refused by regenerate, unless a run is chosen', async () => {
    const args = ['regenerate', relaunched, ...ruleset, '--out', temporaryFolder(), '--allow-few']
    const refused = await json(args)
    expect(refused).toMatchObject({ code: 1, changes: [{ change: 'refused' }], files: [] })
    expect(refused.findings).toContainEqual(
      expect.objectContaining({ code: 'several-runs', severity: 'error', file: log }),
    )
    const chosen = await json([...args, '--run', 'last'])
    expect(chosen).toMatchObject({ changes: [{ change: 'added', after: { epochs: [14] } }] })
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, temporaryFolder } from '../support/cli.ts'

/** A benchmark that no release of this program knows. */
const configuration = `rcps: rcps
benchmarks:
  protein_folding:
    runsPerSubmission: 4
    trimmedPerSide: 1
    convergence:
      - { kind: last-evaluation, member: samples_count, unit: samples }
    recordMember: samples to converge
    hyperparameters: [opt_base_learning_rate]
`

function log(bs: number, samples: number, seed = 0): string {
  const lines = [
    { key: 'submission_benchmark', value: 'protein_folding' },
    { key: 'submission_division', value: 'closed' },
    { key: 'submission_org', value: 'Example' },
    { key: 'submission_platform', value: '1xExample' },
    { key: 'seed', value: seed },
    { key: 'global_batch_size', value: bs },
    { key: 'opt_base_learning_rate', value: bs / 1000 },
    { key: 'run_start', value: null },
    { key: 'eval_accuracy', value: 0.9, metadata: { samples_count: samples } },
    { key: 'run_stop', value: null, metadata: { status: 'success' } },
  ]
  return lines
    .map((line, index) => `:::MLLOG ${JSON.stringify({ time_ms: 1000 * seed + index, ...line })}\n`)
    .join('')
}

const logs = (folder: string, bs: number, values: readonly number[]) =>
  Object.fromEntries(
    values.map((value, index) => [`${folder}/result_${index}.txt`, log(bs, value, bs + index)]),
  )

const folder = () =>
  temporaryFolder({
    'mlperf-rcp.yaml': configuration,
    ...logs('reference/64', 64, [1000, 1100, 1200, 1000, 1100, 1200, 1000, 1100]),
    ...logs('reference/128', 128, [1300, 1400, 1500, 1300, 1400, 1500, 1300, 1400]),
    ...logs('submissions/fair', 64, [1100, 1100, 1200, 1000]),
    ...logs('submissions/fast', 64, [400, 400, 500, 400]),
    'logs-of-nobody/result_0.txt': log(64, 1000).replaceAll('protein_folding', 'protein_unfolding'),
  })

describe('an invented benchmark in ten lines of mlperf-rcp.yaml', () => {
  it('goes from logs to its RCP set, its curve, a verdict and advice', async () => {
    const directory = folder()
    const at = (path: string) => join(directory, path)
    const run = (...args: string[]) => cli([...args, '--ruleset', '5.1.0'], { directory })

    const extracted = await run('extract', at('reference'), '--group', '--format', 'json')
    expect(extracted.code).toBe(0)
    expect(
      JSON.parse(extracted.stdout).groups.map((group: Record<string, unknown>) => [
        group.benchmark,
        group.globalBatchSize,
        group.runs,
        group.converged,
      ]),
    ).toEqual([
      ['protein_folding', 64, 8, 8],
      ['protein_folding', 128, 8, 8],
    ])

    const made = await run('regenerate', at('reference'), '--out', at('rcps/training_5.1.0'))
    expect([made.code, made.stderr]).toEqual([0, ''])
    const set = JSON.parse(readFileSync(at('rcps/training_5.1.0/rcps_protein_folding.json'), 'utf8'))
    expect(Object.keys(set)).toEqual(['protein_folding_ref_64', 'protein_folding_ref_128'])
    expect(set.protein_folding_ref_64['samples to converge']).toEqual([
      1000, 1100, 1200, 1000, 1100, 1200, 1000, 1100,
    ])

    // The mean without one value at each end: 6500 / 6, of the eight values above.
    const curve = await run('curve', 'protein_folding', '--rcp-set', 'full', '--format', 'csv')
    expect(curve.code).toBe(0)
    expect(Number(curve.stdout.split('\n')[1]!.split(',')[1])).toBeCloseTo(6500 / 6, 10)

    const checked = await run('check', at('submissions'), '--format', 'json')
    expect(checked.code).toBe(1)
    expect(
      JSON.parse(checked.stdout).results.map((result: Record<string, unknown>) => [
        result.dir,
        result.verdict,
        result.requiredRuns,
      ]),
    ).toEqual([
      [at('submissions/fair'), 'pass', 4],
      [at('submissions/fast'), 'fail', 4],
    ])

    const advised = await run('advise', '--benchmark', 'protein_folding', '--bs', '96')
    expect(advised.code).toBe(0)
    expect(advised.stdout).toContain('protein_folding_ref_64')
  })

  it('is not known without the file, and does not make others known', async () => {
    const directory = folder()
    const check = async (where: string, from: string) =>
      cli(['curve', where, '--ruleset', '5.1.0', '--rcps', directory], { directory: from })
    expect((await check('protein_folding', '/')).stderr).toContain('unknown benchmark')
    expect((await check('protein_unfolding', directory)).stderr).toContain("did you mean 'protein_folding'?")
  })
})

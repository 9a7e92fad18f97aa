import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import { shared } from '../support/shared.ts'

const reported = join(shared, 'reports/newer-checkout-dlrmv4')
const hasReport = existsSync(reported)
const needsReport = hasReport ? '' : ' (skipped: no reports at ../shared)'

/** A record of 20 runs around the mean of the reported logs, 167247872 (case.md). */
const record = {
  dlrmv4_ref_65536: {
    Benchmark: 'dlrmv4',
    BS: 65536,
    Hyperparams: { opt_base_learning_rate: 0.005, opt_sparse_base_learning_rate: 0.02 },
    'samples to converge': Array.from({ length: 20 }, (_, run) => 167247872 + ((run % 3) - 1) * 1000000),
  },
}

/** A checkout with an RCP set and a rule file of a benchmark that the table does not have. */
const checkout = () =>
  temporaryFolder({
    'mlperf_logging/rcp_checker/training_6.1.0/rcps_dlrmv4.json': JSON.stringify(record),
    'mlperf_logging/compliance_checker/training_6.1.0/common.yaml':
      '- KEY:\n    NAME: run_start\n    REQ: EXACTLY_ONE\n',
    'mlperf_logging/compliance_checker/training_6.1.0/closed_dlrmv4.yaml':
      '- KEY:\n    NAME: seed\n    REQ: AT_LEAST_ONE\n',
  })

const run = (folder: string, args: readonly string[], directory = folder) =>
  cli(args, { environment: { MLPERF_LOGGING_DIR: folder }, directory })

/** The lines of YAML in an output, as a person copies them. */
const yamlIn = (text: string) => /^ *benchmarks:\n(?: {4,}.*\n| {2,}.*\n)*/m.exec(text)?.[0] ?? ''

describe.runIf(hasReport)(
  `a benchmark that only the checkout knows, as a user reported it${needsReport}`,
  () => {
    const logs = join(reported, 'logs')

    it('check says so, with lines for the configuration that make the check pass', async () => {
      const folder = checkout()
      const args = ['check', logs, '--ruleset', '6.1.0']
      const unknown = await run(folder, [...args, '--no-config'])
      expect(unknown.code).toBe(1)
      expect(unknown.stdout).toContain("unknown benchmark 'dlrmv4' in training")
      expect(unknown.stdout).toContain('note[newer-benchmark]')
      expect(unknown.stdout).not.toContain("epoch_num'")
      const yaml = yamlIn(unknown.stdout)
      expect(yaml.split('\n').length).toBeLessThanOrEqual(11)
      writeFileSync(join(folder, 'mlperf-rcp.yaml'), yaml)
      const known = await run(folder, [...args, '--format', 'json'])
      expect(known.code).toBe(0)
      expect(JSON.parse(known.stdout).results[0]).toMatchObject({
        benchmark: 'dlrmv4',
        verdict: 'pass',
        submissionMean: 167247872,
        requiredRuns: 10,
      })
    })

    it.each(['check', 'report'])(
      '%s has the note among the problems of each submission, and says it once',
      async command => {
        const folder = checkout()
        const both = temporaryFolder()
        for (const name of ['first', 'second']) cpSync(logs, join(both, name), { recursive: true })
        const args = [command, both, '--ruleset', '6.1.0', '--no-config']
        const document = JSON.parse((await run(folder, [...args, '--format', 'json'])).stdout)
        const submissions = (document.check ?? document).results
        expect(submissions).toHaveLength(2)
        for (const { problems } of submissions) {
          const notes = problems.filter(({ code }: { code: string }) => code === 'newer-benchmark')
          expect(notes).toEqual([
            expect.objectContaining({ line: null, message: expect.stringContaining('dlrmv4:') }),
          ])
          expect(notes[0].file).toContain('rcps_dlrmv4.json')
        }
        const { stdout } = await run(folder, [...args, '--format', 'text'])
        expect(stdout.split('note[newer-benchmark]').length - 1).toBe(1)
      },
    )

    it.each([
      ['score', [logs]],
      ['extract', [logs, '--ruleset', '6.1.0']],
      ['report', [logs, '--ruleset', '6.1.0', '--format', 'text']],
      ['regenerate', [logs, '--ruleset', '6.1.0', '--check', '--diff']],
      ['curve', ['dlrmv4', '--ruleset', '6.1.0']],
      ['advise', ['--benchmark', 'dlrmv4', '--bs', '65536', '--ruleset', '6.1.0']],
    ])('%s gives the lines too', async (command, args) => {
      const { stdout, stderr } = await run(checkout(), [command, ...args, '--no-config'])
      expect(yamlIn(stdout + stderr)).toContain('dlrmv4:')
    })

    it.each(['package', 'summarize'])('%s gives them for a folder of that name', async command => {
      const folder = checkout()
      const system = readFileSync(fixture('package/systems/8xGPU_Δ.json'), 'utf8')
      const round = temporaryFolder({ 'Lab/systems/4xNode.json': system })
      cpSync(logs, join(round, 'Lab/results/4xNode/dlrmv4'), { recursive: true })
      const args = [command, join(round, 'Lab'), '--ruleset', '6.1.0', '--no-config']
      const { stdout, stderr } = await run(folder, args)
      expect(yamlIn(stdout + stderr)).toContain('dlrmv4:')
    })

    it('doctor compares the checkout with the table of benchmarks', async () => {
      const { stdout, code } = await run(checkout(), ['doctor', '--no-config'])
      expect(stdout).toMatch(/^RCP sets of unknown benchmarks +absent +dlrmv4 \(6\.1\.0\)/m)
      expect(stdout).toMatch(/^rule files of unknown benchmarks +absent +dlrmv4 \(6\.1\.0\)/m)
      expect(stdout.split('note[newer-benchmark]').length - 1).toBe(1)
      expect(yamlIn(stdout)).toContain('runsPerSubmission: 10')
      expect(code).toBe(0)
    })

    it('extract reads logs with samples_count alone, with a note', async () => {
      const { stdout } = await run(checkout(), [
        'extract',
        logs,
        '--ruleset',
        '6.1.0',
        '--format',
        'json',
        '--no-config',
      ])
      const { runs } = JSON.parse(stdout)
      expect(runs).toHaveLength(10)
      for (const { convergence, problems } of runs) {
        expect(convergence).toMatchObject({ unit: 'samples' })
        expect(problems.map(({ code }: { code: string }) => code)).toContain('read-by-samples')
      }
    })
  },
)

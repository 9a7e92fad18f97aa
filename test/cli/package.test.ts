import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import {
  allRuns,
  benchmarkFolder,
  descriptionFile,
  SubmissionPackage,
  seedLine,
  system,
  withLine,
  withoutKey,
} from '../support/submission-package.ts'
import { withoutEndedStages } from '../support/without-ended-stages.ts'

const data = ['--rules', fixture('rules'), '--rcps', fixture('rcps')]

const check = async (copy: SubmissionPackage, ...args: string[]) => {
  const ran = await cli(['package', copy.dir, '--ruleset', '1.1.0', ...data, '--format', 'json', ...args])
  const document = ran.stdout === '' ? null : JSON.parse(ran.stdout)
  const findings = document?.findings.map(({ path, code }: { path: string; code: string }) => [
    path.slice(copy.dir.length + 1),
    code,
  ])
  return { ...ran, document, findings }
}

/** Faster than the reference's mean but within its floor: at 120 the record of upstream's set is not needed. */
const scaled = `{
  "maskrcnn_ref_128": {"Benchmark": "maskrcnn", "BS": 128, "Hyperparams": {}, "Epochs to converge":
    [13, 14, 15, 14, 14, 14, 15, 14, 13, 16]}
}`

describe('package', () => {
  it('passes the package of the fixtures, in a folder with a blank and letters that are not ASCII', async () => {
    const { code, stderr, document } = await check(new SubmissionPackage())
    expect([code, withoutEndedStages(stderr)]).toEqual([0, ''])
    expect(document).toMatchObject({ schemaVersion: 1, ok: true, findings: [] })
    expect(document.systems).toMatchObject([
      {
        name: '16xGPU_Zürich',
        division: 'closed',
        benchmarks: [
          { name: 'maskrcnn', runs: 5, requiredRuns: 5, failedRuns: [], rcp: { message: 'RCP found' } },
        ],
      },
      {
        name: '8xGPU_Δ',
        division: 'closed',
        // The text of the reference checker: 96 is left out of the pruned set.
        benchmarks: [{ rcp: { message: 'RCP not found but slower convergence on smaller batch size' } }],
      },
    ])
  })

  it('exits with 1 for errors and with 0 for warnings, and names path, code, line and message', async () => {
    const broken = await check(new SubmissionPackage().editLogs([1, 3], withoutKey('run_stop')))
    expect(broken.code).toBe(1)
    expect(broken.findings).toContainEqual([benchmarkFolder, 'failed-runs'])
    const tolerated = await check(new SubmissionPackage().editLogs([3], withoutKey('run_stop')))
    expect([tolerated.code, tolerated.document.ok]).toEqual([0, true])
    expect(tolerated.document.findings[0]).toEqual({
      path: expect.stringContaining(`${benchmarkFolder}/result_3.txt`),
      code: 'wrong-count',
      severity: 'warning',
      line: null,
      message:
        "Required EXACTLY_ONE occurrence of 'run_stop' but found 0\nrule: training_1.1.0/common.yaml:21",
    })
  })

  it('goes on where the reference crashes: a system without its description does not hide the others', async () => {
    const { code, findings } = await check(
      new SubmissionPackage().remove(descriptionFile).remove('results/8xGPU_Δ/maskrcnn/result_0.txt'),
    )
    expect(code).toBe(1)
    expect(findings).toEqual([
      [descriptionFile, 'no-system-file'],
      ['results/8xGPU_Δ/maskrcnn', 'wrong-run-count'],
    ])
  })

  it('writes scaling.json when asked to and not otherwise, the same when asked twice', async () => {
    const copy = new SubmissionPackage().editLogs([2], text =>
      text.replaceAll('"epoch_num": 15', '"epoch_num": 14'),
    )
    const rcps = temporaryFolder({ 'training_1.1.0/rcps_maskrcnn.json': scaled })
    const file = copy.path(`${benchmarkFolder}/scaling.json`)
    const first = await check(copy, '--rcps', rcps)
    expect([first.code, existsSync(file)]).toEqual([0, false])
    const { normalization } = first.document.systems[0].benchmarks[0].rcp
    // By the rules: mean of the reference without extremes, 113 / 8, over that of the submission, 14.
    expect(normalization).toBeCloseTo(14.125 / 14, 12)
    const written = await check(copy, '--rcps', rcps, '--write-scaling')
    expect(readFileSync(file, 'utf8')).toBe(`{"scaling_factor": ${normalization}}`)
    const again = await check(copy, '--rcps', rcps, '--write-scaling')
    expect([written.stdout, again.stdout]).toEqual([first.stdout, first.stdout])
    expect(readFileSync(file, 'utf8')).toBe(`{"scaling_factor": ${normalization}}`)
  })

  it('takes the options that say what is not to count', async () => {
    const copy = new SubmissionPackage()
      .editLogs([0, 4], withLine('seed', seedLine('7')))
      .editLogs(allRuns, text => text.replaceAll(/"epoch_num": 1[45]/g, '"epoch_num": 13'))
    expect((await check(copy)).findings).toEqual([
      [`${benchmarkFolder}/result_4.txt`, 'same-seed'],
      [benchmarkFolder, 'fail'],
    ])
    expect((await check(copy, '--rcp-bypass', '--seed-checker-bypass')).findings).toEqual([
      [benchmarkFolder, 'rcp-bypassed'],
    ])
    copy.write(`results/${system}/package_checker_params`, 'rcp_bypass\nseed-checker-bypass\n')
    expect((await check(copy)).code).toBe(0)
    copy
      .remove(`results/${system}/package_checker_params`)
      .write('package_checker_params', 'rcp-bypass\nnonsense\n')
    expect((await check(copy)).findings).toEqual([
      ['package_checker_params', 'unknown-parameter'],
      [`${benchmarkFolder}/result_4.txt`, 'same-seed'],
      [benchmarkFolder, 'rcp-bypassed'],
    ])
  })

  it('exits with 2 where there is no package, no such ruleset or no rules', async () => {
    const copy = new SubmissionPackage()
    const codeAndText = async (...args: string[]) => {
      const { code, stderr } = await cli(['package', ...args])
      return [code, stderr] as const
    }
    expect(await codeAndText(`${copy.dir}/none`, '--ruleset', '1.1.0', ...data)).toEqual([
      2,
      expect.stringContaining('path-not-found'),
    ])
    expect(await codeAndText(`${copy.dir}/systems`, '--ruleset', '1.1.0', ...data)).toEqual([
      2,
      expect.stringContaining('no-package'),
    ])
    expect(await codeAndText(copy.dir, '--ruleset', '1.3.0', ...data)).toEqual([
      2,
      expect.stringContaining('unknown-ruleset'),
    ])
    expect(await codeAndText(copy.dir, '--ruleset', '1.0.0', ...data)).toEqual([
      2,
      expect.stringContaining('no-rules'),
    ])
  })

  it('needs no RCP sets where no system is in the closed division', async () => {
    const copy = new SubmissionPackage().describe({ division: 'open' }).remove('results/8xGPU_Δ')
    const { code, stderr } = await cli([
      'package',
      copy.dir,
      '--ruleset',
      '1.1.0',
      '--rules',
      fixture('rules'),
    ])
    expect([code, withoutEndedStages(stderr)]).toEqual([0, ''])
  })

  it('lets no name of a file and no text of a log break out of a format', async () => {
    const evil = '<img src=x>%0A::error::'
    const copy = new SubmissionPackage()
      .write(`${benchmarkFolder}/${evil}\u001b[31m`, '')
      .editLogs([0], text => text.replace('"value": "closed"', `"value": "${evil}"`))
    for (const format of ['text', 'html', 'markdown', 'junit', 'github', 'sarif', 'csv']) {
      const { code, stdout } = await cli([
        'package',
        copy.dir,
        '--ruleset',
        '1.1.0',
        ...data,
        '--format',
        format,
      ])
      expect(code, format).toBe(0)
      expect(stdout, format).not.toContain('\u001b[31m')
      // A backslash keeps Markdown from taking it for HTML.
      if (['html', 'markdown', 'junit'].includes(format)) expect(stdout, format).not.toMatch(/(?<!\\)<img/)
      if (format === 'github') {
        expect(stdout.split('\n').filter(line => line.startsWith('::error'))).toEqual([])
      }
    }
  })
})

describe('run with pipelines/verify.yaml', () => {
  const verify = (copy: SubmissionPackage, ...args: string[]) =>
    cli([
      'run',
      'pipelines/verify.yaml',
      '--input',
      `submission=${copy.dir}`,
      '--out',
      temporaryFolder(),
      '--format',
      'json',
      ...args,
    ])

  it('checks package, summary and repository, with one exit code', async () => {
    const sound = await cli(['run', 'pipelines/verify.yaml', '--out', temporaryFolder(), '--format', 'json'])
    expect([sound.code, withoutEndedStages(sound.stderr)]).toEqual([0, ''])
    const { stages } = JSON.parse(sound.stdout)
    expect(
      stages.map(({ stage, hasFindings }: { stage: string; hasFindings: boolean }) => [stage, hasFindings]),
    ).toEqual([
      ['package', false],
      ['summarize', false],
      ['repository', false],
    ])
  })

  it('has an exit code of 1 where one of them has findings: here a blank in the name of the folder', async () => {
    const { code, stdout } = await verify(new SubmissionPackage())
    const { stages } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(stages.at(-1).findings.map(({ code }: { code: string }) => code)).toEqual(['bad-file-name'])
  })

  it("honours the package's package_checker_params", async () => {
    const copy = new SubmissionPackage().editLogs(allRuns, text =>
      text.replaceAll(/"epoch_num": 1[45]/g, '"epoch_num": 13'),
    )
    const hasFindings = async () => JSON.parse((await verify(copy)).stdout).stages[0].hasFindings
    expect(await hasFindings()).toBe(true)
    copy.write('package_checker_params', 'rcp_bypass\n')
    expect(await hasFindings()).toBe(false)
  })

  it('takes usage, ruleset and rules from the command line', async () => {
    const ran = await verify(new SubmissionPackage(), '--usage', 'hpc', '--ruleset', '2.0.0')
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('results/SYSTEM/strong/BENCHMARK')])
    const rules = temporaryFolder({ 'training_1.1.0/common.yaml': '# none\n' })
    expect((await verify(new SubmissionPackage(), '--rules', `${rules}/none`)).stderr).toContain(
      'path-not-found',
    )
    expect(JSON.parse((await verify(new SubmissionPackage(), '--rules', rules)).stdout).stages[0].ok).toBe(
      true,
    )
  })

  it('takes one folder, not several', async () => {
    const copy = new SubmissionPackage()
    const ran = await verify(copy, '--input', `submission=${copy.dir}`)
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('several-paths')])
  })
})

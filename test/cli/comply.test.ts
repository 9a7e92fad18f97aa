import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import { soundLog } from '../support/compliance-logs.ts'

const text = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('')
const sound = text(soundLog)
const broken = text(soundLog.map(line => line.replace('"lars"', '"adam"')))
const twice = text([...soundLog, ...soundLog.filter(line => line.includes('decay'))])

const comply = async (...args: string[]) => {
  const ran = await cli([
    'comply',
    ...args,
    '--ruleset',
    '9.9.0',
    '--rules',
    fixture('rules'),
    '--format',
    'json',
  ])
  return { ...ran, document: ran.stdout === '' ? null : JSON.parse(ran.stdout) }
}

describe('comply', () => {
  it('has the members of the contract: file, ok, warnings, and findings with key, kind, line, message and rule', async () => {
    const folder = temporaryFolder({ 'Ünï côde/result_0.txt': sound, 'Ünï côde/result_1.txt': broken })
    const { code, document } = await comply(folder)
    expect(code).toBe(1)
    expect(document.results).toEqual([
      { file: `${folder}/Ünï côde/result_0.txt`, ok: true, warnings: [], findings: [] },
      {
        file: `${folder}/Ünï côde/result_1.txt`,
        ok: false,
        warnings: [],
        findings: [
          {
            key: 'optimizer',
            kind: 'check-failed',
            line: 9,
            message: expect.stringContaining("CHECK for 'optimizer' failed in line 7:\n:::MLLOG "),
            rule: { file: 'training_9.9.0/closed_example.yaml', line: 12 },
          },
        ],
      },
    ])
  })

  it('exits with 0 for logs that comply and for warnings, and with 1 for warnings under --werror', async () => {
    const folder = temporaryFolder({ 'a/result_0.txt': sound, 'b/result_0.txt': twice })
    expect((await comply(`${folder}/a`)).code).toBe(0)
    const warned = await comply(`${folder}/b`)
    expect([warned.code, warned.document.results[0].warnings]).toEqual([0, ['decay']])
    expect((await comply(`${folder}/b`, '--werror')).code).toBe(1)
  })

  it('exits with 2 for a ruleset that has no rules, and for rules that the language does not have', async () => {
    const folder = temporaryFolder({
      'result_0.txt': sound,
      'training_1.0.0/common.yaml': '- BEGIN:\n    CODE: |\n        x = ().__class__.__bases__\n',
    })
    const none = await cli(['comply', folder, '--ruleset', '9.8.0', '--rules', fixture('rules')])
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no-rules')])
    const hostile = await cli(['comply', folder, '--ruleset', '1.0.0', '--rules', folder])
    expect([hostile.code, hostile.stderr]).toEqual([2, expect.stringContaining('unsupported-construct')])
    expect(hostile.stderr).toContain('training_1.0.0/common.yaml:3:14')
  })

  it('finds the rules of a checkout by MLPERF_LOGGING_DIR, and says what to do without one', async () => {
    const folder = temporaryFolder({
      'result_0.txt': sound,
      'logging/mlperf_logging/compliance_checker/training_1.0.0/common.yaml': '# none\n',
    })
    const environment = { MLPERF_LOGGING_DIR: `${folder}/logging` }
    const ran = await cli(['comply', folder, '--ruleset', '1.0.0'], { environment })
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining('1 log: 1 comply, 0 do not')])
  })

  it.each(['text', 'github', 'sarif', 'junit', 'markdown', 'html', 'ndjson', 'json'])(
    'says in %s which rule is broken, by file and line',
    async format => {
      const folder = temporaryFolder({ 'result_0.txt': broken })
      const args = ['comply', folder, '--ruleset', '9.9.0', '--rules', fixture('rules'), '--format', format]
      const { stdout } = await cli(args)
      if (format.endsWith('json')) {
        const [result] = format === 'json' ? JSON.parse(stdout).results : [JSON.parse(stdout.split('\n')[0]!)]
        expect(result.findings[0].rule).toEqual({ file: 'training_9.9.0/closed_example.yaml', line: 12 })
      } else expect(stdout.replaceAll('\\', '')).toContain('training_9.9.0/closed_example.yaml:12')
    },
  )

  it("shows upstream's text line by line in text", async () => {
    const folder = temporaryFolder({ 'result_0.txt': broken })
    const args = ['comply', `${folder}/result_0.txt`, '--ruleset', '9.9.0', '--rules', fixture('rules')]
    const { stdout } = await cli(args)
    const lines = stdout.split('\n')
    const first = lines.findIndex(line => line.startsWith(`${folder}/result_0.txt:9: error[check-failed]: `))
    expect(lines.slice(first, first + 4)).toEqual([
      expect.stringMatching(/: CHECK for 'optimizer' failed in line 7:$/),
      expect.stringMatching(/^ {2}\\x3a::MLLOG \{.*"optimizer".*\}$/),
      expect.stringMatching(/^ {2}failed test: /),
      expect.stringMatching(/^ {2}current context\[s\]=/),
    ])
  })

  it('lets no text of a log break out of a format', async () => {
    const evil = text(soundLog.map(line => line.replace('"lars"', '"<script>%0A::error::"')))
    const folder = temporaryFolder({ 'result_0.txt': evil })
    for (const format of ['html', 'markdown', 'junit', 'github']) {
      const args = ['comply', folder, '--ruleset', '9.9.0', '--rules', fixture('rules'), '--format', format]
      const { stdout } = await cli(args)
      if (format === 'github')
        expect(stdout.split('\n').filter(line => line.startsWith('::error')).length).toBe(1)
      else expect(stdout).not.toContain('<script>%')
    }
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

const sets = ['--ruleset', '1.1.0', '--rcps', fixture('rcps')]
const report = (...args: string[]) => cli(['report', fixture('round'), ...sets, ...args])

describe('report', () => {
  it('writes check, compliance and curves into one page, with pictures and the hashes of all inputs', async () => {
    const file = join(temporaryFolder(), 'page.html')
    const { code, stdout, stderr } = await report('--rules', fixture('rules'), '-o', file)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^wrote .*page\.html: 3 submissions: 1 pass, 2 missing-rcp; 15 logs: /)
    const page = readFileSync(file, 'utf8')
    // The margins, the curve and the runs of each submission.
    expect(page.match(/<svg [^>]*role="(?:img|group)"/g)?.length).toBe(5)
    expect(page).toContain('>Compliance</a></h2>')
    // Fifteen logs and one RCP set.
    expect(page.match(/^[0-9a-f]{64} {2}\S/gm)).toHaveLength(16)
    expect(page).not.toContain('no SHA-256 taken')
  })
  it('writes out/report.html where no file is named, and nothing else', async () => {
    const before = process.cwd()
    const folder = temporaryFolder()
    process.chdir(folder)
    try {
      expect((await report('--exit-zero')).code).toBe(0)
    } finally {
      process.chdir(before)
    }
    expect(existsSync(join(folder, 'out', 'report.html'))).toBe(true)
  })
  it('prints other formats to standard output: the documents of check, comply and curve', async () => {
    const { stdout } = await report('--format', 'json')
    const document = JSON.parse(stdout)
    const { stdout: checked } = await cli(['check', fixture('round'), ...sets, '--format', 'json'])
    const { schemaVersion, tool, ...check } = JSON.parse(checked)
    expect(document).toMatchObject({ schemaVersion, tool, check, comply: null })
    expect(document.curves.map(({ benchmark }: { benchmark: string }) => benchmark)).toEqual(['maskrcnn'])
  })
  it('does without rules, and says so', async () => {
    const { code, stdout } = await report('-o', '-')
    expect(code).toBe(1)
    expect(stdout).toContain('Not checked: there are no rules for this ruleset.')
  })
  it('refuses a ruleset that it does not know, before anything is written', async () => {
    const file = join(temporaryFolder(), 'page.html')
    const args = ['report', fixture('round'), '--ruleset', '9.9.1', '--rcps', fixture('rcps'), '-o', file]
    expect((await cli(args)).code).toBe(2)
    expect(existsSync(file)).toBe(false)
  })
  it('shows no path of the logs where it is redacted, not in pictures either', async () => {
    const { stdout } = await report('--rules', fixture('rules'), '--redact', '-o', '-')
    expect(stdout).not.toContain('ExampleLab')
    expect(stdout).toMatch(/<title>path-\d+/)
  })
  it('is the same again', async () => {
    const pages = await Promise.all([report('-o', '-'), report('-o', '-')])
    expect(pages[0]!.stdout).toBe(pages[1]!.stdout)
  })
})

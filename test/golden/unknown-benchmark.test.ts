import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import { referenceRcps, shared } from '../support/shared.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const reports = join(shared, 'reports')
const reported = join(reports, 'benchmark-name')
const dashed = join(reports, 'benchmark-name-with-dashes')
const hasReports = existsSync(reported) && existsSync(dashed)
const needsReports = hasReports ? '' : ' (skipped: no reports at ../shared)'

const said = async (...args: string[]) => {
  const { code, stdout, stderr } = await cli([...args, '--ruleset', '6.0.0', '--no-config'])
  return { code, text: stdout + stderr }
}

// The reference checker crashes on each of these logs: KeyError 'epoch_num'.
describe.runIf(hasReports)(`logs of an unknown benchmark as users reported them${needsReports}`, () => {
  it.each([
    ['nobench', 'no log names its benchmark (submission_benchmark)'],
    ['alias', "unknown benchmark 'flux.1' in training; did you mean 'flux1'?"],
    ['dlrmv4', "unknown benchmark 'dlrmv4' in training"],
  ])('%s: check and score say what is wrong with the name', async (folder, message) => {
    for (const args of [
      ['check', join(reported, folder), '--rcps', referenceRcps],
      ['score', join(reported, folder)],
    ]) {
      const { code, text } = await said(...args)
      expect(code).toBe(1)
      expect(text).toContain(message)
      expect(text).not.toContain('epoch_num')
    }
  })

  it('extract names the cause once per log, and takes the name from --benchmark', async () => {
    const { text } = await said('extract', dashed, '-v')
    expect(text.split("unknown benchmark 'gpt-oss-20b'; did you mean 'gpt_oss_20b'?").length - 1).toBe(3)
    expect(text).not.toContain('epoch_num')
    const named = await said('extract', dashed, '--benchmark', 'gpt_oss_20b')
    expect(named.text).toContain('3 runs: 3 converged')
    expect(named.text).not.toContain('error[')
  })

  it('regenerate understands dashes, and says next to --diff what is wrong', async () => {
    const args = ['regenerate', dashed, '--rcps', referenceRcps, '--check', '--diff']
    const { code, text } = await said(...args)
    expect(code).toBe(1)
    expect(text).toContain('3 converged runs, but a record needs 20')
    const alias = await said(
      'regenerate',
      join(reported, 'alias'),
      '--rcps',
      referenceRcps,
      '--check',
      '--diff',
    )
    expect(alias.text).toContain("unknown benchmark 'flux.1' in training; did you mean 'flux1'?")
  })
})

/** A submission of the reported logs, by a submitter whose other files are complete. */
function submissionOf(folder: string): string {
  const system = readFileSync(fixture('package/systems/8xGPU_Δ.json'), 'utf8')
  const round = temporaryFolder({ 'Lab/systems/4xNode.json': system })
  cpSync(join(reported, folder), join(round, 'Lab/results/4xNode/flux1'), { recursive: true })
  return join(round, 'Lab')
}

describe.runIf(hasReports && hasUpstream)(
  `submissions of an unknown benchmark as users reported them${needsReports}${needsUpstream}`,
  () => {
    it.each([
      ['nobench', 'no log names its benchmark (submission_benchmark)'],
      ['alias', "unknown benchmark 'flux.1' in training; did you mean 'flux1'?"],
    ])('%s: package, summarize and report say what is wrong with the name', async (folder, message) => {
      const lab = submissionOf(folder)
      for (const command of ['package', 'summarize', 'report']) {
        const args = [command, lab, '--format', 'text', '--reference', upstreamCheckout!]
        const { text } = await said(...args)
        expect(text).toContain(message)
        expect(text).not.toContain('epoch_num')
      }
    })
  },
)

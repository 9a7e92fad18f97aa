import { describe, expect, it } from 'vitest'
import { fromUpstream } from '../../src/cli/from-upstream.ts'
import { cli } from '../support/cli.ts'

describe('an option of the reference tools', () => {
  it.each([
    [['check', 'results', '--rcp_version', '5.1.0'], '--rcp_version', '--ruleset'],
    [['check', 'results', '--rcp_usage=hpc'], '--rcp_usage', '--usage'],
    [['check', 'results', '--rcp_pass', 'full_rcps'], '--rcp_pass', '--rcp-set pruned|full'],
    [['check', 'results', '--custom_rcps', 'a.json'], '--custom_rcps', '--rcps'],
    [['check', 'results', '--bert_train_samples'], '--bert_train_samples', '--bert-train-samples'],
    [['curve', 'resnet', '--unpruned'], '--unpruned', '--rcp-set full'],
    [['comply', 'results', '--log_output', 'a.log'], '--log_output', '--output'],
    [['summarize', 'results', '--csv', 'a.csv'], '--csv', '--format csv'],
  ])('of %j is suggested by its name here', async (args, there, here) => {
    const { code, stderr } = await cli(args)
    expect(code).toBe(2)
    expect(stderr).toContain(`${there} of the reference's tools is ${here} here.`)
  })

  it('has no suggestion that the command does not know', () => {
    expect(fromUpstream('--custom_rcps', ['--usage'])).toBeNull()
    expect(fromUpstream('--nonsense', ['--usage'])).toBeNull()
  })
})

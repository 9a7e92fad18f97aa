import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli } from '../support/cli.ts'
import { shared } from '../support/shared.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const reported = join(shared, 'reports/advise-breaks-rules')
const hasReport = existsSync(reported)
const needsReport = hasReport ? '' : ' (skipped: no reports at ../shared)'

interface Advised {
  readonly hyperparameters: readonly { member: string; value: unknown; by: string }[]
  readonly fixed: readonly { key: string; value: unknown }[]
}

const environment = { MLPERF_LOGGING_DIR: upstreamCheckout }

const advise = (benchmark: string, bs: number, ruleset: string, format: string) =>
  cli(
    [
      'advise',
      '--benchmark',
      benchmark,
      '--bs',
      String(bs),
      '--ruleset',
      ruleset,
      '--format',
      format,
      '--no-config',
    ],
    { environment },
  )

async function advised(benchmark: string, bs: number, ruleset: string): Promise<Advised> {
  const { stdout } = await advise(benchmark, bs, ruleset, 'json')
  return JSON.parse(stdout).newReferencePoint
}

/** What a person is told to set, by the proposal and by the list of what the rules fix. */
const valuesOf = ({ hyperparameters, fixed }: Advised, name: string) => [
  ...hyperparameters.filter(({ member }) => member === name).map(({ value }) => value),
  ...fixed.filter(({ key }) => key === name).map(({ value }) => value),
]

// The values are those of case.md, by the rule files of mlcommons/logging 7bbf792 and by linear scaling of the records.
describe.runIf(hasReport && hasUpstream)(
  `advice within the rules, as a user reported it${needsReport}${needsUpstream}`,
  () => {
    it.each([
      ['qwen35_397b_grpo', 2048, '6.1.0', 'num_prompts_per_step', 2048 / 16],
      ['qwen35_397b_grpo', 2048, '6.1.0', 'opt_gradient_clip_norm', 0.04419417382],
      ['qwen35_397b_grpo', 2048, '6.1.0', 'gradient_accumulation_steps', 256],
      ['qwen35_397b_grpo', 128, '6.1.0', 'num_prompts_per_step', 8],
      ['qwen35_397b_grpo', 128, '6.1.0', 'gradient_accumulation_steps', 16],
      ['qwen35_397b_grpo', 128, '6.1.0', 'opt_gradient_clip_norm', 0.1767766953],
      ['qwen35_397b_grpo', 384, '6.1.0', 'opt_gradient_clip_norm', 0.1020620726],
      ['deepseekv3_671b', 30720, '6.1.0', 'opt_learning_rate_warmup_steps', 4],
      ['deepseekv3_671b', 30720, '6.1.0', 'opt_learning_rate_decay_steps', 11996],
      ['deepseekv3_671b', 30720, '6.1.0', 'gradient_accumulation_steps', 480],
      ['deepseekv3_671b', 20480, '6.0.0', 'opt_learning_rate_decay_steps', 11996],
      ['deepseekv3_671b', 20480, '6.0.0', 'gradient_accumulation_steps', 320],
      ['llama31_405b', 1008, '5.1.0', 'gradient_accumulation_steps', (144 * 1008) / 1152],
      ['llama31_405b', 9216, '5.1.0', 'gradient_accumulation_steps', 1152],
    ])('%s at %i under %s: %s is %d', async (benchmark, bs, ruleset, name, value) => {
      const values = valuesOf(await advised(benchmark, bs, ruleset), name)
      expect(values).not.toEqual([])
      for (const said of values) expect(said).toBeCloseTo(value, 10)
    })

    it('lists what the rules fix, also what no record holds, to programs and to a person', async () => {
      const { fixed } = await advised('qwen35_397b_grpo', 2048, '6.1.0')
      const { stdout } = await advise('qwen35_397b_grpo', 2048, '6.1.0', 'text')
      for (const [key, value] of [
        ['max_sequence_length', 65536],
        ['opt_name', 'adamw'],
        ['opt_adamw_beta_2', 0.999],
        ['opt_learning_rate_decay_schedule', 'constant'],
      ] as const) {
        expect(fixed).toContainEqual(expect.objectContaining({ key, value }))
        expect(stdout).toMatch(new RegExp(`^${key} +${String(value).replaceAll('.', '\\.')} `, 'm'))
      }
    })

    it('asks nobody to tune a member that holds text', async () => {
      for (const [benchmark, bs, ruleset] of [
        ['qwen35_397b_grpo', 2048, '6.1.0'],
        ['deepseekv3_671b', 30720, '6.1.0'],
        ['llama31_405b', 1008, '5.1.0'],
      ] as const) {
        const { hyperparameters } = await advised(benchmark, bs, ruleset)
        const tuned = hyperparameters.filter(({ by }) => by === 'tune').map(({ member }) => member)
        expect(tuned.filter(member => /_name$|_schedule$|optimizer/.test(member))).toEqual([])
      }
    })
  },
)

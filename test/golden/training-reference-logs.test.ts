import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { regenerate } from '../../src/stages/regenerate/work.ts'
import { referenceRcps } from '../support/shared.ts'

/** A checkout of mlcommons/training. */
const checkout = process.env.MLPERF_TRAINING_DIR
const hasLogs =
  checkout !== undefined && existsSync(join(checkout, 'llm_moe_pretraining')) && existsSync(referenceRcps)
const needsLogs = hasLogs ? '' : ' (skipped: MLPERF_TRAINING_DIR has no checkout of mlcommons/training)'

const moe = 'llm_moe_pretraining/nemo/rcp_logs'
const grpo = 'llm_post_training/rcp_logs'
const gptOss = 'small_llm_moe_pretraining/primus/rcp_logs'

/** What becomes of the record of each batch size, and why. Writes nothing. */
async function regenerated(folder: string) {
  const { sets, changed } = await regenerate([join(checkout!, folder)], {
    catalogue: builtIn,
    usage: 'training',
    ruleset: '6.1.0',
    rcps: referenceRcps,
    glob: '*.{out,log}',
    check: true,
  })
  const changes = sets.flatMap(set => set.changes.map(({ bs, change, runs }) => [bs, change, runs.length]))
  return { changed, changes, faults: sets.flatMap(set => set.findings) }
}

describe.skipIf(!hasLogs)(`reference logs of mlcommons/training aa344c7${needsLogs}`, () => {
  it.for([
    ['deepseekv3_671b', moe, [15360, 16384, 18432], 6],
    ['qwen35_397b_grpo', grpo, [256, 512, 1024], 6],
    ['gpt_oss_20b', `${gptOss}/gbs16`, [16], 20],
    ['gpt_oss_20b', `${gptOss}/gbs64`, [64], 20],
  ] as const)('give the published records of %s, by %s', async ([, folder, batchSizes, runs], { skip }) => {
    const logs = readdirSync(join(checkout!, folder), { recursive: true }).length
    skip(logs < runs, 'the checkout lacks the largest logs')
    expect(await regenerated(folder)).toEqual({
      changed: false,
      changes: batchSizes.map(bs => [bs, 'unchanged', runs]),
      faults: [],
    })
  })

  // The logs train on to a loss of 3.28; the record has the first evaluation of each at 3.34, the target of the rules.
  it('differ from the published record of gpt_oss_20b at batch size 32, in every value', async () => {
    const { changed, changes, faults } = await regenerated(`${gptOss}/gbs32`)
    expect({ changed, changes }).toEqual({ changed: false, changes: [[32, 'refused', 20]] })
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      [
        'conflict',
        'gpt_oss_20b_ref_32 is in the set with different values (20 of 20; number 1 is 245760, logged 307200).',
      ],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { everySamples } from '../../src/benchmarks/define.ts'
import { ruledEvaluations } from '../../src/benchmarks/ruled-evaluations.ts'
import { benchmarkOf } from '../support/rcp.ts'

// Oracle: the table "Evaluation frequency" of training_rules.adoc in mlcommons/training_policies (d73e20f; the earlier rulesets in
// the version before their deadline). The numbers follow from its text by hand; the text is in the comment of a row.
describe('ruledEvaluations', () => {
  it.each([
    // "Every 12288 sequences; CEIL(12288 / global_batch_size) * global_batch_size": 171 * 72 = 12312, 342 * 36 = 12312.
    ['llama31_8b', '5.1.0', 32, 12288],
    ['llama31_8b', '5.1.0', 36, 12312],
    ['llama31_8b', '5.1.0', 72, 12312],
    ['gpt_oss_20b', '6.0.0', 64, 12288],
    // "eval_interval_samples=FLOOR(0.05*(230.23*GBS+3000000), 25000)": 0.05 * 3103143.04 = 155157.15; 0.05 * 6772088.32 = 338604.4.
    ['bert', '1.1.0', 448, 150000],
    ['bert', '5.0.0', 16384, 325000],
    // v0.7: "Starting at 3M samples, then every 500K samples".
    ['bert', '0.7.0', 500, 500000],
    // "Every 46080 sequences" in v5.0: ceil(46080 / 6912) = 7 batches; "Every 18432 sequences" from v5.1 on.
    ['llama31_405b', '5.0.0', 6912, 48384],
    ['llama31_405b', '5.1.0', 1152, 18432],
    // "Every 384 sequences".
    ['llama2_70b_lora', '4.1.0', 128, 384],
    ['llama2_70b_lora', '4.1.0', 100, 400],
    // "Every 262144 training samples".
    ['flux1', '5.1.0', 1000, 263000],
    // "Every step".
    ['deepseekv3_671b', '6.0.0', 15360, 15360],
    // "Every 24576 sequences"; the values are training tokens, and sequence_length is 2048.
    ['gpt3', '4.1.0', 1536, 24576 * 2048],
    // "Checkpoint must be collected every 512,000 images. CEIL(512000 / global_batch_size) * global_batch_size": 1334 * 384.
    ['stable_diffusion', '4.0.0', 384, 512256],
    // Counted in steps in v3.1.
    ['stable_diffusion', '3.1.0', 512, 1000],
    // "Every FLOOR(TOTAL_TRAINING_SAMPLES / (GLOBAL_BATCH_SIZE * NUM_EVAL))" with 20 evaluations of one epoch.
    ['dlrm_dcnv2', '5.1.0', 65536, 0.05],
    // "Evaluate 20 times per epoch".
    ['rgat', '5.1.0', 4096, 0.05],
    // "Every 1 epoch"; SSD was "Fixed at epochs=40, 50, 55, 60, 65, 70, 75, 80" until v1.1.
    ['maskrcnn', '1.1.0', 96, 1],
    ['ssd', '1.1.0', 2048, 5],
    ['ssd', '2.0.0', 2048, 1],
  ])('of %s in %s at batch size %d is %d', (name, ruleset, bs, step) => {
    expect(ruledEvaluations(benchmarkOf(name), ruleset, bs)).toEqual({ step, offset: 0 })
  })

  it('may begin at any epoch for resnet: "Every 4 epochs with offset 0 or 1 or 2 or 3"', () => {
    expect(ruledEvaluations(benchmarkOf('resnet'), '4.0.0', 8192)).toEqual({ step: 4, offset: null })
  })

  // "Starting at CEILING(1000*168/samples_per_epoch) epochs, then every CEILING(20*168/samples_per_epoch)", with samples_per_epoch
  // = CEILING(168/global_batch_size) * global_batch_size: 168 at 56, 192 at 32 (875 = 48 * 18 + 11).
  it.each([
    ['1.1.0', 56, 20, 0],
    ['1.1.0', 32, 18, 11],
    ['3.1.0', 32, 18 * 192, 11 * 192],
  ])(
    'counts whole padded epochs of unet3d, in samples from 3.1.0 on: %s at %d',
    (ruleset, bs, step, offset) => {
      expect(ruledEvaluations(benchmarkOf('unet3d'), ruleset, bs)).toEqual({ step, offset })
    },
  )

  it('is unknown where the rules do not say how often, or speak of samples and the values count epochs', () => {
    expect(ruledEvaluations(benchmarkOf('cosmoflow'), '1.0.0', 64)).toBe(null)
    expect(ruledEvaluations(benchmarkOf('resnet'), '0.6.0', 64)).toBe(null)
    const inEpochs = { ...benchmarkOf('maskrcnn'), evaluations: everySamples(1000) }
    expect(ruledEvaluations(inEpochs, '1.1.0', 64)).toBe(null)
  })
})

/**
 * The benchmarks of large language models in samples, rulesets 5.0.0 to 6.1.0. Sources as for the others.
 *
 * @module
 */
import type { Benchmark } from './benchmark.ts'
import { defineBenchmark, everySamples, samplesCount } from './define.ts'

const usage = 'training'

const largeModel = { usage, runsPerSubmission: 3, convergence: [samplesCount] } as const

/** Language models trained on one or a few machines; records count the warm-up in samples, logs in steps. */
const smallModel = {
  usage,
  runsPerSubmission: 10,
  convergence: [samplesCount],
  evaluations: everySamples(12288),
  hyperparameters: [
    'opt_base_learning_rate',
    'opt_learning_rate_warmup_samples',
    'gradient_accumulation_steps',
  ],
  memberSources: {
    opt_learning_rate_warmup_samples: { keys: ['opt_learning_rate_warmup_steps'], timesBatchSize: true },
  },
} as const

export const languageModels: readonly Benchmark[] = [
  defineBenchmark({
    ...largeModel,
    name: 'llama31_405b',
    since: '5.0.0',
    until: '6.0.0',
    grace: { since: '5.0.0', amount: 46080 },
    evaluations: [
      { since: '5.0.0', kind: 'samples', every: 46080 },
      { since: '5.1.0', kind: 'samples', every: 18432 },
    ],
    targetQuality: 5.6,
    hyperparameters: [
      'opt_base_learning_rate',
      'opt_learning_rate_warmup_steps',
      'gradient_accumulation_steps',
    ],
    learningRateRules: [
      { since: '5.0.0', until: '6.0.0', kind: 'proportional', rate: 8e-5, batchSize: 1152 },
    ],
  }),
  defineBenchmark({ ...smallModel, name: 'llama31_8b', since: '5.1.0', targetQuality: 3.3 }),
  defineBenchmark({ ...smallModel, name: 'gpt_oss_20b', since: '6.0.0' }),
  defineBenchmark({
    ...largeModel,
    name: 'deepseekv3_671b',
    since: '6.0.0',
    // Every step.
    evaluations: everySamples(1),
    hyperparameters: [
      'opt_base_learning_rate',
      'opt_learning_rate_warmup_steps',
      'opt_learning_rate_decay_steps',
      'gradient_accumulation_steps',
    ],
    learningRateRules: [
      { since: '6.0.0', until: '6.1.0', kind: 'square-root', rate: 2.4e-5, batchSize: 16384 },
    ],
  }),
  defineBenchmark({
    ...largeModel,
    name: 'qwen35_397b_grpo',
    since: '6.1.0',
    hyperparameters: [
      'opt_base_learning_rate',
      'opt_gradient_clip_norm',
      'num_prompts_per_step',
      'num_generations_per_prompt',
      'gradient_accumulation_steps',
    ],
    learningRateRules: [{ since: '6.1.0', until: '6.1.0', kind: 'square-root', rate: 1e-6, batchSize: 256 }],
  }),
]

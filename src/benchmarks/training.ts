/**
 * The benchmarks of MLPerf Training, rulesets 0.6.0 to 6.1.0.
 *
 * Sources: the training rules (runs per submission, learning rates), the reference checker's behaviour (convergence
 * values, which benchmarks it judges), and the logs of the published rounds (which key holds which hyperparameter).
 *
 * @module
 */
import type { Benchmark, FirstPassingStep } from './benchmark.ts'
import {
  defineBenchmark,
  epochNumber,
  notNegative,
  positive,
  samplesAsEpochNumber,
  samplesCount,
} from './define.ts'
import { languageModels } from './language-models.ts'

const usage = 'training'

/** Benchmarks of the first rounds, which had no reference points. */
const early = { usage, until: '0.7.0', runsPerSubmission: 10, judged: false } as const

/** Hyperparameters whose log keys begin with the optimizer's name. */
const ofOptimizer = (key: string) => ({
  keys: ['{opt_name}', 'lars', 'sgd', 'shampoo'].map(optimizer => `${optimizer}_${key}`),
})

/** Image generation converges at the first step where both metrics pass. */
const bothMetricsPass = (since: string, member: string): FirstPassingStep => ({
  kind: 'first-passing-step',
  since,
  member,
  unit: 'samples',
  thresholds: [
    { metric: 'FID', atMost: 90 },
    { metric: 'CLIP', atLeast: 0.15 },
  ],
})

/** Single-shot object detection: two benchmarks, the later one with a different name and backbone. */
const detector = {
  usage,
  runsPerSubmission: 5,
  targetQuality: 0.34,
  hyperparameters: [
    'opt_base_learning_rate',
    'opt_learning_rate_warmup_factor',
    'opt_learning_rate_warmup_epochs',
    'opt_weight_decay',
  ],
} as const

export const trainingBenchmarks: readonly Benchmark[] = [
  defineBenchmark({
    name: 'bert',
    since: '0.7.0',
    until: '5.0.0',
    usage,
    runsPerSubmission: 10,
    convergence: [samplesAsEpochNumber],
    samplesKey: 'train_samples',
    targetQuality: 0.72,
    hyperparameters: [
      'opt_base_learning_rate',
      'opt_epsilon',
      'opt_learning_rate_training_steps',
      'num_warmup_steps',
      'start_warmup_step',
      'opt_lamb_beta_1',
      'opt_lamb_beta_2',
      'opt_lamb_weight_decay_rate',
      'gradient_accumulation_steps',
    ],
    memberSources: { opt_epsilon: { keys: ['opt_lamb_epsilon'] } },
  }),
  defineBenchmark({
    name: 'dlrm',
    since: '0.7.0',
    until: '2.1.0',
    usage,
    runsPerSubmission: 5,
    judged: false,
    targetQuality: 0.8025,
    hyperparameters: [
      'opt_base_learning_rate',
      'opt_learning_rate_warmup_steps',
      'lr_decay_start_steps',
      'sgd_opt_base_learning_rate',
      'sgd_opt_learning_rate_decay_poly_power',
      'sgd_opt_learning_rate_decay_steps',
    ],
  }),
  defineBenchmark({
    name: 'dlrm_dcnv2',
    since: '3.0.0',
    until: '6.0.0',
    usage,
    runsPerSubmission: 10,
    targetQuality: 0.80275,
    hyperparameters: [
      'opt_name',
      'opt_base_learning_rate',
      'opt_adagrad_learning_rate_decay',
      'opt_adagrad_initial_accumulator_value',
      'opt_adagrad_epsilon',
      'opt_weight_decay',
      'opt_learning_rate_warmup_steps',
      'opt_learning_rate_decay_start_step',
      'opt_learning_rate_decay_steps',
    ],
  }),
  defineBenchmark({ ...early, name: 'gnmt', learningRateRules: [positive('0.6.0', '0.6.0')] }),
  defineBenchmark({ ...early, name: 'transformer', learningRateRules: [positive('0.6.0', '0.7.0')] }),
  defineBenchmark({ ...early, name: 'ncf', until: '0.6.0' }),
  defineBenchmark({
    name: 'minigo',
    until: '2.1.0',
    usage,
    runsPerSubmission: 10,
    judged: false,
    withoutRcps: true,
    learningRateKeys: ['lr_rates'],
    hyperparameters: ['lr_rates', 'lr_boundaries', 'train_batch_size'],
    targetQuality: 0.5,
  }),
  defineBenchmark({
    name: 'maskrcnn',
    until: '3.1.0',
    usage,
    runsPerSubmission: 5,
    hyperparameters: [
      'opt_learning_decay_steps',
      'opt_base_learning_rate',
      'num_image_candidates',
      'opt_learning_rate_warmup_factor',
      'opt_learning_rate_warmup_steps',
    ],
    memberSources: {
      opt_learning_decay_steps: { keys: ['opt_learning_rate_decay_steps'] },
      opt_learning_decay_factor: { keys: ['opt_learning_rate_decay_factor'] },
    },
    learningRateRules: [
      positive('0.6.0', '0.6.0'),
      { since: '0.7.0', until: '1.1.0', kind: 'multiple', quantum: 0.02 },
      { since: '2.0.0', until: '3.1.0', kind: 'multiple', quantum: 0.02, fractionBelowBatchSize: 16 },
    ],
  }),
  defineBenchmark({
    name: 'resnet',
    until: '4.0.0',
    usage,
    runsPerSubmission: 5,
    targetQuality: 0.759,
    learningRateKeys: [
      '{opt_name}_opt_base_learning_rate',
      'lars_opt_base_learning_rate',
      'sgd_opt_base_learning_rate',
      'shampoo_opt_base_learning_rate',
      'opt_base_learning_rate',
    ],
    hyperparameters: [
      'optimizer',
      'opt_base_learning_rate',
      'opt_learning_rate_warmup_epochs',
      'opt_momentum',
      'opt_weight_decay',
      'opt_learning_rate_decay_steps',
      'model_bn_span',
    ],
    memberSources: {
      optimizer: { keys: ['opt_name'] },
      opt_base_learning_rate: ofOptimizer('opt_base_learning_rate'),
      opt_end_learning_rate: ofOptimizer('opt_end_learning_rate'),
      opt_learning_rate_decay_poly_power: ofOptimizer('opt_learning_rate_decay_poly_power'),
      opt_learning_rate_decay_steps: ofOptimizer('opt_learning_rate_decay_steps'),
      opt_learning_rate_warmup_epochs: ofOptimizer('opt_learning_rate_warmup_epochs'),
      opt_momentum: ofOptimizer('opt_momentum'),
      opt_weight_decay: ofOptimizer('opt_weight_decay'),
      epsilon: ofOptimizer('epsilon'),
    },
    learningRateRules: [
      positive('0.6.0', '0.6.0'),
      { since: '0.7.0', until: '4.0.0', kind: 'multiple', quantum: 0.001, optimizer: 'sgd' },
    ],
  }),
  defineBenchmark({
    name: 'rnnt',
    since: '1.0.0',
    until: '3.1.0',
    usage,
    runsPerSubmission: 10,
    recordName: 'rnnt_ref_{bs}',
    targetQuality: 0.058,
    hyperparameters: [
      'opt_base_learning_rate',
      'opt_lamb_learning_rate_hold_epochs',
      'opt_lamb_learning_rate_decay_poly_power',
      'opt_learning_rate_warmup_epochs',
      'opt_weight_decay',
      'opt_lamb_beta_1',
      'opt_lamb_beta_2',
      'opt_lamb_learning_rate_min',
      'opt_gradient_clip_norm',
      'opt_gradient_accumulation_steps',
      'model_eva_ema_factor',
      'model_weights_initialization_scale',
      'data_train_num_buckets',
    ],
    memberSources: {
      model_eva_ema_factor: { keys: ['model_eval_ema_factor'] },
      opt_gradient_accumulation_steps: { keys: ['gradient_accumulation_steps'] },
      opt_weight_decay: { keys: ['opt_lamb_weight_decay_rate'] },
    },
  }),
  defineBenchmark({
    ...detector,
    name: 'ssd',
    until: '4.1.0',
    learningRateRules: [positive('0.6.0', '0.6.0'), notNegative('2.0.0', '4.1.0')],
  }),
  defineBenchmark({
    ...detector,
    name: 'retinanet',
    since: '5.0.0',
    until: '5.1.0',
    learningRateRules: [notNegative('5.0.0', '5.1.0')],
  }),
  defineBenchmark({
    name: 'unet3d',
    since: '1.0.0',
    until: '4.0.0',
    usage,
    runsPerSubmission: 40,
    trimmedPerSide: 4,
    targetQuality: 0.908,
    convergence: [epochNumber, { ...samplesAsEpochNumber, since: '3.1.0' }],
    hyperparameters: [
      'opt_base_learning_rate',
      'opt_momentum',
      'opt_learning_rate_warmup_epochs',
      'opt_initial_learning_rate',
      'opt_learning_rate_decay_boundary_epochs',
      'opt_learning_rate_decay_factor',
      'opt_weight_decay',
    ],
  }),
  defineBenchmark({
    name: 'gpt3',
    since: '3.0.0',
    until: '4.1.0',
    usage,
    runsPerSubmission: 3,
    convergence: [samplesAsEpochNumber],
    targetQuality: 2.69,
    learningRateRules: [{ since: '3.0.0', until: '4.1.0', kind: 'one-of', values: [2e-5, 3e-5] }],
  }),
  defineBenchmark({
    name: 'stable_diffusion',
    since: '3.1.0',
    until: '5.0.0',
    usage,
    runsPerSubmission: 10,
    recordName: 'sd_ref_{bs}',
    convergence: [
      bothMetricsPass('0.6.0', 'samples_count'),
      bothMetricsPass('3.1.0', 'step_num'),
      bothMetricsPass('4.0.0', 'samples_count'),
    ],
    hyperparameters: [
      'opt_adamw_beta_1',
      'opt_adamw_beta_2',
      'opt_adamw_epsilon',
      'opt_adamw_weight_decay',
      'opt_base_learning_rate',
      'opt_learning_rate_warmup_steps',
    ],
    learningRateRules: [notNegative('3.1.0', '5.0.0')],
  }),
  defineBenchmark({
    name: 'gnn',
    since: '4.0.0',
    until: '4.1.0',
    usage,
    runsPerSubmission: 10,
    targetQuality: 0.72,
    learningRateRules: [notNegative('4.0.0', '4.1.0')],
  }),
  defineBenchmark({
    name: 'rgat',
    since: '5.0.0',
    until: '5.1.0',
    usage,
    runsPerSubmission: 10,
    targetQuality: 0.72,
    learningRateRules: [notNegative('5.0.0', '5.1.0')],
  }),
  defineBenchmark({
    name: 'llama2_70b_lora',
    since: '4.0.0',
    usage,
    runsPerSubmission: 10,
    convergence: [samplesCount],
    recordMember: 'samples to converge',
    targetQuality: 0.925,
    hyperparameters: [
      'opt_base_learning_rate',
      'opt_max_grad_norm',
      'opt_learning_rate_warmup_epochs',
      'opt_learning_rate_decay_boundary_epochs',
      'gradient_accumulation_steps',
      'lora_r',
      'lora_alpha',
      'max_steps',
    ],
    memberSources: {
      lora_r: { keys: ['lora_rank'] },
      max_steps: { keys: ['opt_learning_rate_training_steps'] },
      opt_max_grad_norm: { keys: ['opt_gradient_clip_norm'] },
    },
  }),
  defineBenchmark({
    name: 'flux1',
    since: '5.1.0',
    usage,
    runsPerSubmission: 10,
    convergence: [samplesCount],
    recordMember: 'samples to converge',
    recordName: 'flux_ref_{bs}',
    targetQuality: 0.586,
    hyperparameters: [
      'opt_adamw_beta_1',
      'opt_adamw_beta_2',
      'opt_adamw_epsilon',
      'opt_adamw_weight_decay',
      'opt_base_learning_rate',
      'opt_learning_rate_warmup_steps',
      'opt_gradient_clip_norm',
    ],
    learningRateRules: [notNegative('5.1.0', '6.1.0')],
  }),
  ...languageModels,
]

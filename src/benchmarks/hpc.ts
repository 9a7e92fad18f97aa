/**
 * The benchmarks of MLPerf HPC, rulesets 1.0.0 to 3.0.0. Sources as for training.
 *
 * @module
 */
import type { Benchmark } from './benchmark.ts'
import { defineBenchmark, notNegative, positive, samplesAsEpochNumber } from './define.ts'

const usage = 'hpc'

export const hpcBenchmarks: readonly Benchmark[] = [
  defineBenchmark({
    name: 'cosmoflow',
    usage,
    runsPerSubmission: 10,
    hyperparameters: [
      'global_batch_size',
      'opt_name',
      'opt_base_learning_rate',
      'opt_learning_rate_warmup_epochs',
      'opt_learning_rate_warmup_factor',
      'opt_learning_rate_decay_boundary_epochs',
      'opt_learning_rate_decay_factor',
      'dropout',
      'opt_weight_decay',
    ],
    learningRateRules: [notNegative('1.0.0', '3.0.0')],
  }),
  defineBenchmark({
    name: 'deepcam',
    usage,
    runsPerSubmission: 5,
    targetQuality: 0.82,
    learningRateKeys: ['opt_lr', 'opt_base_learning_rate'],
    hyperparameters: [
      'batchnorm_groupsize',
      'global_batch_size',
      'gradient_accumulation_frequency',
      'num_workers',
      'opt_betas',
      'opt_bias_correction',
      'opt_eps',
      'opt_grad_averaging',
      'opt_lr',
      'opt_max_grad_norm',
      'opt_weight_decay',
      'opt_name',
      'scheduler_decay_rate',
      'scheduler_lr_warmup_factor',
      'scheduler_lr_warmup_steps',
      'scheduler_milestones',
      'scheduler_type',
    ],
    memberSources: { batchnorm_groupsize: { keys: ['batchnorm_group_size'] } },
    learningRateRules: [positive('1.0.0', '3.0.0')],
  }),
  defineBenchmark({
    name: 'oc20',
    usage,
    runsPerSubmission: 5,
    hyperparameters: [
      'global_batch_size',
      'opt_base_learning_rate',
      'opt_learning_rate_warmup_steps',
      'opt_learning_rate_warmup_factor',
      'opt_learning_rate_decay_boundary_steps',
      'opt_learning_rate_decay_factor',
    ],
    learningRateRules: [notNegative('1.0.0', '3.0.0')],
  }),
  defineBenchmark({
    name: 'openfold',
    since: '3.0.0',
    usage,
    runsPerSubmission: 10,
    convergence: [samplesAsEpochNumber],
    targetQuality: 0.8,
    hyperparameters: [
      'global_batch_size',
      'gradient_accumulation_steps',
      'val_every_iters',
      'precision',
      'opt_name',
      'opt_base_learning_rate',
      'opt_adam_beta_1',
      'opt_adam_beta_2',
      'opt_adam_epsilon',
      'opt_weight_decay',
      'opt_amsgrad',
      'opt_gradient_clipping',
      'opt_gradient_clip_norm',
      'opt_learning_rate_warmup_init',
      'opt_learning_rate_warmup_steps',
      'swa_enabled',
      'swa_decay_rate',
      'initial_training_dataloader_type',
    ],
    learningRateRules: [notNegative('3.0.0', '3.0.0')],
  }),
]

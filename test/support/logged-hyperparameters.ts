import type { LogValue } from '../../src/python/log-value.ts'
import type { RcpRecord } from '../../src/rcp/record.ts'

/**
 * Log keys of the published rounds (v1.0 to v5.1) for members that have another name in records. `*` is the optimizer
 * that the log names; the two members without a key are in no log.
 */
export const logKeys: Record<string, Record<string, string | null>> = {
  maskrcnn: {
    opt_learning_decay_steps: 'opt_learning_rate_decay_steps',
    opt_learning_decay_factor: 'opt_learning_rate_decay_factor',
  },
  resnet: {
    optimizer: 'opt_name',
    opt_base_learning_rate: '*_opt_base_learning_rate',
    opt_end_learning_rate: '*_opt_end_learning_rate',
    opt_learning_rate_decay_poly_power: '*_opt_learning_rate_decay_poly_power',
    opt_learning_rate_decay_steps: '*_opt_learning_rate_decay_steps',
    opt_learning_rate_warmup_epochs: '*_opt_learning_rate_warmup_epochs',
    opt_momentum: '*_opt_momentum',
    opt_weight_decay: '*_opt_weight_decay',
    epsilon: '*_epsilon',
  },
  rnnt: {
    model_eva_ema_factor: 'model_eval_ema_factor',
    opt_gradient_accumulation_steps: 'gradient_accumulation_steps',
  },
  llama2_70b_lora: {
    lora_r: 'lora_rank',
    max_steps: 'opt_learning_rate_training_steps',
    opt_max_grad_norm: 'opt_gradient_clip_norm',
    opt_learning_rate_decay_boundary_epochs: null,
    opt_learning_rate_warmup_epochs: null,
  },
  llama31_8b: { opt_learning_rate_warmup_samples: 'opt_learning_rate_warmup_steps' },
  unet3d: { opt_initial_learning_rate: null },
}

/**
 * A record's hyperparameters under the keys of a log; samples are logged as steps.
 *
 * @param benchmark name of the set's benchmark
 */
export function asLogged(record: RcpRecord, benchmark: string): Record<string, LogValue> {
  const optimizer = String(record.hyperparameters.optimizer)
  const entries = Object.entries(record.hyperparameters).flatMap(([member, value]) => {
    const key = logKeys[benchmark]?.[member]
    if (key === null) return []
    const isSteps = key === 'opt_learning_rate_warmup_steps'
    const logged = isSteps ? Number(value) / record.globalBatchSize : value
    return [[key?.replace('*', optimizer) ?? member, logged] as const]
  })
  return Object.fromEntries(entries)
}

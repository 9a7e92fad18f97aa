/**
 * Small submissions that nobody would hand in: made up at random, with all that logs of real rounds have got wrong.
 *
 * @module
 */
import { makeRandom, type Random } from '../../src/stats/random.ts'
import type { ReferenceCase } from './reference-checker.ts'

const bySamples = ['llama2_70b_lora', 'flux1', 'llama31_405b', 'llama31_8b']
const trainingBenchmarks = [
  'maskrcnn',
  'bert',
  'ssd',
  'resnet',
  'unet3d',
  'gpt3',
  'stable_diffusion',
  ...bySamples,
]
const trainingRulesets = ['1.0.0', '1.1.0', '2.1.0', '3.1.0', '4.0.0', '5.0.0', '5.1.0', '6.0.0']
const hpcBenchmarks = ['cosmoflow', 'deepcam', 'openfold']
const batchSizes = [8, 16, 32, 64, 96, 120, 128, 256]

/** What one log is made from. */
interface Plan {
  readonly random: Random
  readonly benchmark: string
  readonly ruleset: string
  readonly bs: string
  /** Epochs or samples to converge of the reference, about. */
  readonly base: number
}

/**
 * A submission of 2 to 12 logs with a small RCP set, the same for the same seed.
 *
 * @example
 * quirkySubmission(1).logs[0] // => ':::MLLOG {"key": "submission_benchmark", "value": "ssd", …'
 */
export function quirkySubmission(seed: number): ReferenceCase {
  const random = makeRandom(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const happens = (probability: number) => random() < probability
  const usage = happens(0.1) ? 'hpc' : 'training'
  const benchmark = usage === 'hpc' ? pick(hpcBenchmarks) : happens(0.04) ? 'dlrm' : pick(trainingBenchmarks)
  const ruleset = usage === 'hpc' ? pick(['1.0.0', '2.0.0', '3.0.0']) : pick(trainingRulesets)
  const base = benchmark === 'llama31_405b' ? 46080 * 6 : pick([2.75, 14, 40])
  const bs = String(pick(batchSizes)) + (happens(0.1) ? '.0' : '')
  const plan = { random, benchmark, ruleset, bs, base }
  const count = benchmark === 'unet3d' ? 9 + Math.floor(random() * 4) : 2 + Math.floor(random() * 5)
  return {
    logs: Array.from({ length: count }, () => log(plan)),
    usage,
    ruleset,
    bertTrainSamples: happens(benchmark === 'bert' ? 0.5 : 0.1),
    rcps: rcpSet(plan),
    pass: pick(['pruned_rcps', 'full_rcps']),
    bypass: happens(0.1),
  }
}

function rcpSet({ random, benchmark, base }: Plan): string {
  const size = 1 + Math.floor(random() * 5)
  const records = Array.from({ length: size }, (_, index) => {
    const bs = batchSizes[Math.floor(random() * batchSizes.length)]!
    const runs = benchmark === 'unet3d' ? 12 : 3 + Math.floor(random() * 10)
    const level = base * (0.9 + 0.002 * bs * random())
    const values = Array.from({ length: runs }, () => rounded(level * (0.97 + 0.06 * random())))
    const member = benchmark === 'llama2_70b_lora' || benchmark === 'flux1' ? 'samples' : 'Epochs'
    return [
      `ref_${index}`,
      { Benchmark: benchmark, BS: bs, Hyperparams: {}, [`${member} to converge`]: values },
    ]
  })
  return JSON.stringify(Object.fromEntries(records))
}

const rounded = (value: number) => Math.round(value * 8) / 8

/** One quirk in three logs, on average. */
function log(plan: Plan): string {
  const { random } = plan
  const lines = usualLines(plan)
  const at = () => Math.floor(random() * (lines.length + 1))
  while (random() < 0.25) {
    const quirks = quirkyLines(plan)
    lines.splice(at(), 0, quirks[Math.floor(random() * quirks.length)]!)
  }
  while (random() < 0.04) lines.splice(at(), 1)
  while (random() < 0.03) lines.splice(at(), 0, ...lines.splice(at(), 1))
  const end = ['\n', '\n', '\n', '\r\n', '\r'][Math.floor(random() * 5)]!
  return lines.join(end) + (random() < 0.5 ? end : '')
}

function usualLines({ random, benchmark, ruleset, bs, base }: Plan): string[] {
  const value = rounded(base * (0.95 + 0.15 * random()))
  const status = random() < 0.1 ? 'aborted' : 'success'
  return [
    'starting up',
    event('submission_benchmark', `"${benchmark}"`),
    event('submission_division', '"closed"'),
    `0: ${event('global_batch_size', bs)}`,
    event('train_samples', String(value + 1)),
    ...[0.5, 0.75, 1].flatMap(part => evaluation(benchmark, ruleset, value * part, part === 1)),
    event('run_stop', 'null', `"status": "${status}"`),
  ]
}

const event = (key: string, value: string, metadata = '') =>
  `:::MLLOG {"namespace": "", "key": "${key}", "value": ${value}, "metadata": {${metadata}}}`

function evaluation(benchmark: string, ruleset: string, at: number, passes: boolean): string[] {
  if (benchmark === 'stable_diffusion') {
    const step = ruleset === '3.1.0' ? 'step_num' : 'samples_count'
    const where = (metric: string) => `"${step}": ${at}, "metric": "${metric}"`
    return [
      event('eval_accuracy', passes ? '90.0' : '120.5', where('FID')),
      event('eval_accuracy', passes ? '0.15' : '0.1', where('CLIP')),
    ]
  }
  const member = bySamples.includes(benchmark) ? 'samples_count' : 'epoch_num'
  return [event(benchmark === 'bert' ? 'eval_accuracy' : 'eval_error', '0.7', `"${member}": ${at}`)]
}

/** Lines that stand in a log where nobody expects them. */
function quirkyLines({ random, benchmark, bs, base }: Plan): string[] {
  const number = String(base * (0.9 + 0.2 * random()))
  return [
    event('note', '5', '"file": "global_batch_size.py"'),
    event('d_batch_size', '12', '"of": "global_batch_size"'),
    event('hint', '"bert"', '"for": "submission_benchmark"'),
    event('other_eval_accuracy', '0.5', `"epoch_num": ${number}, "samples_count": ${number}`),
    event('eval_accuracy', 'NaN', `"epoch_num": ${number}, "samples_count": 3`),
    event('eval_accuracy', '0.5', '"epoch_num": 3.0625'),
    event('eval_accuracy', '0.5', '"epoch_num": NaN'),
    event('eval_accuracy', '0.5', '"epoch_num": "14"'),
    event('eval_accuracy', '0.5', '"epoch_num": null, "samples_count": null'),
    event('eval_accuracy', '0.5', '"epoch_num": true, "samples_count": 7'),
    event('eval_accuracy', '0.5'),
    event('eval_accuracy', '80.5', `"metric": "FID", "samples_count": ${number}, "step_num": ${number}`),
    event('eval_accuracy', '0.5', `"metric": "CLIP", "samples_count": ${number}, "step_num": ${number}`),
    ':::MLLOG {"key": "eval_accuracy", "metadata": {"samples_count": 9, "epoch_num": 9}}',
    ':::MLLOG {"key": "eval_accuracy", "value": 0.5',
    ':::MLLOG {"key": "tracked_stats", "value": 0.5',
    ':::MLLOG {"key": "global_batch_size", "value": 64, "metadata"',
    ':::MLLOG ["run_stop", "global_batch_size"]',
    ':::MLLOG',
    ':::MLLOG ',
    ':::MLLOGS {"key": "global_batch_size", "value": 1}',
    `noise :::MLLOG {"key": "global_batch_size", "value": 1} ${event('global_batch_size', bs)}\x85\xa0\x1c `,
    ` 3: \x1b[0m\xff${event('global_batch_size', bs)}   `,
    event('global_batch_size', '64'),
    event('global_batch_size', '-1'),
    event('global_batch_size', 'null'),
    event('global_batch_size', '"96"'),
    event('global_batch_size', `${bs}`, '"again": 1'),
    event('submission_benchmark', '"ssd"'),
    event('submission_benchmark', 'null'),
    event('submission_benchmark', `"${benchmark}"`, '"again": 1'),
    event('submission_benchmark', '"no_such_thing"'),
    event('submission_division', '"open"'),
    event('train_samples', number),
    event('run_stop', 'null', '"status": "success"'),
    event('run_stop', 'null', '"status": "aborted"'),
    event('run_stop', 'null'),
    event('before_run_stop', 'null', '"status": "success"'),
    '\r 50% 26/52 [00:03]\r100% 52/52 [00:06]',
    `\r 99%\r${event('eval_accuracy', '0.5', `"epoch_num": ${number}, "samples_count": ${number}`)}`,
  ]
}

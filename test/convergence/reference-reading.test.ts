/**
 * How one log is read. Each case is a habit of mlcommons/logging 7bbf792 (read_submission_file), seen by running it; where
 * a checkout is there, it is run again.
 */
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { ReferenceReading, readingWords } from '../../src/convergence/reference-reading.ts'
import {
  askReferenceChecker,
  hasReferenceChecker,
  needsReferenceChecker,
} from '../support/reference-checker.ts'

const event = (key: string, value: unknown, metadata: object = {}) => JSON.stringify({ key, value, metadata })

const benchmark = (name: string | null) => event('submission_benchmark', name)
const evaluation = (metadata: object, value: unknown = 0.37) => event('eval_accuracy', value, metadata)
const stop = (status = 'success') => event('run_stop', null, { status })

const head = [benchmark('maskrcnn'), event('global_batch_size', 96)]
const at14 = evaluation({ epoch_num: 14 })

interface Case {
  readonly it: string
  /** What follows the tag, line by line. */
  readonly lines: readonly string[]
  readonly ruleset?: string
  readonly bertTrainSamples?: boolean
  readonly epochs?: number | null
  readonly bs?: unknown
  readonly benchmark?: string | null
  /** Code and line of what the reference crashes on. */
  readonly crashes?: readonly [code: string, line: number]
}

const cases: readonly Case[] = [
  {
    it: 'takes the last evaluation before a successful stop',
    lines: [...head, evaluation({ epoch_num: 13 }), at14, stop()],
    epochs: 14,
    bs: 96,
  },
  { it: 'has no epochs without a stop', lines: [...head, at14], epochs: null },
  { it: 'has no epochs where the run was aborted', lines: [...head, at14, stop('aborted')], epochs: null },
  { it: 'takes a success after an abort', lines: [...head, at14, stop('aborted'), stop()], epochs: 14 },
  { it: 'takes an abort after a success', lines: [...head, at14, stop(), stop('aborted')], epochs: null },
  {
    it: 'does not stop at a line that only holds the word run_stop',
    lines: [...head, at14, event('run_stop_soon', 1, { status: 'success' })],
    epochs: null,
  },
  {
    it: 'takes evaluations by error too',
    lines: [...head, event('eval_error', 0.1, { epoch_num: 12 }), stop()],
    epochs: 12,
  },
  {
    it: 'takes a line of another key that holds the word eval_accuracy',
    lines: [...head, at14, event('best', 1, { of: 'eval_accuracy', epoch_num: 9 }), stop()],
    epochs: 9,
  },
  {
    it: 'takes the last batch size and benchmark',
    lines: [...head, benchmark('ssd'), event('global_batch_size', 120), at14, stop()],
    epochs: 14,
    bs: 120,
    benchmark: 'ssd',
  },
  {
    it: 'takes the value of any line that holds the word global_batch_size',
    lines: [...head, event('note', 7, { why: 'global_batch_size' }), at14, stop()],
    epochs: 14,
    bs: 7,
  },
  {
    it: 'takes the value of any line that holds the word submission_benchmark',
    lines: [...head, event('submission_benchmark_2', 'ssd'), at14, stop()],
    epochs: 14,
    benchmark: 'ssd',
  },
  {
    it: 'takes a batch size of another type as it is',
    lines: [benchmark('maskrcnn'), event('global_batch_size', '96'), at14, stop()],
    epochs: 14,
    bs: '96',
  },
  {
    it: 'takes a batch size of -1 for none',
    lines: [benchmark('maskrcnn'), event('global_batch_size', -1), at14, stop()],
    epochs: 14,
    bs: null,
  },
  {
    it: 'reads a log without batch size and benchmark',
    lines: [at14, stop()],
    epochs: 14,
    bs: null,
    benchmark: null,
  },
  {
    it: 'never looks at a broken line that no word picks',
    lines: [...head, '{"key": "tracked_stats", "value": 0.5', at14, stop()],
    epochs: 14,
  },
  {
    it: 'crashes on a broken line that a word picks',
    lines: [...head, '{"key": "eval_accuracy", "value": 0.5', at14, stop()],
    crashes: ['bad-json', 3],
  },
  {
    it: 'crashes on a picked line that is no object',
    lines: [...head, '["global_batch_size"]', at14, stop()],
    crashes: ['bad-json', 3],
  },
  {
    it: 'crashes on an evaluation without epoch_num',
    lines: [...head, evaluation({}), at14, stop()],
    crashes: ['missing-member', 3],
  },
  {
    it: 'crashes on an evaluation without metadata',
    lines: [...head, '{"key": "eval_accuracy", "value": 1}', stop()],
    crashes: ['missing-member', 3],
  },
  {
    it: 'does not miss the value of an evaluation in epochs',
    lines: [...head, '{"key": "eval_accuracy", "metadata": {"epoch_num": 14}}', stop()],
    epochs: 14,
  },
  {
    it: 'crashes on an epoch that is text',
    lines: [...head, evaluation({ epoch_num: '14' }), stop()],
    crashes: ['bad-epoch', 3],
  },
  {
    it: 'crashes on a stop with success and no evaluation before it',
    lines: [...head, stop()],
    crashes: ['no-evaluation', 3],
  },
  {
    it: 'crashes on a stop without status',
    lines: [...head, at14, event('run_stop', null)],
    crashes: ['missing-member', 4],
  },
  {
    it: 'reads NaN as Python does',
    lines: [...head, '{"key": "eval_accuracy", "value": NaN, "metadata": {"epoch_num": 14}}', stop()],
    epochs: 14,
  },
  {
    it: 'rounds epochs to three decimals, ties to even',
    lines: [...head, evaluation({ epoch_num: 0.0625 }), stop()],
    epochs: 0.062,
  },
  {
    it: 'rounds epochs by their binary value',
    lines: [...head, evaluation({ epoch_num: 12.0125 }), stop()],
    epochs: 12.012,
  },
  { it: 'takes true for 1 epoch', lines: [...head, evaluation({ epoch_num: true }), stop()], epochs: 1 },
  {
    it: 'counts samples of llama2_70b_lora, not rounded',
    lines: [benchmark('llama2_70b_lora'), evaluation({ samples_count: 3072.0625, epoch_num: 1 }), stop()],
    ruleset: '4.0.0',
    epochs: 3072.0625,
  },
  {
    it: 'crashes on an evaluation in samples without value',
    lines: [benchmark('flux1'), '{"key": "eval_accuracy", "metadata": {"samples_count": 9}}', stop()],
    ruleset: '5.1.0',
    crashes: ['missing-member', 2],
  },
  {
    it: 'reads an evaluation before the benchmark line as epochs',
    lines: [evaluation({ samples_count: 9 }), benchmark('llama31_8b'), stop()],
    ruleset: '5.1.0',
    crashes: ['missing-member', 1],
  },
  {
    it: 'keeps the value of an evaluation before the benchmark line',
    lines: [evaluation({ epoch_num: 3 }), benchmark('llama31_8b'), stop()],
    ruleset: '5.1.0',
    epochs: 3,
  },
  {
    it: 'crashes on an evaluation in samples of an unknown benchmark; the cause is the name',
    lines: [benchmark('flux.1'), evaluation({ samples_count: 9 }), stop()],
    crashes: ['unknown-benchmark', 2],
  },
  {
    it: 'crashes on an evaluation in samples without any benchmark; the cause is the missing name',
    lines: [evaluation({ samples_count: 9 }), stop()],
    crashes: ['no-benchmark', 1],
  },
  { it: 'takes epochs of an unknown benchmark', lines: [benchmark('toy'), at14, stop()], epochs: 14 },
  {
    it: 'takes train_samples instead of evaluations where asked to',
    lines: [benchmark('bert'), event('train_samples', 5000), evaluation({}), stop()],
    bertTrainSamples: true,
    epochs: 5000,
  },
  {
    // As logs of v1.1 have it: rcp_checker of 7bbf792 averages lists of one value like numbers.
    it: 'takes a list of one value for that value',
    lines: [benchmark('bert'), event('train_samples', [5000]), stop()],
    bertTrainSamples: true,
    epochs: 5000,
  },
  {
    it: 'takes train_samples before a benchmark is named',
    lines: [event('train_samples', 5000), benchmark('bert'), at14, stop()],
    bertTrainSamples: true,
    epochs: 5000,
  },
  {
    it: 'takes evaluations from where another benchmark than bert is named, and ever after',
    lines: [benchmark('ssd'), benchmark('bert'), event('train_samples', 5000), at14, stop()],
    bertTrainSamples: true,
    epochs: 14,
  },
  {
    it: 'takes evaluations of bert where not asked to take train_samples',
    lines: [benchmark('bert'), event('train_samples', 5000), at14, stop()],
    epochs: 14,
  },
]

const metric = (name: string, value: unknown, step: number, member = 'step_num') =>
  event('eval_accuracy', value, { metric: name, [member]: step })

const diffusion: readonly Case[] = [
  {
    it: 'takes the smallest step at which both metrics pass, their thresholds included',
    lines: [
      metric('FID', 91, 1),
      metric('CLIP', 0.2, 1),
      metric('FID', 80, 3),
      metric('CLIP', 0.2, 3),
      metric('CLIP', 0.15, 2),
      metric('FID', 90, 2),
      stop(),
    ],
    epochs: 2,
  },
  {
    it: 'counts samples after 3.1.0',
    ruleset: '4.0.0',
    lines: [metric('FID', 80, 7, 'samples_count'), metric('CLIP', 0.2, 7, 'samples_count'), stop()],
    epochs: 7,
  },
  {
    it: 'crashes on a step after 3.1.0',
    ruleset: '4.0.0',
    lines: [metric('FID', 80, 7), stop()],
    crashes: ['missing-member', 2],
  },
  {
    it: 'crashes on a step whose FID passes and that has no CLIP',
    lines: [metric('FID', 80, 1), metric('FID', 80, 2), metric('CLIP', 0.2, 2), stop()],
    crashes: ['missing-metric', 5],
  },
  {
    it: 'does not miss the CLIP of a step whose FID fails',
    lines: [metric('FID', 99, 1), metric('FID', 80, 2), metric('CLIP', 0.2, 2), stop()],
    epochs: 2,
  },
  {
    it: 'crashes on a step without FID',
    lines: [metric('CLIP', 0.2, 1), stop()],
    crashes: ['missing-metric', 3],
  },
  {
    it: 'crashes where no step passes',
    lines: [metric('FID', 99, 1), stop()],
    crashes: ['no-passing-step', 3],
  },
  {
    it: 'crashes on an evaluation without metric',
    lines: [evaluation({ step_num: 1 }), stop()],
    crashes: ['missing-member', 2],
  },
  {
    it: 'does not care what an aborted run reached',
    lines: [metric('FID', 99, 1), stop('aborted')],
    epochs: null,
  },
  {
    it: 'takes the last value of a metric at a step',
    lines: [metric('FID', 99, 1), metric('FID', 80, 1), metric('CLIP', 0.2, 1), stop()],
    epochs: 1,
  },
].map(each => ({ ruleset: '3.1.0', ...each, lines: [benchmark('stable_diffusion'), ...each.lines] }) as Case)

const optionsOf = ({ ruleset = '1.1.0', bertTrainSamples = false }: Case) => ({
  catalogue: builtIn,
  ruleset,
  bertTrainSamples,
})

function readingOf(each: Case) {
  const reading = new ReferenceReading(optionsOf(each))
  for (const [index, text] of each.lines.entries()) reading.accept({ offset: 0, line: index + 1, text })
  return reading.finish()
}

const all = [...cases, ...diffusion]

describe('ReferenceReading', () => {
  it.each(all)('$it', each => {
    const { epochs, globalBatchSize, benchmark: name, crash } = readingOf(each)
    expect(crash && [crash.code, crash.line]).toEqual(each.crashes ?? null)
    if (each.epochs !== undefined) expect(epochs).toBe(each.epochs)
    if (each.bs !== undefined) expect(globalBatchSize).toBe(each.bs)
    if (each.benchmark !== undefined) expect(name).toBe(each.benchmark)
  })

  it.skipIf(!hasReferenceChecker)(`does all that as mlcommons/logging does${needsReferenceChecker}`, () => {
    const answers = askReferenceChecker(
      all.map(each => ({
        logs: [each.lines.map(line => `:::MLLOG ${line}\n`).join('')],
        usage: 'training',
        ruleset: optionsOf(each).ruleset,
        bertTrainSamples: optionsOf(each).bertTrainSamples,
        rcps: '{}',
        pass: 'full_rcps',
        bypass: false,
      })),
    )
    for (const [index, each] of all.entries()) {
      const [answer] = answers[index]!.readings
      const reading = readingOf(each)
      expect('error' in answer!, each.it).toBe(each.crashes !== undefined)
      if ('error' in answer!) continue
      expect(answer, each.it).toEqual({
        converged: reading.epochs !== null,
        // A list of one value is unwrapped here, and averaged there.
        epochs: Array.isArray(answer!.epochs) ? [reading.epochs] : (reading.epochs ?? 1e9),
        bs: reading.globalBatchSize ?? -1,
        benchmark: reading.benchmark,
      })
    }
  })

  it('notes the lines that are taken by a word and not by their key', () => {
    const { problems } = readingOf({
      it: '',
      lines: [event('note', 7, { why: 'global_batch_size' }), event('global_batch_size', 96)],
    })
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['word-in-other-key', 1]])
  })

  it('keeps the text of the batch size, as 4096.0 and 4096 are printed differently', () => {
    const { globalBatchSize, globalBatchSizeText } = readingOf({
      it: '',
      lines: ['{"key": "global_batch_size", "value": 4096.0, "metadata": {}}'],
    })
    expect([globalBatchSize, globalBatchSizeText]).toEqual([4096, '4096.0'])
  })

  it('reads division and organization, which the reference does not, without crashing on them', () => {
    const lines = [event('submission_division', 'open'), event('submission_org', 'Example Lab')]
    const { division, organization } = readingOf({ it: '', lines })
    expect([division, organization]).toEqual(['open', 'Example Lab'])
    const cut = ['{"key": "submission_division", "value": ', '{"key": "submission_org", "value": "Exam']
    const broken = readingOf({ it: '', lines: cut })
    expect([broken.division, broken.organization, broken.crash]).toEqual([null, null, null])
  })

  it('has the quality of the last evaluation: a finite number, or metrics by name', () => {
    const qualityOf = (value: unknown) =>
      readingOf({ it: '', lines: [...head, evaluation({ epoch_num: 14 }, value), stop()] }).quality
    expect([qualityOf(0.38), qualityOf({ BBOX: 0.38 }), qualityOf(null)]).toEqual([
      0.38,
      { BBOX: 0.38 },
      null,
    ])
  })
})

describe('readingWords', () => {
  it('are those of the lines that a reading takes, with train_samples where asked for', () => {
    const words = [
      'global_batch_size',
      'submission_benchmark',
      'submission_division',
      'submission_org"',
      'run_stop',
      'eval_error',
      'eval_accuracy',
    ]
    const of = (bertTrainSamples: boolean) =>
      readingWords({ catalogue: builtIn, ruleset: '1.1.0', bertTrainSamples })
    expect(of(false)).toEqual(words)
    expect(of(true)).toEqual([...words, 'train_samples'])
  })

  it('have three characters before an underscore and four after it, so that a scan hands out their lines alone', () => {
    const words = readingWords({ catalogue: builtIn, ruleset: '1.1.0', bertTrainSamples: true })
    expect(words.filter(word => !/.{3}_.{4}/.test(word))).toEqual([])
  })
})

describe('the quality of a run', () => {
  const qualityOf = (...lines: string[]) => {
    const reading = new ReferenceReading({ catalogue: builtIn, ruleset: '1.1.0', bertTrainSamples: false })
    for (const [index, text] of lines.entries()) reading.accept({ offset: 0, line: index + 1, text })
    return reading.finish().quality
  }

  it('is that of the last evaluation before the successful stop', () => {
    const late = evaluation({ epoch_num: 15 }, 0.2)
    expect(qualityOf(...head, at14, stop(), late)).toBe(0.37)
    expect(qualityOf(...head, at14, stop(), late, stop())).toBe(0.2)
    expect(qualityOf(...head, at14, stop('aborted'))).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { parseRcpSet } from '../../../src/rcp/read.ts'
import { regenerate } from '../../../src/rcp/regenerate/regenerate.ts'
import type { RegenerateOptions } from '../../../src/rcp/regenerate/regeneration.ts'
import type { Run } from '../../../src/runs/run.ts'
import { run } from '../../support/run.ts'

const lr = { opt_base_learning_rate: 0.15 }

/** Mask R-CNN runs at a batch size; null stands for a run that did not converge. */
const runsOf = (bs: number, values: readonly (number | null)[], members: Partial<Run> = {}): Run[] =>
  values.map((value, index) =>
    run({
      file: `${bs}/result_${index}.txt`,
      benchmark: 'maskrcnn',
      globalBatchSize: bs,
      hyperparameters: lr,
      convergence: value === null ? null : { value, unit: 'epochs', quality: null },
      ...members,
    }),
  )

const ten = [14, 14, 14, 14, 14, 14, 14, 14, 14, 13]

const set = `{
  "maskrcnn_ref_96": {
    "Benchmark": "maskrcnn",
    "Creator": "X",
    "BS": 96,
    "Hyperparams": {
      "opt_base_learning_rate": 15e-02
    },
    "Epochs to converge": [14, 14, 14, 14, 14, 14, 14, 14, 14, 13]
  }
}
`

const regenerated = (runs: readonly Run[], options: Partial<RegenerateOptions> = {}) =>
  regenerate(runs, {
    catalogue: builtIn,
    usage: 'training',
    ruleset: '1.1.0',
    toolVersion: '0.1.0',
    existing: () => ({ file: 'rcps_maskrcnn.json', text: set }),
    ...options,
  })

const only = (runs: readonly Run[], options: Partial<RegenerateOptions> = {}) => {
  const [made, ...others] = regenerated(runs, options).sets
  expect(others).toEqual([])
  const codes = made!.findings.map(({ code, severity }) => `${code} ${severity}`)
  return { ...made!, codes, kinds: made!.changes.map(({ change }) => change) }
}

describe('regenerate', () => {
  it('adds a batch size to a set, its values in natural file order', () => {
    const { text, codes, kinds } = only(runsOf(120, [...ten, 15]).reverse())
    expect(kinds).toEqual(['added'])
    expect(codes).toEqual([])
    expect(text).toBe(
      set.replace(
        '  }\n}\n',
        `  },
  "maskrcnn_ref_120": {
    "Benchmark": "maskrcnn",
    "BS": 120,
    "Hyperparams": {
      "opt_base_learning_rate": 15e-02
    },
    "Epochs to converge": [14, 14, 14, 14, 14, 14, 14, 14, 14, 13, 15]
  }
}
`,
      ),
    )
  })

  it('begins a set with the members in upstream order, creator and platform from the logs', () => {
    const existing = () => null
    const runs = runsOf(120, ten, { organization: 'Org', platform: '1xP' })
    const { text, previousText } = only(runs, { existing, when: 'Before 1.1', precision: 'TF32' })
    expect(previousText).toBeNull()
    expect(Object.keys(JSON.parse(text!).maskrcnn_ref_120)).toEqual([
      'Benchmark',
      'Creator',
      'When',
      'Platform',
      'Precision',
      'BS',
      'Hyperparams',
      'Epochs to converge',
    ])
    expect(JSON.parse(text!).maskrcnn_ref_120).toMatchObject({ Creator: 'Org', Platform: '1xP' })
  })

  it('writes no record of fewer than 2N runs unless it is asked to (the rules: a point takes 2N runs)', () => {
    const nine = runsOf(120, ten.slice(1))
    expect(only(nine)).toMatchObject({ codes: ['too-few-runs error'], kinds: ['refused'], text: set })
    expect(only(nine, { existing: () => null }).text).toBeNull()
    expect(only(nine, { allowFew: true })).toMatchObject({
      codes: ['too-few-runs warning'],
      kinds: ['added'],
    })
    expect(only(nine, { minRuns: 9 })).toMatchObject({ codes: [], kinds: ['added'] })
  })

  it('leaves out runs that did not converge, with their count', () => {
    const { changes, findings, codes } = only(runsOf(120, [null, ...ten, null]))
    expect(changes[0]!.after!.epochs).toEqual(ten)
    expect(codes).toEqual(['not-converged warning'])
    expect(findings[0]!.message).toBe('2 of 12 runs did not converge and are left out.')
  })

  it('writes nothing of runs none of which converged, not even where few are allowed', () => {
    const { codes, kinds } = only(runsOf(120, [null, null]), { allowFew: true, minRuns: 0 })
    expect(codes).toEqual(['not-converged warning', 'too-few-runs error'])
    expect(kinds).toEqual(['refused'])
  })

  it('changes nothing where the record has the same values in the same order', () => {
    expect(only(runsOf(96, ten))).toMatchObject({ text: set, codes: [], kinds: ['unchanged'] })
  })

  describe('where the record has other values', () => {
    const others = runsOf(96, [15, ...ten.slice(1)])

    it('refuses by default', () => {
      expect(only(others)).toMatchObject({ text: set, codes: ['conflict error'], kinds: ['refused'] })
    })

    it('keeps the record', () => {
      const onConflict = 'keep'
      expect(only(others, { onConflict })).toMatchObject({ text: set, codes: [], kinds: ['kept'] })
    })

    it('replaces the values that differ, and the members that are given', () => {
      const made = only(others, { onConflict: 'replace', creator: 'Y' })
      expect(made.text).toBe(set.replace('[14', '[15').replace('"X"', '"Y"'))
      expect(made.kinds).toEqual(['replaced'])
    })

    it('extends the record, and the runs it has count towards 2N', () => {
      const made = only(runsOf(96, [15]), { onConflict: 'extend' })
      expect(made.text).toBe(set.replace('13]', '13, 15]'))
      expect(made).toMatchObject({ codes: [], kinds: ['extended'] })
    })
  })

  it('replaces but never extends a record of other hyperparameters', () => {
    const runs = runsOf(96, ten, { hyperparameters: { opt_base_learning_rate: 0.2 } })
    const { codes, findings } = only(runs, { onConflict: 'extend' })
    expect(codes).toEqual(['conflict error'])
    expect(findings[0]!.message).toBe(
      'maskrcnn_ref_96 is in the set with different opt_base_learning_rate (0.15, logged 0.2).',
    )
    expect(only(runs, { onConflict: 'replace' }).text).toBe(set.replace('15e-02', '0.2'))
  })

  it('writes nothing where the runs of one batch size differ in hyperparameters', () => {
    const runs = [
      ...runsOf(120, ten),
      ...runsOf(120, [12], { file: 'z', hyperparameters: { opt_base_learning_rate: 0.12 } }),
    ]
    const { codes, findings, text } = only(runs)
    expect(codes).toEqual(['mixed-hyperparameters error'])
    expect(findings[0]!.message).toBe(
      'The runs differ: opt_base_learning_rate 0.15 (10 runs), 0.12 (1 runs).',
    )
    expect(text).toBe(set)
  })

  it('names a hyperparameter that no log has, and takes it from the call or the record', () => {
    const runs = runsOf(96, ten, { hyperparameters: {} })
    expect(only(runs)).toMatchObject({
      codes: ['missing-hyperparameter warning'],
      kinds: ['unchanged'],
      text: set,
    })
    const added = only(runsOf(120, ten, { hyperparameters: {} }), { set: lr })
    expect(added.codes).toEqual(['missing-hyperparameter warning'])
    expect(added.changes[0]!.after!.hyperparameters).toEqual(lr)
    const without = only(runsOf(120, ten, { hyperparameters: {} }))
    expect(without.codes).toEqual(['missing-hyperparameter error'])
    expect(without.changes[0]!.after!.hyperparameters).toEqual({})
  })

  it('takes the members of the set’s first record for a new one, else those of the benchmark', () => {
    const hyperparameters = {
      ...lr,
      num_image_candidates: 12000,
      opt_learning_rate_decay_steps: [9000, 12000],
    }
    const runs = runsOf(120, ten, { hyperparameters })
    expect(only(runs).changes[0]!.after!.hyperparameters).toEqual(lr)
    expect(only(runs, { existing: () => null }).changes[0]!.after!.hyperparameters).toEqual({
      opt_learning_decay_steps: [9000, 12000],
      ...lr,
      num_image_candidates: 12000,
    })
  })

  it('refuses runs that are not independent, each with its file', () => {
    const { changes, findings } = only(runsOf(120, ten, { sha256: 'ab', seeds: [7] }))
    expect(changes[0]!.change).toBe('refused')
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      new Array(9).fill('error duplicate-log'),
    )
    expect(findings.map(({ file }) => file).sort()[0]).toBe('120/result_1.txt')
  })

  it('puts the provenance inside new and changed records where asked to', () => {
    const runs = runsOf(120, ten, { platform: 'P' }).map((each, index) => ({
      ...each,
      sha256: `a${index}`,
      seeds: [index],
    }))
    const { text } = only(runs, { inlineProvenance: true })
    const { Provenance } = JSON.parse(text!).maskrcnn_ref_120
    expect(Provenance).toMatchObject({ tool: 'mlperf-rcp 0.1.0', ruleset: '1.1.0' })
    expect(Provenance.runs[9]).toEqual({
      file: '120/result_9.txt',
      sha256: 'a9',
      seeds: [9],
      platform: 'P',
      framework: null,
      value: 13,
    })
    const existing = () => ({ file: 'rcps_maskrcnn.json', text: text! })
    const extended = only(runsOf(120, [15]), { existing, onConflict: 'extend' }).text!
    expect(JSON.parse(extended).maskrcnn_ref_120.Provenance.runs).toHaveLength(11)
    expect(only(runs, { existing, inlineProvenance: true }).text).toBe(text)
  })

  it('gives the provenance of every record that the runs gave or confirmed', () => {
    const { provenance } = only([...runsOf(96, ten), ...runsOf(120, ten), ...runsOf(128, [14])])
    expect(provenance).toMatchObject({ schemaVersion: 1, benchmark: 'maskrcnn', ruleset: '1.1.0' })
    expect(provenance.records.map(({ name, change, runs }) => [name, change, runs.length])).toEqual([
      ['maskrcnn_ref_96', 'unchanged', 10],
      ['maskrcnn_ref_120', 'added', 10],
    ])
  })

  it('makes one set per benchmark, and finds runs that belong to none', () => {
    const runs = [
      ...runsOf(96, ten),
      ...runsOf(8, ten, { benchmark: 'ssd' }),
      ...runsOf(8, [1], { benchmark: null }),
      ...runsOf(8, [1], { benchmark: 'chess' }),
      ...runsOf(8, [1], { file: 'no-batch-size.txt', globalBatchSize: null }),
    ]
    const { sets, findings } = regenerated(runs, {
      existing: name => (name === 'maskrcnn' ? { file: 'rcps_maskrcnn.json', text: set } : null),
    })
    expect(sets.map(({ benchmark }) => benchmark)).toEqual(['maskrcnn', 'ssd'])
    expect(findings.map(({ code, benchmark }) => [code, benchmark])).toEqual([
      ['no-benchmark', null],
      ['unknown-benchmark', 'chess'],
    ])
    expect(sets[0]!.findings.map(({ code, file }) => [code, file])).toEqual([
      ['no-batch-size', 'no-batch-size.txt'],
    ])
  })

  it('does not give a new record the name of another one', () => {
    const misnamed = set.replace('maskrcnn_ref_96', 'maskrcnn_ref_120')
    const existing = () => ({ file: 'rcps_maskrcnn.json', text: misnamed })
    expect(only(runsOf(120, ten), { existing })).toMatchObject({ codes: ['conflict error'], text: misnamed })
  })

  it('names and describes a record as the others of its set, which may call the benchmark otherwise', () => {
    const text = set
      .replace('maskrcnn_ref_96', 'mrcnn_ref_96')
      .replace('"Benchmark": "maskrcnn"', '"Benchmark": "mrcnn"')
    const made = only(runsOf(120, ten), { existing: () => ({ file: 'a', text }) })
    expect(parseRcpSet(made.text!, 'a').records[1]).toMatchObject({
      name: 'mrcnn_ref_120',
      benchmark: 'mrcnn',
    })
  })
})

/**
 * Changes of the package of the fixtures that a summary has to tell apart.
 *
 * @module
 */
import { renameSync } from 'node:fs'
import type { Usage } from '../../src/benchmarks/benchmark.ts'
import { type PowerLine, powerLog } from './power-log.ts'
import {
  allRuns,
  benchmarkFolder,
  descriptionFile,
  type SubmissionPackage,
  system,
  withoutKey,
} from './submission-package.ts'

/** A change of a package with the first system alone; training 1.1.0 where nothing else is said. */
export interface SummaryCase {
  readonly name: string
  readonly usage?: Usage
  readonly ruleset?: string
  /** Take every log for one that complies. */
  readonly anyLog?: boolean
  /** Where upstream crashes: the code of what is found instead. */
  readonly crashes?: string
  readonly change: (copy: SubmissionPackage) => unknown
}

const changed = (
  name: string,
  change: SummaryCase['change'],
  options: Partial<SummaryCase> = {},
): SummaryCase => ({
  name,
  change,
  ...options,
})

const crashes = (code: string, name: string, change: SummaryCase['change']): SummaryCase => ({
  name,
  change,
  crashes: code,
})

const fails = withoutKey('run_stop')
const scaling = (copy: SubmissionPackage, factor: string) =>
  copy.write(`${benchmarkFolder}/scaling.json`, `{"scaling_factor": ${factor}}`)
/** Between the mean of the reference and its floor. */
const aLittleFaster = (text: string) => text.replaceAll(/"epoch_num": 14\b/g, '"epoch_num": 13.9')

const start = 1631946000000
/** Readings every half minute, which differ between runs and nodes. */
const readings = (node: number): PowerLine[] =>
  Array.from({ length: 40 }, (_, index) => [
    'power_reading',
    900 + 37.3 * ((index * (node + 3)) % 11),
    start + 30_000 * (index + 1) + node,
  ])
const nodeLog = (node: number) =>
  powerLog([
    ['conversion_eff', 0.95, start],
    ['power_measurement_start', null, start],
    ...readings(node),
    ['power_measurement_stop', null, start + 1_200_500],
    ['power_reading', 99_999, start + 1_300_000],
  ])
const switchLog = powerLog([
  ['conversion_eff', 0.9, 0],
  ['interconnect_power_est', 550, 1],
  ['conversion_eff', 0.1, 2],
])

function withPower(
  copy: SubmissionPackage,
  log: (node: number) => string,
  runs: readonly number[] = allRuns,
) {
  for (const run of runs) {
    const folder = `${benchmarkFolder}/power/result_${run}`
    copy.write(`${folder}/node_0.txt`, log(run)).write(`${folder}/node_1.txt`, log(run + 7))
    copy.write(`${folder}/sw_0.txt`, switchLog)
  }
}

const hpcLog = (run: number, accelerators: number) =>
  powerLog([
    ['submission_benchmark', 'deepcam', start],
    ['number_of_nodes', 4, start],
    ['accelerators_per_node', accelerators, start],
    ['run_start', null, start + 1234 * run],
    ['run_stop', null, start + 3_000_000 + 98_765 * run],
  ])

/** Instances of weak scaling, and runs of strong scaling of another benchmark. */
const asHpc =
  (instances: number, accelerators = 8) =>
  (copy: SubmissionPackage) => {
    copy.remove('results')
    for (let run = 0; run < instances; run++) {
      copy.write(`results/${system}/weak/deepcam/result_${run}.txt`, hpcLog(run, accelerators))
    }
    for (const run of allRuns) {
      copy.write(`results/${system}/strong/oc20/result_${run}.txt`, hpcLog(run, accelerators))
    }
  }
const hpc = { usage: 'hpc', ruleset: '1.0.0', anyLog: true } as const

/** All of them. */
export const cases: readonly SummaryCase[] = [
  changed('as it is', () => {}),
  changed('faster than the mean of the reference', copy => copy.editLogs(allRuns, aLittleFaster)),
  changed('faster, with another factor of an earlier check', copy =>
    scaling(copy.editLogs(allRuns, aLittleFaster), '2.5'),
  ),
  changed('slower, with a factor of an earlier check', copy => scaling(copy, '2.5')),
  changed('faster than the floor', copy =>
    copy.editLogs(allRuns, text => text.replaceAll(/"epoch_num": 1[45]/g, '"epoch_num": 12')),
  ),
  changed('the open division, with a factor of the committee', copy =>
    scaling(copy.describe({ division: 'open' }), '1.25'),
  ),
  changed(
    'a benchmark that the RCP check does not list, with a factor',
    copy => {
      renameSync(copy.path(benchmarkFolder), copy.path(`results/${system}/dlrm`))
      copy.write(`results/${system}/dlrm/scaling.json`, '{"scaling_factor": 3}')
      for (const run of allRuns) {
        copy.edit(`results/${system}/dlrm/result_${run}.txt`, text =>
          text.replace(
            '"submission_benchmark", "value": "maskrcnn"',
            '"submission_benchmark", "value": "dlrm"',
          ),
        )
      }
    },
    { anyLog: true },
  ),
  changed('a run that does not comply', copy => copy.editLogs([3], fails)),
  changed('two runs that do not comply', copy => copy.editLogs([1, 3], fails)),
  changed('a run that did not converge', copy =>
    copy.editLogs([3], text => text.replace('"status": "success"', '"status": "aborted"')),
  ),
  changed('two runs alone', copy =>
    copy
      .remove(`${benchmarkFolder}/result_0.txt`)
      .remove(`${benchmarkFolder}/result_1.txt`)
      .remove(`${benchmarkFolder}/result_2.txt`),
  ),
  changed('no run at all', copy => copy.remove(benchmarkFolder).write(`${benchmarkFolder}/notes`, '')),
  changed('a system without benchmarks', copy =>
    copy.remove(`results/${system}`).write(`results/${system}/x`, ''),
  ),
  changed('a system without a description', copy => copy.remove(descriptionFile)),
  changed('a field missing that has none', copy => copy.describe({ cooling: undefined })),
  changed('the short name of a benchmark', copy =>
    renameSync(copy.path(benchmarkFolder), copy.path(`results/${system}/mask`)),
  ),
  changed('a batch size that is interpolated', copy =>
    copy.editLogs(allRuns, text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 112'),
    ),
  ),
  changed('a batch size without a reference', copy =>
    copy.editLogs(allRuns, text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 5120'),
    ),
  ),
  changed('a batch size below those of the reference', copy =>
    copy.editLogs(allRuns, text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 8'),
    ),
  ),
  changed('two batch sizes', copy =>
    copy.editLogs([2], text =>
      text.replace('"global_batch_size", "value": 128', '"global_batch_size", "value": 64'),
    ),
  ),
  changed('no batch size', copy => copy.editLogs(allRuns, withoutKey('global_batch_size')), { anyLog: true }),
  changed('the machine whose name tells its size', copy =>
    copy.describe({ system_name: 'tpu-v3', accelerator_model_name: 'tpu-v3', accelerators_per_node: '16' }),
  ),
  changed('a framework with a commit', copy =>
    copy.describe({ framework: 'TensorFlow 1.15 commit hash = 0123abc' }),
  ),
  changed('another framework with a commit', copy =>
    copy.describe({ framework: 'JAX commit hash = 0123abc' }),
  ),
  changed('both notes, with commas, quotes and blanks', copy =>
    copy.describe({ hw_notes: ' a, "b" ', sw_notes: 'c;d' }),
  ),
  changed('numbers instead of text', copy =>
    copy.describe({ number_of_nodes: 2, accelerators_per_node: 8.9, host_processors_per_node: ' 2 ' }),
  ),
  changed('a float as the number of nodes', copy =>
    copy.edit(descriptionFile, text => text.replace('"number_of_nodes": "2"', '"number_of_nodes": 2.0')),
  ),
  changed('a private id', copy =>
    copy.write(`results/${system}/privateid.json`, '{"private_id": "one-two-three-four"}'),
  ),
  changed('energy of nodes and a switch', copy => withPower(copy, nodeLog)),
  changed('energy, normalized', copy => withPower(copy.editLogs(allRuns, aLittleFaster), nodeLog)),
  changed('energy, and a run that does not comply', copy =>
    withPower(copy.editLogs([1], fails), nodeLog, [0, 2, 3, 4]),
  ),
  changed('energy without the end of the measurement, in another order', copy =>
    withPower(copy, node =>
      powerLog([...readings(node).reverse(), ['power_measurement_start', null, start + 45_000]]),
    ),
  ),
  changed('energy with lines that cannot be read', copy =>
    withPower(copy, node => `${nodeLog(node)}:::MLLOG {"key": "power_reading"\nnothing\n`),
  ),
  changed('weak and strong scaling', asHpc(7), hpc),
  changed('too few instances of weak scaling', asHpc(4), hpc),
  changed('nodes without accelerators', asHpc(5, 0), hpc),
  crashes('missing-system-field', 'a field missing that has a column', copy =>
    copy.describe({ framework: undefined }),
  ),
  crashes('bad-system-field', 'a count that is not a number', copy =>
    copy.describe({ accelerators_per_node: '8 GPUs' }),
  ),
  crashes('bad-system-file', 'a description that is no JSON', copy =>
    copy.write(descriptionFile, '{"division": '),
  ),
  crashes('skipped-benchmark', 'a folder that is no benchmark', copy =>
    copy.write(`results/${system}/maskrcn/notes`, ''),
  ),
  crashes('bad-private-id-file', 'an id that is no JSON', copy =>
    copy.write(`results/${system}/privateid.json`, '{'),
  ),
  crashes('bad-scaling-file', 'a factor that is none', copy =>
    scaling(copy.describe({ division: 'open' }), '"2"'),
  ),
  crashes('bad-power-log', 'energy without the start of the measurement', copy =>
    withPower(copy, node => powerLog(readings(node))),
  ),
  crashes('bad-power-log', 'energy of a run without nodes', copy => withPower(copy, nodeLog, [0, 1, 2, 3])),
  crashes('bad-power-log', 'a reading that is text', copy =>
    withPower(copy, () =>
      powerLog([
        ['power_measurement_start', null, 0],
        ['power_reading', 'x', 1],
      ]),
    ),
  ),
]

/** Those on which upstream crashes. */
export const crashing = cases.filter(each => each.crashes !== undefined)
/** Those of which it does not. */
export const living = cases.filter(each => each.crashes === undefined)
/** Cases whose folder has the logs of one submission of the closed division. */
export const scored = [
  'as it is',
  'faster than the mean of the reference',
  'faster, with another factor of an earlier check',
  'faster than the floor',
  'a run that does not comply',
  'two runs that do not comply',
  'a batch size that is interpolated',
  'a batch size without a reference',
  'energy of nodes and a switch',
  'energy, normalized',
  'energy, and a run that does not comply',
]

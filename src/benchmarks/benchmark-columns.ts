/**
 * The benchmarks of a ruleset in the order of the published tables.
 *
 * @module
 */
import type { Benchmark, Usage } from './benchmark.ts'
import { type Catalogue, isOfRuleset } from './catalogue.ts'

/** Order of the first published round; all later rounds share another one. */
const firstRuleset = '0.6.0'
const firstOrder = ['resnet', 'ssd', 'maskrcnn', 'gnmt', 'transformer', 'ncf', 'minigo']

const order = [
  'bert',
  'llama31_8b',
  'dlrm',
  'dlrm_dcnv2',
  'gnmt',
  'gpt3',
  'maskrcnn',
  'minigo',
  'resnet',
  'ssd',
  'transformer',
  'retinanet',
  'rnnt',
  'unet3d',
  'flux1',
  'stable_diffusion',
  'llama2_70b_lora',
  'gnn',
  'rgat',
  'llama31_405b',
  'gpt_oss_20b',
  'deepseekv3_671b',
  'qwen35_397b_grpo',
  'cosmoflow',
  'deepcam',
  'oc20',
  'openfold',
]

/**
 * The benchmarks of a ruleset, in the column order of the reference's summary; benchmarks of a configuration file come
 * last.
 *
 * @example
 * benchmarkColumns(builtIn, 'hpc', '2.0.0').map(({ name }) => name) // => ['cosmoflow', 'deepcam', 'oc20']
 *
 * Source: benchmark_meta.py in mlcommons/logging 7bbf792.
 */
export function benchmarkColumns(catalogue: Catalogue, usage: Usage, ruleset: string): Benchmark[] {
  const names = ruleset === firstRuleset ? firstOrder : order
  const placeOf = ({ name }: Benchmark) => (names.includes(name) ? names.indexOf(name) : names.length)
  return catalogue.benchmarks
    .filter(benchmark => benchmark.usage === usage && isOfRuleset(benchmark, ruleset))
    .sort((a, b) => placeOf(a) - placeOf(b))
}

/** Folder names that differ from the benchmark's name. */
const folderNames: Readonly<Record<string, string>> = { mask: 'maskrcnn' }

/**
 * The benchmark of a folder name; undefined if the ruleset has no such benchmark.
 *
 * @example
 * benchmarkOfFolder(benchmarkColumns(builtIn, 'training', '1.1.0'), 'mask')?.name // => 'maskrcnn'
 */
export function benchmarkOfFolder(benchmarks: readonly Benchmark[], folder: string): Benchmark | undefined {
  const name = Object.hasOwn(folderNames, folder) ? folderNames[folder] : folder
  return benchmarks.find(benchmark => benchmark.name === name)
}

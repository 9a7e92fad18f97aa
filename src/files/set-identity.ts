/**
 * What an RCP file's path says of it.
 *
 * @module
 */
import type { Usage } from '../benchmarks/benchmark.ts'
import { latestRuleset } from '../benchmarks/ruleset.ts'

export interface SetIdentity {
  readonly usage: Usage
  readonly ruleset: string
  /** As in `rcps_<benchmark>.json`, null for a file of another name. */
  readonly benchmark: string | null
}

/** What stands in where the path does not say. */
export interface SetDefaults {
  readonly usage: Usage
  /** The latest of the usage where it is not given. */
  readonly ruleset?: string | undefined
}

/**
 * Usage and ruleset from the folder `training_X.Y.Z` that the file lies in, else those given; the benchmark from its name.
 *
 * @example
 * setIdentity('rcp_checker/hpc_2.0.0/rcps_oc20.json', { usage: 'training' })
 * // => { usage: 'hpc', ruleset: '2.0.0', benchmark: 'oc20' }
 */
export function setIdentity(file: string, defaults: SetDefaults): SetIdentity {
  const [, usage, ruleset] = /(?:^|\/)(training|hpc)_(\d+\.\d+\.\d+)\/[^/]*$/.exec(file) ?? []
  const known = usage === undefined ? defaults : { usage: usage as Usage, ruleset }
  return {
    usage: known.usage,
    ruleset: known.ruleset ?? latestRuleset(known.usage),
    benchmark: /(?:^|\/)rcps_([^/]+)\.json$/.exec(file)?.[1] ?? null,
  }
}

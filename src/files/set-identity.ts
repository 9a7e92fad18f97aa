/**
 * Derives usage, ruleset and benchmark from the path of an RCP file.
 *
 * @module
 */
import type { Usage } from '../benchmarks/benchmark.ts'
import { latestRuleset } from '../benchmarks/ruleset.ts'

export interface SetIdentity {
  readonly usage: Usage
  readonly ruleset: string
  /** From `rcps_<benchmark>.json`; null for any other name. */
  readonly benchmark: string | null
}

/** Defaults if the path does not say. */
export interface SetDefaults {
  readonly usage: Usage
  /** Default: the latest of the usage. */
  readonly ruleset?: string | undefined
}

/**
 * Usage and ruleset come from the file's folder `training_X.Y.Z`, else from the defaults; the benchmark from its name.
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

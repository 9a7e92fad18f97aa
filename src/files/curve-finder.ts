import type { Benchmark, Usage } from '../benchmarks/benchmark.ts'
import type { Catalogue } from '../benchmarks/catalogue.ts'
import type { Pruning, RcpSetChoice, StdevOf } from '../rcp/choices.ts'
import { type Curve, curveOf } from '../rcp/curve.ts'
import { locateRcpFile } from '../rcp/locate.ts'
import { readRcpSet } from '../rcp/read.ts'
import type { RcpSet } from '../rcp/record.ts'

/** A curve with its set. */
export interface CurveWithSet extends Curve {
  readonly set: RcpSet
}

/** Where the sets are, and how to make curves from them. */
export interface CurveSource {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** A folder with `training_X.Y.Z/rcps_*.json`, or one file. */
  readonly rcps: string
  readonly rcpSet: RcpSetChoice
  readonly pruning: Pruning
  readonly stdev: StdevOf
}

/**
 * Returns a function that finds the curve of a benchmark; null if the ruleset has no RCP set for it. Reads each set once.
 *
 * @example
 * curveFinder(source)(maskrcnn)?.points.length // => 6
 */
export function curveFinder(source: CurveSource): (benchmark: Benchmark) => CurveWithSet | null {
  const { catalogue, usage, ruleset, rcps, rcpSet, pruning, stdev } = source
  const curves = new Map<string, CurveWithSet | null>()
  return benchmark => {
    const known = curves.get(benchmark.name)
    if (known !== undefined) return known
    const file = locateRcpFile(rcps, usage, ruleset, benchmark.name)
    const options = { catalogue, benchmark, rcpSet, pruning, stdev }
    const set = file === null ? null : readRcpSet(file)
    const curve = set === null ? null : { set, ...curveOf(set, options) }
    curves.set(benchmark.name, curve)
    return curve
  }
}

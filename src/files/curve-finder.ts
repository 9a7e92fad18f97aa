import type { Benchmark, Usage } from '../benchmarks/benchmark.ts'
import type { Catalogue } from '../benchmarks/catalogue.ts'
import type { Pruning, RcpSetChoice, StdevOf } from '../rcp/choices.ts'
import { type Curve, curveOf } from '../rcp/curve.ts'
import { locateRcpFile } from '../rcp/locate.ts'
import { readRcpSet } from '../rcp/read.ts'
import type { RcpSet } from '../rcp/record.ts'

/** A curve with the set it was made of. */
export interface CurveWithSet extends Curve {
  readonly set: RcpSet
}

/** Which curves judge: where their sets are, and how they are made of them. */
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
 * A function that gives the curve of a benchmark, null where the ruleset has no RCP set for it. Each set is read once.
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

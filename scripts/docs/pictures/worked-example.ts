import { reference } from '../../../fixtures/make-worked-example.ts'
import { type Catalogue, createCatalogue } from '../../../src/benchmarks/catalogue.ts'
import { type Curve, curveOf } from '../../../src/rcp/curve.ts'
import type { RcpSet } from '../../../src/rcp/record.ts'

const catalogue: Catalogue = createCatalogue({ A: { runsPerSubmission: 5 } })
const benchmark = catalogue.find('training', 'A')!

const set: RcpSet = {
  file: 'rcps_A.json',
  records: Object.entries(reference).map(([bs, epochs]) => ({
    name: `A_ref_${bs}`,
    benchmark: 'A',
    globalBatchSize: Number(bs),
    hyperparameters: {},
    epochs,
    extra: {},
  })),
}

/** The curve of the rules' worked example, with the deviation of the trimmed runs. */
export const exampleCurve: Curve = curveOf(set, {
  catalogue,
  benchmark,
  rcpSet: 'pruned',
  pruning: 'reference',
  stdev: 'trimmed',
})

/** The record at batch size 128: its runs and its statistics. */
export const at128 = { epochs: reference[128], ...exampleCurve.points[0]! }

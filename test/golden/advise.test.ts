import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { parseRcpSet } from '../../src/rcp/read.ts'
import { adviseByFiles } from '../../src/stages/advise/work.ts'
import { allReferenceSets, referenceSets } from '../support/reference-sets.ts'
import { hasShared, needsShared } from '../support/shared.ts'

/** Batch sizes of a set, and one between each two. */
function batchSizesOf(text: string, file: string): number[] {
  const sizes = parseRcpSet(text, file).records.map(record => record.globalBatchSize)
  const sorted = [...new Set(sizes)].sort((a, b) => a - b)
  return [...sorted, ...sorted.slice(1).map((size, index) => Math.round((size + sorted[index]!) / 2))]
}

// The first reachable value against its definition: all runs there pass, all runs one evaluation before fail, on the sets of
// mlcommons/logging 7bbf792.
describe.skipIf(!hasShared)(`advise on the published RCP sets${needsShared}`, () => {
  const sets = allReferenceSets().map(set => [set.name, set] as const)

  it.each(sets)('finds the first reachable value above the floor everywhere in %s', (_, set) => {
    const { text, path, benchmark, ruleset } = set
    for (const bs of batchSizesOf(text, path)) {
      const advice = adviseByFiles({
        ...{ benchmark: benchmark.name, bs, catalogue: builtIn, usage: benchmark.usage, ruleset },
        rcps: referenceSets,
      })
      const { rcp, firstReachable, evaluationInterval, outcomes } = advice
      if (rcp === null || evaluationInterval === null) continue
      const uniform = outcomes.filter(({ epochs }) => new Set(epochs).size === 1)
      expect({ bs, verdicts: uniform.slice(0, 2).map(({ epochs, passed }) => [epochs[0], passed]) }).toEqual({
        bs,
        verdicts: [
          [expect.closeTo(firstReachable! - evaluationInterval.step, 9), false],
          [firstReachable, true],
        ],
      })
    }
  })
})

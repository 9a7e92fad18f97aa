import { describe, expect, it } from 'vitest'
import { nearestRate } from '../../src/advise/scaled-learning-rate.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { noListener } from '../../src/files/listener.ts'
import { hyperparametersOffScale } from '../../src/rcp/lint/hyperparameters-off-scale.ts'
import { setText } from '../../src/rcp/lint/set-text.ts'
import { parseRcpSet } from '../../src/rcp/read.ts'
import type { RcpRecord } from '../../src/rcp/record.ts'
import { learningRateOf } from '../../src/runs/learning-rate.ts'
import { regenerateReport } from '../../src/stages/regenerate/view.ts'
import { readGroups } from '../../src/stages/scaling-compare/read-groups.ts'
import { allReferenceSets, type ReferenceSet } from '../support/reference-sets.ts'

const sets = allReferenceSets()
const skipped = sets.length === 0

/** As the file says it: only deepcam has a member of its own (its rule file in mlcommons/logging 7bbf792). */
const written = ({ hyperparameters }: RcpRecord) =>
  hyperparameters.opt_lr ?? hyperparameters.opt_base_learning_rate

const ratesWritten = ({ text, path }: ReferenceSet) =>
  parseRcpSet(text, path)
    .records.map(record => [record.globalBatchSize, written(record)])
    .sort(byBatchSize)

const byBatchSize = (a: readonly unknown[], b: readonly unknown[]) => Number(a[0]) - Number(b[0])

/** What lint says of a record before one that is trained a thousand times as fast. */
function rateOfLint(record: RcpRecord, { benchmark, ruleset }: ReferenceSet) {
  const { member, value } = learningRateOf(record.hyperparameters, benchmark)!
  const next = {
    ...record,
    globalBatchSize: 2 * record.globalBatchSize,
    hyperparameters: { ...record.hyperparameters, [member]: 1000 * value },
  }
  const set = { file: 'rcps.json', records: [record, next] }
  const nothing = { text: setText('{}'), tunable: null, points: [], judging: [] }
  return hyperparametersOffScale.find(set, { ...nothing, benchmark, ruleset })[0]?.message
}

/** The column LR of regenerate's table. */
function ratesOfRegenerate({ text, benchmark, ruleset }: ReferenceSet) {
  const { usage, name } = benchmark
  const set = { benchmark: name, text, previousText: text, changes: [], findings: [], provenance: {} }
  const report = regenerateReport({
    sets: [set as never],
    findings: [],
    catalogue: builtIn,
    usage,
    ruleset,
    written: [],
  })
  return report.tables[0]!.rows.map(([bs, rate]) => [bs, rate])
}

describe.skipIf(skipped)(
  `the learning rate of each record of mlcommons/logging 7bbf792${skipped ? ' (skipped: no reference data at ../shared)' : ''}`,
  () => {
    it('is that of its file, for all 588 records (counted with Python)', () => {
      const rates = sets.flatMap(set =>
        parseRcpSet(set.text, set.path).records.map(record => [
          learningRateOf(record.hyperparameters, set.benchmark)?.value,
          written(record),
        ]),
      )
      expect(rates).toHaveLength(588)
      expect(rates.filter(([found, expected]) => found !== expected)).toEqual([])
    })

    it.each(sets)('is the same for advise, lint, regenerate and scaling compare: $name', async set => {
      const { text, path, benchmark, ruleset } = set
      const { records } = parseRcpSet(text, path)
      for (const record of records) {
        const lr = written(record)
        const { globalBatchSize: bs } = record
        expect(nearestRate({ file: path, records: [record] }, bs, benchmark)).toMatchObject({ bs, lr })
        expect(rateOfLint(record, set)).toContain(` from ${lr} at batch size ${bs} `)
      }
      expect(ratesOfRegenerate(set).sort(byBatchSize)).toEqual(ratesWritten(set))
      const groups = await readGroups(path, {
        ...{ catalogue: builtIn, usage: benchmark.usage, ruleset },
        listener: noListener,
      })
      const found = new Set(groups.map(group => `${group.bs} ${group.lr}`))
      expect(found).toEqual(new Set(ratesWritten(set).map(([bs, lr]) => `${bs} ${lr}`)))
    })
  },
)

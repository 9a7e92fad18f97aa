import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/stages/check/work.ts'
import { shared } from '../support/shared.ts'

const reported = join(shared, 'reports/match-hyper')
const hasReport = existsSync(reported)
const needsReport = hasReport ? '' : ' (skipped: no reports at ../shared)'

const judged = async (folder: string, match: 'hyperparameters' | 'batch-size') => {
  const rcps = join(reported, 'rcps_maskrcnn.json')
  const [result] = await check([join(reported, folder)], { ruleset: '1.1.0', rcps, match })
  return result!
}

// The figures are those of the report: 15 against a floor of 19.4567 at 192, which is pruned; else interpolation, 11.125.
describe.runIf(hasReport)(
  `--match hyperparameters, as mlcommons/logging#214 asks for it${needsReport}`,
  () => {
    it.each(['same', 'int'])(
      '%s: the record with all hyperparameters judges alone, though pruned',
      async folder => {
        const { verdict, message, rcp, submissionMean } = await judged(folder, 'hyperparameters')
        expect([verdict, message, submissionMean]).toEqual(['fail', 'RCP found', 15])
        expect(rcp?.names).toEqual(['maskrcnn_ref_192'])
        expect(rcp?.mean).toBe(20.125)
        expect(rcp?.floor).toBeCloseTo(19.4567, 4)
      },
    )

    it('otherwarm: without such a record the pruned ones judge, and the member that differs is named', async () => {
      const { verdict, rcp, problems } = await judged('otherwarm', 'hyperparameters')
      expect([verdict, rcp?.interpolated, rcp?.mean]).toEqual(['pass', true, 11.125])
      expect(problems.map(({ code, message }) => [code, message])).toEqual([
        ['other-hyperparameters', 'opt_learning_rate_warmup_steps is 601, 600 in maskrcnn_ref_192'],
      ])
    })

    it.each(['same', 'otherwarm'])('%s: the default verdict is the reference checker’s', async folder => {
      const { verdict, rcp } = await judged(folder, 'batch-size')
      expect([verdict, rcp?.mean]).toEqual(['pass', 11.125])
    })
  },
)

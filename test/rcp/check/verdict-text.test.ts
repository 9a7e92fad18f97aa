import { expect, it } from 'vitest'
import type { CheckResult } from '../../../src/rcp/check/check-result.ts'
import { verdictText } from '../../../src/rcp/check/verdict-text.ts'

/** What the text is made of. */
const result = (changes: Partial<CheckResult>) => ({ message: 'RCP found', ...changes }) as CheckResult

it('verdictText adds the mean and the floor with its grace where a reference has judged', () => {
  const rcp = {
    names: ['a'],
    interpolated: false,
    mean: 14,
    stdev: 0,
    minEpochs: 10,
    maxSpeedup: 1.25,
    floor: 11.2,
    grace: 0,
  }
  expect(verdictText(result({ rcp, submissionMean: 9 }))).toBe(
    'RCP found: the mean 9 is 19.6 % below the floor 11.2',
  )
  expect(verdictText(result({ rcp: { ...rcp, grace: 46080 }, submissionMean: 9 }))).toBe(
    'RCP found: the mean 9 is 19.6 % below the floor 11.2 (after 46,080 of grace)',
  )
  expect(verdictText(result({ rcp: null, submissionMean: 9 }))).toBe('RCP found')
  // Too few runs to trim.
  expect(verdictText(result({ rcp, submissionMean: Number.NaN }))).toBe(
    'RCP found: the submission has no mean',
  )
  const long = { ...rcp, floor: 13.900369246800743 }
  expect(verdictText(result({ rcp: long, submissionMean: 40 / 3 }))).toBe(
    'RCP found: the mean 13.3333 is 4.08 % below the floor 13.9004',
  )
})

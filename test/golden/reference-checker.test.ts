import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import {
  type FileReading,
  type ReadingOptions,
  ReferenceReading,
  readingWords,
} from '../../src/convergence/reference-reading.ts'
import { scanLog } from '../../src/files/read/scan-log.ts'
import type { CheckResult } from '../../src/rcp/check/check-result.ts'
import { check } from '../../src/stages/check/work.ts'
import { quirkySubmission } from '../support/quirky-submission.ts'
import {
  askReferenceChecker,
  asPython,
  hasReferenceChecker,
  needsReferenceChecker,
  type ReferenceAnswer,
  type ReferenceCase,
  type ReferenceReadingAnswer,
} from '../support/reference-checker.ts'

const seeds = Array.from({ length: 400 }, (_, index) => index + 1)
const cases = seeds.map(quirkySubmission)
const root = mkdtempSync(join(tmpdir(), 'quirky-'))
let answers: readonly ReferenceAnswer[] = []

/** Writes the logs and the set of a case; returns the folder. */
function write(seed: number): string {
  const { logs, rcps } = cases[seed - 1]!
  const folder = join(root, String(seed), 'logs')
  mkdirSync(folder, { recursive: true })
  for (const [index, text] of logs.entries()) {
    writeFileSync(join(folder, `result_${index}.txt`), Buffer.from(text, 'latin1'))
  }
  writeFileSync(join(root, String(seed), 'rcps.json'), rcps)
  return folder
}

const optionsOf = ({ ruleset, bertTrainSamples }: ReferenceCase): ReadingOptions => ({
  catalogue: builtIn,
  ruleset,
  bertTrainSamples,
})

async function readingOf(file: string, options: ReadingOptions): Promise<FileReading> {
  const reading = new ReferenceReading(options)
  await scanLog(file, { words: readingWords(options) }, line => reading.accept(line))
  return reading.finish()
}

async function checkOf(folder: string, seed: number): Promise<CheckResult> {
  const { usage, ruleset, bertTrainSamples, pass, bypass } = cases[seed - 1]!
  const [result] = await check([folder], {
    catalogue: builtIn,
    usage,
    ruleset,
    bertTrainSamples,
    rcps: join(root, String(seed), 'rcps.json'),
    rcpSet: pass === 'full_rcps' ? 'full' : 'pruned',
    rcpBypass: bypass,
  })
  return result!
}

beforeAll(() => {
  if (hasReferenceChecker) answers = askReferenceChecker(cases)
})

afterAll(() => rmSync(root, { recursive: true }))

describe.skipIf(!hasReferenceChecker)(
  `made-up submissions, judged here and by mlcommons/logging${needsReferenceChecker}`,
  () => {
    it.each(seeds)('come out alike, log by log and together: seed %i', async seed => {
      const folder = write(seed)
      const { readings, check: expected } = answers[seed - 1]!
      for (const [index, answer] of readings.entries()) {
        const reading = await readingOf(join(folder, `result_${index}.txt`), optionsOf(cases[seed - 1]!))
        // Epochs of null are read, but nothing can be done with them.
        if ('error' in answer || answer.epochs === null) expect(reading.crash).not.toBeNull()
        else expect(asReference(reading), cases[seed - 1]!.logs[index]).toEqual(withoutMissing(answer))
      }
      const result = await checkOf(folder, seed)
      if ('error' in expected) {
        expect(result.message, expected.error).not.toBe('')
        expect(result.passed, expected.error).toBe(false)
      } else {
        const { passed, message, normalization } = result
        expect({ passed, message, norm: asPython(normalization) }).toEqual(expected)
      }
    })

    it('pass, fail, lack an RCP, do not converge and cannot be read, each in ten cases or more', () => {
      const kinds = answers.map(({ check }) =>
        'error' in check ? 'dead' : check.passed ? 'pass' : check.message.replace(/\d.*/, 'N'),
      )
      for (const kind of [
        'pass',
        'dead',
        'RCP found',
        'RCP Interpolation',
        'Insufficient convergence',
        'Missing RCP, please submit RCP with BS = N',
      ]) {
        expect(kinds.filter(each => each === kind).length, kind).toBeGreaterThanOrEqual(10)
      }
    })
  },
)

/** A batch size of null is as good as none, which is -1 there. */
const withoutMissing = (answer: ReferenceReadingAnswer) => ({
  ...answer,
  bs: answer.bs === -1 ? null : answer.bs,
})

/** As read_submission_file returns it: 1e9 where a run did not converge. */
function asReference({ epochs, globalBatchSize, benchmark, crash }: FileReading) {
  expect(crash).toBeNull()
  return {
    converged: epochs !== null,
    epochs: asPython(epochs ?? 1e9),
    bs: globalBatchSize,
    benchmark,
  }
}

/**
 * Pages as the command line writes them, in a folder that is gone after the test run: files share what they make.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { cli, fixture, maskRcnnLog } from '../../support/cli.ts'
import { corpus, hasShared, referenceRcps } from '../../support/shared.ts'

const folder = mkdtempSync(join(inject('runFolder'), 'pages-'))

/** Runs a command and returns the path of the page that it wrote. */
export async function pageOf(name: string, args: readonly string[]): Promise<string> {
  const file = join(folder, `${name}.html`)
  const { code, stderr } = await cli([...args, '--format', 'html', '-o', file, '--quiet'])
  if (code > 1) throw new Error(stderr)
  return file
}

/** The same page again where it has been made. */
function once(make: () => Promise<string>): () => Promise<string> {
  let page: Promise<string> | undefined
  return () => {
    page ??= make()
    return page
  }
}

/** The report of the round of the fixtures; its paths are relative, so that it is the same wherever the project lies. */
export const fixtureRound = once(() =>
  pageOf('fixture-round', ['report', 'fixtures/round', '--ruleset', '1.1.0', '--rcps', 'fixtures/rcps']),
)

/** Submissions of three organizations, of different batch sizes and verdicts, as many as make a table worth filtering. */
export const madeSubmissions = [
  { organization: 'Lab A', platform: '4xGPU', bs: 96, value: 14 },
  { organization: 'Lab A', platform: '8xGPU', bs: 128, value: 15 },
  { organization: 'Lab A', platform: '16xGPU', bs: 256, value: 16 },
  { organization: 'Lab B', platform: '4xGPU', bs: 96, value: 9 },
  { organization: 'Lab B', platform: '8xGPU', bs: 128, value: 10 },
  { organization: 'Lab B', platform: '16xGPU', bs: 256, value: 17 },
  { organization: 'Lab C', platform: '4xGPU', bs: 120, value: 14 },
  { organization: 'Lab C', platform: '8xGPU', bs: 128, value: 14 },
  { organization: 'Lab C', platform: '10xGPU', bs: 112, value: 13 },
] as const

interface Submission {
  readonly organization: string
  readonly platform: string
  readonly bs: number
  /** Epochs to converge; every second run takes one more. */
  readonly value: number
}

/** The report of {@link madeSubmissions}. */
export const madeRound = once(() => roundOf('made-round', madeSubmissions))

/** The report of a round as large as they get: 25 organizations with ten submissions each. */
export const wholeRound = () =>
  roundOf(
    'whole-round',
    Array.from({ length: 250 }, (_, index) => ({
      organization: `Organization ${Math.floor(index / 10)}`,
      platform: `${4 * ((index % 10) + 1)}xGPU`,
      bs: 96 + 16 * (index % 4),
      value: 12 + (index % 5),
    })),
  )

function roundOf(name: string, submissions: readonly Submission[]): Promise<string> {
  for (const { organization, platform, bs, value } of submissions)
    for (const run of [0, 1, 2, 3, 4]) {
      const log = maskRcnnLog({ organization, platform, bs, value: value + (run % 2) })
      write(`${name}/${organization}/results/${platform}/maskrcnn/result_${run}.txt`, log)
    }
  return pageOf(name, ['report', join(folder, name), '--ruleset', '1.1.0', '--rcps', fixture('rcps')])
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** The round of the reference data with the most submissions. */
export const largestRound = hasShared
  ? readdirSync(corpus)
      .map(name => ({ name, submissions: submissionsIn(join(corpus, name)) }))
      .reduce((most, round) => (round.submissions > most.submissions ? round : most))
  : null

function submissionsIn(round: string): number {
  const logs = readdirSync(round, { recursive: true, encoding: 'utf8' }).filter(path =>
    /(^|\/)result_[^/]*\.txt$/.test(path),
  )
  return new Set(logs.map(dirname)).size
}

/** The report of {@link largestRound}. */
export const largestRoundPage = once(() => {
  const { name } = largestRound!
  const ruleset = `${name.slice(1)}.0`
  return pageOf('largest-round', [
    'report',
    join(corpus, name),
    '--ruleset',
    ruleset,
    '--rcps',
    referenceRcps,
  ])
})

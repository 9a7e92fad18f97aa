/**
 * The text of commands at three widths, as people see it. The files in `text-layout/` were reviewed by eye;
 * `npx vitest run test/text-layout.test.ts -u` remakes them: look at each before you keep it.
 */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { displayWidth } from '../src/report/terminal/width.ts'
import { cli, root } from './support/cli.ts'
import { writeChangedSet, writeLongRound } from './support/long-round.ts'

const round = 'fixtures/round'
const long = 'out/text-layout/round'
const set = 'fixtures/rcps/training_1.1.0/rcps_maskrcnn.json'
const changedSet = 'out/text-layout/rcps/rcps_maskrcnn.json'
const rules = ['--rules', 'fixtures/rules', '--ruleset', '1.1.0']
const rcps = ['--rcps', 'fixtures/rcps', '--ruleset', '1.1.0']

const commands: Readonly<Record<string, readonly string[]>> = {
  'check-round': ['check', round, ...rcps],
  'check-long': ['check', long, ...rcps],
  'score-round': ['score', round, ...rcps],
  'score-long': ['score', long, ...rcps],
  'extract-round': ['extract', round, '--ruleset', '1.1.0'],
  'extract-long': ['extract', long, '--ruleset', '1.1.0'],
  'extract-group-long': ['extract', long, '--ruleset', '1.1.0', '--group'],
  'comply-clean': ['comply', 'fixtures/package', ...rules],
  'comply-long': ['comply', long, ...rules],
  'run-round': ['run', 'pipelines/round.yaml', '--out', 'out/text-layout/run'],
  'run-long': [
    'run',
    'pipelines/round.yaml',
    '--input',
    `round=${long}`,
    '--out',
    'out/text-layout/run-long',
  ],
  'run-quiet': ['run', 'pipelines/round.yaml', '--out', 'out/text-layout/run', '-q'],
  lint: ['lint', 'fixtures/rcps'],
  'lint-changed': ['lint', 'out/text-layout/rcps'],
  diff: ['diff', set, changedSet, '--ruleset', '1.1.0'],
  'diff-long': ['diff', set, changedSet, '--ruleset', '1.1.0', '--submissions', long],
  curve: ['curve', 'maskrcnn', ...rcps, '--rcp-set', 'full', '--interpolate', '112'],
  'advise-point': [
    'advise',
    '--benchmark',
    'maskrcnn',
    '--bs',
    '120',
    '--lr',
    '0.15',
    '--lr-quantum',
    '0.01',
    ...rcps,
  ],
  'advise-machines': [
    'advise',
    '--benchmark',
    'maskrcnn',
    '--gpus',
    '4,8,10,16',
    '--local-batch',
    '12',
    ...rcps,
  ],
  'caffe-parse': ['caffe', 'parse', 'fixtures/caffe/bvlc-rc3-resumed.log', 'fixtures/caffe/nvcaffe-0.17.log'],
  regenerate: ['regenerate', 'fixtures/maskrcnn/proposed', ...rcps, '--check'],
  package: ['package', 'fixtures/package', ...rules, '--rcps', 'fixtures/rcps'],
  summarize: ['summarize', 'fixtures/package', ...rules, '--rcps', 'fixtures/rcps'],
}
const widths = [80, 100, 160]
const cases = Object.entries(commands).flatMap(([name, args]) => widths.map(width => ({ name, args, width })))

const textOf = async (args: readonly string[], width: number): Promise<string> =>
  (await cli(args, { environment: { COLUMNS: String(width) } })).stdout

/** The place of a finding has the length of its path: tools find it. */
const isPlace = (line: string): boolean => /^\S+: (?:error|warning|note)\[[\w-]+\]:/.test(line)

describe('the text of commands', () => {
  beforeAll(() => {
    process.chdir(root)
    writeLongRound(join(root, long))
    writeChangedSet(set, changedSet)
  })

  it.each(cases)('$name at $width columns is as reviewed and no wider', async ({ name, args, width }) => {
    const output = await textOf(args, width)
    const wide = output.split('\n').filter(line => !isPlace(line) && displayWidth(line) > width)
    expect(wide).toEqual([])
    await expect(output).toMatchFileSnapshot(`text-layout/${name}-${width}.txt`)
  })

  it('has one line for each of the 60 submissions, failures first, at 80 and at 100 columns', async () => {
    for (const width of [80, 100]) {
      const lines = (await textOf(commands['check-long']!, width)).split('\n')
      const rows = lines.filter(line =>
        / \d\/5 .* (?:pass|fail|missing-rcp|insuffici\S*) +\d\.\d+$/.test(line),
      )
      expect(rows).toHaveLength(60)
      const passes = rows.map(line => line.includes(' pass '))
      expect(passes).toEqual(passes.toSorted((a, b) => Number(a) - Number(b)))
    }
  })

  it('prints one closing line for a package whose logs comply', async () => {
    expect(await textOf(commands['comply-clean']!, 100)).toBe('10 logs: 10 comply, 0 do not\n')
  })

  it('prints at most 60 lines of a round in a pipeline, findings excepted', async () => {
    const lines = (await textOf(commands['run-long']!, 100)).split('\n').filter(line => !isPlace(line))
    expect(lines.length).toBeLessThanOrEqual(60)
  })
})

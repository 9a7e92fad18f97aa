import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, maskRcnnLog, temporaryFolder } from '../support/cli.ts'
import { recordLine, setLines } from '../support/lint.ts'
import { times } from '../support/rcp.ts'
import { corpus, hasShared, needsShared, referenceRcps } from '../support/shared.ts'

const at96 = recordLine(96, [...times(9, 14), 15])
const before = setLines(at96, recordLine(128, times(10, 16)))
const after = setLines(at96, recordLine(128, times(10, 16)), recordLine(120, times(10, 14.2)))

const diff = async (...args: string[]) => {
  const ran = await cli(['diff', ...args, '--format', 'json'])
  return { ...ran, document: ran.stdout === '' ? null : JSON.parse(ran.stdout) }
}

/** Five runs at a batch size that take 15 epochs each. */
const submission = (bs: number) =>
  Object.fromEntries(
    times(5, 0).map((_, run) => [`s/${bs}/result_${run}.txt`, maskRcnnLog({ bs, value: 15 })]),
  )

describe('diff', () => {
  it('has the members of the contract: name, bs, change, before and after of records; kept; verdicts', async () => {
    const folder = temporaryFolder({ 'old.json': before, 'new.json': after })
    const { code, document } = await diff(`${folder}/old.json`, `${folder}/new.json`)
    expect(code).toBe(0)
    expect(document.records).toMatchObject([
      { name: 'toy_ref_120', bs: 120, change: 'added', before: null, after: { n: 10 } },
    ])
    expect(document.kept).toEqual({
      before: ['toy_ref_96', 'toy_ref_128'],
      after: ['toy_ref_96', 'toy_ref_120', 'toy_ref_128'],
    })
    expect(document.verdicts).toEqual([])
  })

  it('compares folders by the paths of their sets', async () => {
    const folder = temporaryFolder({
      'old/training_1.1.0/rcps_maskrcnn.json': before,
      'old/training_1.1.0/rcps_ssd.json': before,
      'new/training_1.1.0/rcps_maskrcnn.json': before,
      'new/training_2.0.0/rcps_maskrcnn.json': after,
    })
    const { document } = await diff(`${folder}/old`, `${folder}/new`)
    const seen = document.records.map(
      ({ file, change }: { file: string; change: string }) => `${file} ${change}`,
    )
    expect(seen).toEqual([
      ...times(2, 0).map(() => 'training_1.1.0/rcps_ssd.json removed'),
      ...times(3, 0).map(() => 'training_2.0.0/rcps_maskrcnn.json added'),
    ])
  })

  it('finds a verdict that flips: 15 epochs at 120 lie below the line from 14 to 16 at 15.5, but above 14.2', async () => {
    const folder = temporaryFolder({
      'old.json': before,
      'new.json': after,
      ...submission(120),
      ...submission(96),
    })
    const { document } = await diff(
      `${folder}/old.json`,
      `${folder}/new.json`,
      '--submissions',
      `${folder}/s`,
      '--ruleset',
      '1.1.0',
    )
    expect(document.verdicts).toEqual([{ dir: `${folder}/s/120`, before: 'fail', after: 'pass' }])
    expect(document.normalizations).toMatchObject([{ dir: `${folder}/s/120`, after: 1 }])
  })

  it('prints tables for a pull request as markdown', async () => {
    const folder = temporaryFolder({ 'old.json': before, 'new.json': after })
    const { stdout } = await cli(['diff', `${folder}/old.json`, `${folder}/new.json`, '--format', 'markdown'])
    expect(stdout).toMatch(/^\| File \| Record \|/m)
    expect(stdout).toContain('now part of the pruned set')
  })

  it('shows means, floors, the envelope and verdict flips as tables of one comment', async () => {
    const changed = setLines(at96, recordLine(128, times(10, 15)), recordLine(120, times(10, 14.2)))
    const folder = temporaryFolder({ 'old.json': before, 'new.json': changed, ...submission(120) })
    const { stdout } = await cli([
      ...['diff', `${folder}/old.json`, `${folder}/new.json`, '--format', 'markdown'],
      ...['--submissions', `${folder}/s`, '--ruleset', '1.1.0'],
    ])
    const cells = (pattern: RegExp) =>
      stdout
        .split('\n')
        .filter(line => pattern.test(line))
        .map(line =>
          line
            .split('|')
            .slice(2, -1)
            .map(cell => cell.trim()),
        )
    expect(cells(/\| File /)).toEqual([
      [
        ...[
          'Record',
          'BS',
          'Change',
          'Runs before',
          'after',
          'Mean before',
          'after',
          'Floor before',
          'after',
        ],
        ...['Judges before', 'after', 'Members'],
      ],
    ])
    // Runs that all take equally long have their mean as floor: the standard deviation is 0.
    expect(cells(/ref.{1,2}120 .*added/)).toEqual([
      ['toy\\_ref\\_120', '120', 'added', '', '10', '', '14.2000', '', '14.2000', '', 'yes', ''],
    ])
    expect(cells(/ref.{1,2}128 .*changed/)).toEqual([
      [
        ...['toy\\_ref\\_128', '128', 'changed', '10', '10', '16.0000', '15.0000', '16.0000', '15.0000'],
        ...['yes', 'yes', 'values'],
      ],
    ])
    expect(stdout).toMatch(/## Envelope[\s\S]*toy\\_ref\\_120 \| now part of the pruned set/)
    expect(stdout).toMatch(/## Verdicts that flip[\s\S]*120 \| fail \| pass \|/)
    expect(stdout).toContain('2 records differ; 1 of 1 verdicts flips')
  })

  it('exits with 2 for a file against a folder, for what is missing, and for submissions without a ruleset', async () => {
    const set = fixture('rcps/training_1.1.0/rcps_maskrcnn.json')
    for (const [args, code] of [
      [[set, fixture('rcps')], 'file-and-folder'],
      [[set, join(fixture('rcps'), 'none.json')], 'path-not-found'],
      [[set, set, '--submissions', fixture('maskrcnn/submission')], 'missing-option'],
    ] as const) {
      const ran = await diff(...args)
      expect(ran.code).toBe(2)
      expect(ran.stderr).toContain(`error[${code}]`)
    }
  })
})

describe.skipIf(!hasShared)(`diff on real logs${needsShared}`, () => {
  it('turns two passes of v1.1 into failures where Mask R-CNN loses its record at 128, as the checker does with either set (mlcommons/logging 7bbf792)', async () => {
    const path = join(referenceRcps, 'training_1.1.0', 'rcps_maskrcnn.json')
    const { readFileSync } = await import('node:fs')
    const { maskrcnn_ref_128, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
    expect(maskrcnn_ref_128).toBeDefined()
    const folder = temporaryFolder({ 'rcps_maskrcnn.json': JSON.stringify(rest) })
    const submissions = ['--submissions', join(corpus, 'v1.1'), '--ruleset', '1.1.0']
    const { document } = await diff(path, `${folder}/rcps_maskrcnn.json`, ...submissions)
    const flips = document.verdicts.map(({ dir, ...verdicts }: { dir: string }) => [
      dir.slice(corpus.length + 1),
      verdicts,
    ])
    expect(flips).toEqual([
      ['v1.1/Azure/results/nd96amsr_a100_v4_n4_ngc21.09_pytorch/maskrcnn', { before: 'pass', after: 'fail' }],
      ['v1.1/NVIDIA/results/dgxa100_n4_ngc21.09_pytorch/maskrcnn', { before: 'pass', after: 'fail' }],
    ])
  })
})

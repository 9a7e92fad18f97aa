import { describe, expect, it } from 'vitest'
import { cli, fixture } from '../support/cli.ts'

const file = fixture('rcps/training_1.1.0/rcps_maskrcnn.json')
const calibrate = (...options: string[]) => cli(['calibrate', file, ...options])
const document = async (...options: string[]) =>
  JSON.parse((await calibrate(...options, '--format', 'json')).stdout)

describe('calibrate', () => {
  it('has the members of the contract', async () => {
    const { benchmark, ruleset, records } = await document('--policy', 't,grace=1,quantised', '--all')
    expect([benchmark, ruleset]).toEqual(['maskrcnn', '1.1.0'])
    const [first] = records
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['name', 'bs', 'n', 'runsPerSubmission', 'pruned', 'interval', 'policies']),
    )
    expect(first.interval).toEqual({ value: 1, source: 'rules' })
    expect(first.policies.map(({ policy }: { policy: string }) => policy)).toEqual([
      't',
      'grace=1',
      'quantised',
    ])
    expect(Object.keys(first.policies[0].power)).toEqual(['1', '2', '3', '5', '10'])
    expect(first.policies[0].detectable.power).toBe(0.8)
  })

  it('gives the same bytes for the same seed, and names the seed', async () => {
    const [once, again] = [
      await document('--simulate', '500', '--seed', '9'),
      await document('--simulate', '500', '--seed', '9'),
    ]
    expect(once).toEqual(again)
    expect(once.seed).toBe(9)
    expect(once.records[0].policies[0].simulated.draws).toBe(500)
  })

  it('takes names, files and folders; several sets are documents under results', async () => {
    const { stdout } = await cli([
      'calibrate',
      file,
      'maskrcnn',
      '--rcps',
      fixture('rcps'),
      '--ruleset',
      '1.1.0',
      '--format',
      'json',
    ])
    expect(JSON.parse(stdout).results.map(({ benchmark }: { benchmark: string }) => benchmark)).toEqual([
      'maskrcnn',
      'maskrcnn',
    ])
    const folder = await cli(['calibrate', fixture('rcps/training_1.1.0'), '--format', 'csv'])
    expect(folder.stdout).toMatch(
      /^benchmark,ruleset,name,bs,n,interval,intervalSource,policy,floor,falseAlarm,power1,/,
    )
  })

  it('draws power curves on a page', async () => {
    const { stdout } = await calibrate('--all', '--policy', 't', '--policy', 'grace=1', '--format', 'html')
    expect(stdout).toContain('<svg')
    expect(stdout).toContain('percent faster than the record')
  })

  it('counts the reference runs that are needed', async () => {
    const { stdout } = await calibrate('--need', 'error=10', '--need', 'power=80')
    expect(stdout).toContain('Runs needed')
  })

  it.each([
    [['--policy', 'grace'], "no policy 'grace'"],
    [['--faster', '100'], '--faster is not a percentage'],
    [['--need', 'error=x'], '--need error is not a percentage'],
    [['--population', 'normal', '--stdev', 'trimmed'], 'has no closed form'],
    [['--simulate', '10000000'], 'more than the 1000000'],
  ])('refuses %j: %s', async (options, message) => {
    const { code, stderr } = await calibrate(...options)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('is a finding where a record has no answer', async () => {
    const { code, stderr, stdout } = await calibrate('--all', '--population', 'quantised')
    expect(code).toBe(1)
    expect(`${stdout}${stderr}`).toContain('too-few-distinct-values')
  })
})

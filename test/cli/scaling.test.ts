import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

/** What a sub-command prints as JSON, with its exit code. */
async function scaling(...args: readonly string[]) {
  const { code, stdout, stderr } = await cli(['scaling', ...args, '--format', 'json'])
  return { code, stderr, document: stdout === '' ? null : JSON.parse(stdout) }
}

const tables = fixture('linear-scaling/tables.csv')

describe('scaling rules', () => {
  it('scales 0.1 from 256 to 8192: linear 3.2, square root 0.5656854, fixed 0.1 (Goyal et al., section 2.1)', async () => {
    const { code, document } = await scaling('rules', '--ref-bs', '256', '--ref-lr', '0.1', '--bs', '8192')
    expect(code).toBe(0)
    const { schemaVersion, tool, ...rates } = document
    expect({ schemaVersion, name: tool.name }).toEqual({ schemaVersion: 1, name: 'mlperf-rcp' })
    expect(rates).toEqual({ linear: 3.2, squareRoot: expect.closeTo(0.5656854, 7), fixed: 0.1 })
  })

  it('scales 0.12 from 96 to 120: linear 0.15 (by hand); with an exponent of one’s own too', async () => {
    const args = ['rules', '--ref-bs', '96', '--ref-lr', '0.12', '--bs', '120']
    expect((await scaling(...args)).document.linear).toBeCloseTo(0.15, 12)
    const { power } = (await scaling(...args, '--alpha', '2')).document
    expect(power).toEqual({ alpha: 2, learningRate: expect.closeTo(0.1875, 12) })
  })

  it.each([
    [['--ref-bs', '256', '--ref-lr', '0', '--bs', '8192'], "'0' is not above 0."],
    [['--ref-bs', '25.6', '--ref-lr', '0.1', '--bs', '8192'], "'25.6' is not a positive whole number."],
    [['--ref-bs', '256', '--ref-lr', '0.1'], "the option '--bs' is required"],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await scaling('rules', ...args)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/\(see mlperf-rcp scaling rules --help\)|help: Give --bs/)
  })
})

describe('scaling warmup', () => {
  const warmUp = async (kind: string, ...epochs: readonly string[]) => {
    const args = [
      '--base',
      '0.1',
      '--k',
      '32',
      '--epochs',
      '5',
      '--kind',
      kind,
      '--iters-per-epoch',
      '156.392',
    ]
    const { document } = await scaling('warmup', ...args, ...epochs.flatMap(epoch => ['--at-epoch', epoch]))
    return (document.points as { learningRate: number }[]).map(({ learningRate }) => learningRate)
  }

  it.each([
    ['gradual', 1.65],
    ['geometric', 0.1 * Math.sqrt(32)],
    ['constant', 0.1],
    ['quadratic', 0.1 + 3.1 / 4],
    ['none', 3.2],
  ])(
    '%s warm-up from 0.1 to 3.2 has %d half way (the formula, by hand) and 3.2 at its end',
    async (kind, half) => {
      const [middle, last] = await warmUp(kind, '2.5,5')
      expect(middle).toBeCloseTo(half, 12)
      expect(last).toBeCloseTo(3.2, 12)
    },
  )

  it('collects epochs, and lists every iteration without them: ceil(5 × 156.392) + 1', async () => {
    expect(await warmUp('gradual', '0,1', '2')).toHaveLength(3)
    expect(await warmUp('gradual')).toHaveLength(783)
  })

  it('refuses a kind that is not known', async () => {
    const { code, stderr } = await cli([
      'scaling',
      'warmup',
      '--base',
      '1',
      '--k',
      '2',
      '--epochs',
      '5',
      '--kind',
      'x',
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('Allowed choices are none, constant, gradual, geometric, quadratic.')
  })
})

describe('scaling equivalence', () => {
  const equivalence = (a: string, margin: string) =>
    scaling('equivalence', '--a', a, '--b', '23.60,0.12,5', '--margin', margin)

  // SciPy 1.10.1: ttest_ind_from_stats(equal_var=False), t.sf and t.cdf at the margins, t.interval(0.9).
  it('calls gradual warm-up equivalent within 0.3: TOST p 0.0233, interval 0.014 to 0.266, Welch p 0.0731 (SciPy)', async () => {
    const { code, document } = await equivalence('23.74,0.09,5', '0.3')
    expect(code).toBe(0)
    expect(document).toMatchObject({
      difference: expect.closeTo(0.14, 12),
      welchT: expect.closeTo(2.086996778999759, 9),
      welchDf: expect.closeTo(7.41839762611276, 9),
      welchP: expect.closeTo(0.07306391744990336, 9),
      tostP: expect.closeTo(0.023276890845079102, 9),
      ci90: [expect.closeTo(0.013977985973819718, 9), expect.closeTo(0.26602201402617426, 9)],
      smallestMargin: expect.closeTo(0.26602201402617426, 9),
      verdict: 'equivalent',
    })
  })

  it('leaves it undecided within 0.2: TOST p 0.1996 (SciPy), exit code 1', async () => {
    const { code, document } = await equivalence('23.74,0.09,5', '0.2')
    expect(code).toBe(1)
    expect(document).toMatchObject({ tostP: expect.closeTo(0.19959076355810773, 9), verdict: 'undecided' })
  })

  it('calls constant warm-up different: Welch p 5.83e-4 (SciPy), exit code 1 and a finding', async () => {
    const { code, document } = await equivalence('25.88,0.56,5', '0.3')
    expect(code).toBe(1)
    expect(document).toMatchObject({
      welchP: expect.closeTo(0.0005833374566115226, 10),
      verdict: 'different',
    })
    const args = ['scaling', 'equivalence', '--a', '25.88,0.56,5', '--b', '23.60,0.12,5', '--margin', '0.3']
    expect((await cli([...args, '--format', 'github'])).stdout).toContain('::error')
    expect((await cli([...args, '--exit-zero'])).code).toBe(0)
  })

  it.each([
    ['23.74,0.09', "'23.74,0.09' is not MEAN,STD,N."],
    ['23.74,x,5', "'x' is not a number."],
    ['23.74,-1,5', "The standard deviation in '23.74,-1,5' is below 0."],
    ['23.74,0.09,1', "The number of runs in '23.74,0.09,1' is not a whole number from 2 on."],
  ])('refuses %s', async (a, message) => {
    const { code, stderr } = await equivalence(a, '0.3')
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})

describe('scaling compare', () => {
  const compare = (...args: readonly string[]) => scaling('compare', ...args)

  it('reproduces table 2a of Goyal et al.: linear best at 8192, alpha 0.966 (parabolas by hand: log(3.504/0.1231)/log 32)', async () => {
    const { code, document } = await compare(tables, '--table', '2a', '--baseline', '256 lr=0.10')
    expect(code).toBe(1)
    expect(document.baseline).toEqual({ bs: 256, lr: 0.1, n: 5, mean: 23.6, std: 0.12 })
    expect(document.bestRule).toEqual({ 8192: 'linear' })
    expect(document.alpha).toEqual({ value: expect.closeTo(0.966, 3), ci: null })
    expect(document.groups[4]).toMatchObject({ bs: 8192, lr: 6.4, rule: null })
    expect(Object.keys(document.groups[0])).toEqual([
      ...[
        'bs',
        'lr',
        'n',
        'mean',
        'std',
        'rule',
        'difference',
        'welchT',
        'welchDf',
        'welchP',
        'ci90',
        'verdict',
      ],
    ])
  })

  // SciPy 1.10.1, as in test/scaling/compare.test.ts.
  it.each([
    ['2a', 256, 0.05, 0.32, 4.581, 7.75, 0.002, 0.19, 0.45],
    ['2a', 256, 0.2, 0.08, 1.193, 7.42, 0.27, -0.046, 0.206],
    ['2a', 8192, 1.6, 0.67, 10.388, 6.97, 1.7e-5, 0.548, 0.792],
    ['2a', 8192, 3.2, 0.14, 2.087, 7.42, 0.0731, 0.014, 0.266],
    ['2a', 8192, 6.4, 0.45, 4.651, 6.97, 0.0024, 0.267, 0.633],
    ['2a', 8192, 0.1, 18.07, 258.7, 7.75, 1.6e-16, 17.94, 18.2],
    ['2a', 8192, 0.5657, 2.62, 47.36, 4.5, 3.0e-7, 2.506, 2.734],
    ['1', 8192, 3.2, 1.24, 7.128, 4.83, 9.7e-4, 0.887, 1.593],
  ])(
    'table %s, %d at %d: difference %d, t %d, df %d, p %d, interval %d to %d (SciPy)',
    async (table, bs, lr, difference, t, df, p, low, high) => {
      const { document } = await compare(tables, '--table', table, '--baseline', '256 lr=0.1')
      const isGroup = (group: { bs: number; lr: number }) => group.bs === bs && Math.abs(group.lr - lr) < 1e-4
      const group = document.groups.find(isGroup)
      expect(group.difference).toBeCloseTo(difference, 9)
      expect(Math.abs(group.welchT / t - 1)).toBeLessThan(5e-4)
      expect(group.welchDf).toBeCloseTo(df, 1)
      expect(Math.abs(group.welchP / p - 1)).toBeLessThan(0.03)
      expect(group.ci90[0]).toBeCloseTo(low, 2)
      expect(group.ci90[1]).toBeCloseTo(high, 2)
    },
  )

  it('takes the margin from the caller: within 0.2 gradual warm-up is undecided, within 0.3 equivalent (SciPy)', async () => {
    const verdictAt = async (margin: string) => {
      const { document } = await compare(
        tables,
        '--table',
        '1',
        '--baseline',
        '256 lr=0.1',
        '--margin',
        margin,
      )
      return document.groups[2].verdict
    }
    expect(await verdictAt('0.2')).toBe('undecided')
    expect(await verdictAt('0.3')).toBe('equivalent')
  })

  it('shows groups that do not match as warnings: they are settings that were tried', async () => {
    const { stdout } = await cli(['scaling', 'compare', tables, '--table', '2a', '--baseline', '256 lr=0.1'])
    expect(stdout).toContain('8192 lr=1.6: warning[different]: difference 0.670')
    expect(stdout).toContain('7 groups: 3 match 256 lr=0.1 within 0.5; 8192: linear; alpha 0.966')
  })

  it('compares run records and RCP sets by epochs to converge: 14 and 14.05 at 128 and 96 (by hand)', async () => {
    const expected = [{ bs: 128, lr: 0.16, n: 10, mean: 14, std: 0, difference: expect.closeTo(-0.05, 12) }]
    for (const path of [fixture('rcps/training_1.1.0/rcps_maskrcnn.json'), fixture('maskrcnn/reference')]) {
      const args = ['--baseline', '96 lr=0.12', '--ruleset', '1.1.0']
      expect((await compare(path, ...args)).document.groups).toMatchObject(expected)
    }
  })

  it.each([
    ['no row of the table', ['--table', '7', '--baseline', '256 lr=0.1'], "There is no table '7'."],
    ['an unknown baseline', ['--table', '1', '--baseline', '256 lr=0.3'], "No groups match '256 lr=0.3'."],
    ['a baseline of another form', ['--table', '1', '--baseline', '256'], "'256' does not name a group."],
    ['two groups of that name', ['--baseline', '256 lr=0.1'], "2 groups match '256 lr=0.1'."],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await compare(tables, ...args)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  it.each([
    ['global_batch,lr\n256,1\n', "There is no column 'base_lr'.", 'groups.csv:1'],
    [
      'global_batch,base_lr,error\n256,0.1,23\n256,0.1,n/c\n',
      "'n/c' in column 'error' is not a number.",
      'groups.csv:3',
    ],
    ['global_batch,base_lr,error\n256,0.1\n', 'Invalid Record Length', 'groups.csv:2'],
    ['globalBatchSize,benchmark,convergence\n256,resnet,\n', 'has no run with batch size', 'groups.csv'],
  ])('names file and line of bad input: %j', async (content, message, place) => {
    const folder = temporaryFolder({ 'groups.csv': content })
    const { code, stderr } = await compare(join(folder, 'groups.csv'), '--baseline', '256 lr=0.1')
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain(place)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

import { describe, expect, it } from 'vitest'
import * as library from '../src/index.ts'
import { fixture, temporaryFolder } from './support/cli.ts'

const rcps = fixture('rcps')
const rules = fixture('rules')

/** The function of each command, called with what it cannot do without. */
const calls: Readonly<Record<string, () => unknown>> = {
  extract: () => library.extract([fixture('round')]),
  regenerate: () =>
    library.regenerate([fixture('maskrcnn/reference')], { ruleset: '1.1.0', out: temporaryFolder() }),
  check: () => library.check([fixture('round')], { ruleset: '1.1.0', rcps }),
  readCurve: () => library.readCurve('maskrcnn', { ruleset: '1.1.0', rcps }),
  adviseByFiles: () => library.adviseByFiles({ benchmark: 'maskrcnn', bs: 120, ruleset: '1.1.0', rcps }),
  lint: () => library.lint([rcps]),
  diff: () => library.diff({ before: rcps, after: rcps }),
  comply: () => library.comply([fixture('round')], { ruleset: '9.9.0', rules }),
  checkPackage: () => library.checkPackage(fixture('package'), { ruleset: '1.1.0', rcps, rules }),
  checkRepository: () => library.checkRepository(fixture('package')),
  summarize: () => library.summarize([fixture('package')], { ruleset: '1.1.0', rcps, rules }),
  score: () => library.score([fixture('round')]),
  reviewSubmissions: () => library.reviewSubmissions([fixture('round')], { ruleset: '1.1.0', rcps, rules }),
}

type Called = (...given: unknown[]) => unknown

const functionOf = (name: string) => (library as unknown as Readonly<Record<string, Called>>)[name]!

describe('the function of a command', () => {
  it.each(Object.entries(calls))('works with the declared defaults: %s', async (_, call) => {
    expect(await call()).toBeDefined()
  })

  it.each([...Object.keys(calls), 'runPipeline'])(
    'refuses a call without what it needs, by a UsageError: %s',
    async name => {
      const fault = await (async () => functionOf(name)())().catch((error: unknown) => error)
      expect(fault).toBeInstanceOf(library.UsageError)
      expect(fault).toMatchObject({ code: 'missing-option' })
    },
  )

  it('refuses a value that is not one of the choices', async () => {
    const given = { ruleset: '1.1.0', rcps, rcpSet: 'prund' as never }
    await expect(library.check([fixture('round')], given)).rejects.toMatchObject({ code: 'bad-value' })
  })

  it('judges as the command does, pruned as the reference does', async () => {
    const [first] = await library.check([fixture('round')], { ruleset: '1.1.0', rcps })
    const explicit = {
      ruleset: '1.1.0',
      rcps,
      rcpSet: 'pruned',
      pruning: 'reference',
      match: 'batch-size',
    } as const
    expect((await library.check([fixture('round')], explicit))[0]).toEqual(first)
  })
})

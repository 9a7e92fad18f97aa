import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleFileOf } from '../../../src/advise/rules-in-files.ts'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { rulesets } from '../../../src/benchmarks/ruleset.ts'
import { ruleFinder } from '../../../src/files/find-rules.ts'
import type { Provenance } from '../../../src/rcp/regenerate/provenance.ts'
import { lint } from '../../../src/stages/lint/work.ts'
import { regenerate } from '../../../src/stages/regenerate/work.ts'
import { fixture, maskRcnnLog, temporaryFolder } from '../../support/cli.ts'
import { writeRunLog } from '../../support/mllog-writer.ts'
import { benchmarkOf } from '../../support/rcp.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../../support/upstream-rules.ts'

/** What regenerate makes of two logs with these hyperparameters, and what lint says of the file. */
async function madeAndLinted(
  benchmark: string,
  ruleset: string,
  hyperparameters: Record<string, number | string>,
  rules: string,
) {
  const log = (seed: number) =>
    writeRunLog({ ruleset, benchmark, bs: 64, hyperparameters, value: 64 * (seed + 9), seed })
  const folder = temporaryFolder({ 'logs/result_0.txt': log(1), 'logs/result_1.txt': log(2) })
  const out = join(folder, 'out')
  const made = await regenerate([join(folder, 'logs')], { ruleset, rules, out, allowFew: true })
  const linted = lint([join(out, `rcps_${benchmark}.json`)], { ruleset, rules })
  const missing = linted.flatMap(({ findings }) =>
    findings.filter(({ code }) => code === 'missing-hyperparameter').map(({ message }) => message),
  )
  return { record: made.sets[0]!.changes[0]!.after!, findings: made.sets[0]!.findings, missing }
}

const ofLog =
  /^(?:eval_accuracy|aggregated_eval_accuracy|global_batch_size|seed|submission_.*|.*_(?:start|stop))$/

/** A value for every key of the rule files and every member of the table. */
function completeFor(name: string, ruleset: string, optimizer: string | null) {
  const benchmark = benchmarkOf(name)
  const find = ruleFinder(upstreamCheckout!)
  const files = [
    ruleFileOf(find, benchmark, ruleset)!,
    ...(optimizer === null ? [] : [find(`training_${ruleset}/closed_${name}_${optimizer}.yaml`)!]),
  ]
  const keys = files.flatMap(file => [...file.keys.keys()]).filter(key => !ofLog.test(key))
  const table = benchmark.hyperparameters.flatMap(
    member => benchmark.memberSources[member]?.keys.filter(key => !key.includes('{'))[0] ?? member,
  )
  const values = Object.fromEntries([...keys, ...table].map(key => [key, 1]))
  return { ...values, ...(optimizer !== null && { opt_name: optimizer }) }
}

/** Every benchmark with rules in the ruleset; ResNet once for each optimizer with a rule file. */
const cases = hasUpstream
  ? rulesets.training
      .filter(ruleset => ruleset !== '0.6.0')
      .flatMap(ruleset =>
        builtIn.benchmarks
          .filter(({ usage }) => usage === 'training')
          .filter(benchmark => ruleFileOf(ruleFinder(upstreamCheckout!), benchmark, ruleset) !== null)
          .flatMap(({ name }) =>
            (name === 'resnet' ? ['lars', 'sgd'] : [null]).map(optimizer => ({ ruleset, name, optimizer })),
          ),
      )
  : []

describe('regenerate, more than once into one folder', () => {
  const maskrcnn = (path: string) => fixture(`maskrcnn/${path}`)
  const options = (out: string) => ({ ruleset: '1.1.0', out, allowFew: true })
  const setOf = (out: string) => readFileSync(join(out, 'rcps_maskrcnn.json'), 'utf8')
  const originOf = (out: string): Provenance =>
    JSON.parse(readFileSync(join(out, 'rcps_maskrcnn.provenance.json'), 'utf8'))

  it('keeps the provenance of earlier records, and names the set it belongs to', async () => {
    const out = temporaryFolder()
    await regenerate([maskrcnn('reference/bs128')], options(out))
    const [first] = originOf(out).records
    await regenerate([maskrcnn('reference/bs96')], options(out))
    const { records, setSha256 } = originOf(out)
    expect(records.map(({ bs }) => bs)).toEqual([96, 128])
    expect(records[1]).toEqual(first)
    expect(setSha256).toBe(createHash('sha256').update(setOf(out)).digest('hex'))
    expect(readdirSync(out).filter(name => name.startsWith('.'))).toEqual([])
  })

  it('joins the runs of an extended record', async () => {
    const out = temporaryFolder()
    const folder = temporaryFolder({ 'result_0.txt': maskRcnnLog({ bs: 128, value: 17, seed: 99 }) })
    await regenerate([maskrcnn('reference/bs128')], options(out))
    const before = originOf(out).records[0]!.runs
    const extend = { ...options(out), onConflict: 'extend', set: {} } as const
    const { sets } = await regenerate([folder], { ...extend, hyperparameters: [] })
    expect(sets[0]!.changes[0]!.change).toBe('extended')
    expect(originOf(out).records[0]!.runs).toEqual([...before, expect.objectContaining({ value: 17 })])
  })

  it('loses no record where two run at once', async () => {
    for (let pair = 0; pair < 5; pair++) {
      const out = join(temporaryFolder(), 'out')
      await Promise.all(
        ['bs96', 'bs128'].map(logs => regenerate([maskrcnn(`reference/${logs}`)], options(out))),
      )
      expect(Object.keys(JSON.parse(setOf(out)))).toEqual(['maskrcnn_ref_96', 'maskrcnn_ref_128'])
      expect(originOf(out).records.map(({ bs }) => bs)).toEqual([96, 128])
    }
  })

  it('says that a set was edited since, and leaves out what is no longer true', async () => {
    const out = temporaryFolder()
    await regenerate([maskrcnn('reference')], options(out))
    const set = JSON.parse(setOf(out))
    const [value] = set.maskrcnn_ref_128['Epochs to converge']
    set.maskrcnn_ref_128['Epochs to converge'].fill(value + 100)
    writeFileSync(join(out, 'rcps_maskrcnn.json'), JSON.stringify(set))
    const linted = lint([out], { ruleset: '1.1.0' }).flatMap(({ findings }) => findings)
    expect(linted.map(({ code }) => code)).toContain('provenance-mismatch')
    const { sets } = await regenerate([maskrcnn('proposed')], options(out))
    const [finding] = sets[0]!.findings.filter(({ code }) => code === 'provenance-mismatch')
    expect(finding!.message).toContain('The origin of maskrcnn_ref_128 is left out.')
    expect(originOf(out).records.map(({ bs }) => bs)).toEqual([96, 120])
    const again = await regenerate([maskrcnn('proposed')], options(out))
    expect(again.sets[0]!.findings).toEqual([])
    const now = lint([out], { ruleset: '1.1.0' }).flatMap(({ findings }) => findings)
    expect(now.map(({ code }) => code)).not.toContain('provenance-mismatch')
  })

  it.each(['{', '[]', '{"records": 1}'])('refuses a provenance that it cannot keep: %s', async text => {
    const out = temporaryFolder()
    await regenerate([maskrcnn('reference/bs128')], options(out))
    writeFileSync(join(out, 'rcps_maskrcnn.provenance.json'), text)
    const before = setOf(out)
    await expect(regenerate([maskrcnn('reference/bs96')], options(out))).rejects.toMatchObject({
      code: 'provenance-syntax',
    })
    expect(setOf(out)).toBe(before)
  })
})

describe('regenerate with rules', () => {
  const rules = () =>
    temporaryFolder({
      'training_1.1.0/common.yaml': '',
      'training_1.1.0/closed_maskrcnn.yaml': '- KEY:\n    NAME: opt_momentum\n    REQ: EXACTLY_ONE\n',
    })

  it('writes what the rules leave to choose and the table of benchmarks does not have', async () => {
    const { record } = await madeAndLinted('maskrcnn', '1.1.0', { opt_momentum: 0.9 }, rules())
    expect(record.hyperparameters).toEqual({ opt_momentum: 0.9 })
  })

  it('warns of what the rules leave to choose and no log has', async () => {
    const { findings } = await madeAndLinted('maskrcnn', '1.1.0', {}, rules())
    expect(findings.map(({ message }) => message).join('\n')).toContain('opt_momentum')
  })
})

describe.skipIf(!hasUpstream)(`regenerate with upstream's rules${needsUpstream}`, () => {
  it('writes opt_end_learning_rate of gpt_oss_20b, which the rules require without a test', async () => {
    const logged = {
      ...completeFor('gpt_oss_20b', '6.1.0', null),
      opt_end_learning_rate: 4e-5,
    }
    const { record } = await madeAndLinted('gpt_oss_20b', '6.1.0', logged, upstreamCheckout!)
    expect(record.hyperparameters.opt_end_learning_rate).toBe(4e-5)
  })

  it.each(cases)('lint misses nothing of $name in $ruleset ($optimizer)', async entry => {
    const { name, ruleset, optimizer } = entry
    const logged = completeFor(name, ruleset, optimizer)
    expect((await madeAndLinted(name, ruleset, logged, upstreamCheckout!)).missing).toEqual([])
  })
})

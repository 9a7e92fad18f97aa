import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleFileOf } from '../../../src/advise/rules-in-files.ts'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { rulesets } from '../../../src/benchmarks/ruleset.ts'
import { ruleFinder } from '../../../src/files/find-rules.ts'
import { lint } from '../../../src/stages/lint/work.ts'
import { regenerate } from '../../../src/stages/regenerate/work.ts'
import { temporaryFolder } from '../../support/cli.ts'
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

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Benchmark } from '../../src/benchmarks/benchmark.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { discoverFolders } from '../../src/files/discover.ts'
import { readRun } from '../../src/files/read/read-run.ts'
import { readRcpSet } from '../../src/rcp/read.ts'
import { regenerate } from '../../src/rcp/regenerate/regenerate.ts'
import type { Run } from '../../src/runs/run.ts'
import { corpus, goldenRows, hasShared, needsShared, referenceRcps } from '../support/shared.ts'

/** Rulesets of the rounds, as v1.0 to 1.0.0. */
const rounds = hasShared ? readdirSync(corpus).filter(name => name.startsWith('v')) : []
const rulesetOf = (round: string) => `${round.slice(1)}.0`

/**
 * Members of records that published closed submissions do not log: the first two benchmarks never do, of resnet some
 * implementations have no such parameter, and unet3d's stands in the logs of ruleset 1.0.0 alone.
 */
const notLogged: Readonly<Record<string, readonly string[]>> = {
  llama2_70b_lora: ['opt_learning_rate_warmup_epochs', 'opt_learning_rate_decay_boundary_epochs'],
  unet3d: ['opt_initial_learning_rate'],
  resnet: ['model_bn_span'],
}

/** A run of each closed submission of a round that converged, of benchmarks that have records; minigo has none. */
async function runsOf(round: string): Promise<Run[]> {
  const options = { catalogue: builtIn, ruleset: rulesetOf(round) }
  const runs: Run[] = []
  for (const { files } of discoverFolders([join(corpus, round)])) {
    for (const file of files) {
      const run = await readRun(file, options)
      if (run.division !== 'closed' || builtIn.find('training', run.benchmark ?? '')?.withoutRcps) break
      if (run.convergence === null || run.globalBatchSize === null) continue
      runs.push(run)
      break
    }
  }
  return runs
}

/** All members that the benchmark's records have in the round, those of the table where there is no set. */
function membersOf(benchmark: Benchmark, ruleset: string): string[] {
  const file = join(referenceRcps, `training_${ruleset}`, `rcps_${benchmark.name}.json`)
  if (!existsSync(file)) return [...benchmark.hyperparameters]
  return [...new Set(readRcpSet(file).records.flatMap(record => Object.keys(record.hyperparameters)))]
}

/** A record made of the run: which members it has, and which the findings name as missing. */
function regenerated(run: Run, ruleset: string, members: readonly string[]) {
  const { sets } = regenerate([run], {
    catalogue: builtIn,
    usage: 'training',
    ruleset,
    toolVersion: '0.0.0',
    existing: () => null,
    hyperparameters: members,
    allowFew: true,
  })
  const [{ changes, findings }] = sets as [(typeof sets)[0]]
  const messages = findings.filter(({ code }) => code === 'missing-hyperparameter').map(each => each.message)
  return {
    filled: Object.keys(changes[0]?.after?.hyperparameters ?? {}),
    missing: members.filter(member => messages.some(message => message.includes(` no ${member};`))),
  }
}

describe.skipIf(!hasShared)(`hyperparameters of published submissions${needsShared}`, () => {
  it.each(rounds)('fill every member of a record or are named as missing: %s', async round => {
    const ruleset = rulesetOf(round)
    const runs = await runsOf(round)
    expect(runs.length).toBeGreaterThan(0)
    for (const run of runs) {
      const benchmark = builtIn.find('training', run.benchmark ?? '')
      expect(benchmark, run.file).toBeDefined()
      const members = membersOf(benchmark!, ruleset)
      const { filled, missing } = regenerated(run, ruleset, members)
      expect([...filled, ...missing].sort(), run.file).toEqual(members.toSorted())
      const allowed = notLogged[benchmark!.name] ?? []
      expect(
        missing.filter(member => !allowed.includes(member)),
        run.file,
      ).toEqual([])
      expect(run.learningRate, run.file).not.toBeNull()
    }
  })

  it('are those of every benchmark that the reference has verdicts on', async () => {
    const judged = goldenRows<{ benchmark: string | null }>('rcp-verdicts.ndjson')
    const names = new Set(judged.flatMap(({ benchmark }) => benchmark ?? []))
    const unknown = [...names].filter(name => builtIn.find('training', name) === undefined)
    expect(unknown).toEqual([])
  })
})

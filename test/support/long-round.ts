/**
 * A round of 60 submissions with long names, for tests of layouts.
 *
 * @module
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { maskRcnnHyperparameters } from './cli.ts'
import { writeRunLog } from './mllog-writer.ts'

const submitters = 12
const systemsEach = 5
const runs = 5

/** Epochs of the five systems of a submitter: at the reference's mean, above it, and for one system too fast. */
const epochsOf = (submitter: number, system: number): number =>
  submitter % 6 === 5 && system === 4 ? 13 : 14 + 0.25 * ((submitter + system) % 4)

/** Batch sizes: the reference has 96 and 128, nothing above. */
const batchSizeOf = (submitter: number, system: number): number =>
  submitter === 3 && system === 2 ? 512 : system % 2 === 0 ? 96 : 128

/**
 * Writes the round, with the same bytes each time. Two submissions are too fast, one has a batch size without a reference, one
 * has two runs that were aborted.
 *
 * @param folder replaced if it exists
 */
export function writeLongRound(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (let submitter = 0; submitter < submitters; submitter += 1) {
    const organization = `Organization_${String(submitter).padStart(2, '0')}_of_Large_Computing_Systems`
    for (let system = 0; system < systemsEach; system += 1) {
      const platform = `${2 ** (system + 3)}xACCELERATOR-SXM-${141 + 39 * system}GB_nodes${2 ** system}_framework25.04_pytorch`
      for (let run = 0; run < runs; run += 1) {
        const seed = 1 + run + runs * (system + systemsEach * submitter)
        const path = join(folder, organization, 'results', platform, 'maskrcnn', `result_${run}.txt`)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(
          path,
          writeRunLog({
            ruleset: '1.1.0',
            benchmark: 'maskrcnn',
            bs: batchSizeOf(submitter, system),
            hyperparameters: maskRcnnHyperparameters,
            value: epochsOf(submitter, system),
            organization,
            platform,
            seed,
            startMs: 1_700_000_000_000 + 3_600_000 * seed,
            status: submitter === 7 && system === 0 && run < 2 ? 'aborted' : 'success',
          }),
        )
      }
    }
  }
}

/** Writes an RCP set that differs from another one: a record has other epochs, one is new and has a long name. */
export function writeChangedSet(from: string, to: string): void {
  const set = JSON.parse(readFileSync(from, 'utf8')) as Record<string, Record<string, unknown>>
  const [name, first] = Object.entries(set)[0]!
  const epochs = Object.entries(first).find(([, value]) => Array.isArray(value))![0]
  const changed = {
    ...set,
    [name]: { ...first, [epochs]: (first[epochs] as number[]).map(value => value + 0.25) },
    [`${name}_at_a_larger_batch_size_with_another_schedule`]: { ...first, BS: 256 },
  }
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, JSON.stringify(changed, null, 2))
}

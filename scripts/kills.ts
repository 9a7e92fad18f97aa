// npm run kills -- [--kills 200] [--pairs 50] [--seed 1]: after `npm run build`, kills `regenerate` and `run` at random moments and counts
// mixed sets of files and leftovers; then runs two regenerations at once and counts lost records. Exit code 1 if there is one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeRandom } from '../src/stats/random.ts'
import { killWriter } from './kills/kill-writers.ts'
import { lostRecords } from './kills/lost-records.ts'
import { writers } from './kills/writers.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    pairs: { type: 'string', default: '50' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'kills-'))
const random = makeRandom(Number(values.seed))
let isBad = false
for (const [name, writer] of Object.entries(writers(folder))) {
  const seen = await killWriter(writer, Number(values.kills), random)
  console.log(name, JSON.stringify(seen))
  isBad ||= seen.mixed > 0 || seen.leftoversAfterNextCall > 0
}
const lost = await lostRecords(join(folder, 'pairs'), Number(values.pairs))
console.log(`two regenerations at once, ${values.pairs} times: ${lost} records lost`)
isBad ||= lost > 0
rmSync(folder, { recursive: true })
process.exit(isBad ? 1 : 0)

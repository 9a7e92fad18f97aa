// npm run differential -- FOLDER --ruleset X.Y.Z [--usage hpc]: judges the logs at or below a folder by `comply` and `check`, here and
// with upstream's Python (a checkout of mlcommons/logging at MLPERF_LOGGING_DIR). Exit code 1 if an answer differs.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import type { Usage } from '../src/benchmarks/benchmark.ts'
import { builtIn } from '../src/benchmarks/catalogue.ts'
import { discoverFolders } from '../src/files/discover.ts'
import { check } from '../src/stages/check/work.ts'
import { comply } from '../src/stages/comply/work.ts'
import { askUpstream } from './differential/ask-upstream.ts'
import { checkAnswer } from './differential/check-answer.ts'
import { comparableAnswer, complyAnswer } from './differential/comply-answer.ts'

const mostShown = 10
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { ruleset: { type: 'string' }, usage: { type: 'string', default: 'training' } },
})
const { MLPERF_LOGGING_DIR: checkout } = process.env
const { ruleset } = values
if (positionals.length === 0 || ruleset === undefined || checkout === undefined) {
  console.error('npm run differential -- FOLDER --ruleset X.Y.Z [--usage hpc], with MLPERF_LOGGING_DIR set')
  process.exit(2)
}
const usage = values.usage as Usage
const logFolders = discoverFolders(positionals)
const files = logFolders.flatMap(folder => folder.files)
const hasRcps = existsSync(join(checkout, 'mlperf_logging', 'rcp_checker', `${usage}_${ruleset}`))
const folders = hasRcps ? logFolders.map(({ dir }) => dir) : []
const upstream = askUpstream({ usage, ruleset, files, folders })
const differences: string[] = []

function compare(what: string, here: unknown, there: unknown): void {
  if (!isDeepStrictEqual(here, there)) {
    differences.push(`${what}\n  here:     ${JSON.stringify(here)}\n  upstream: ${JSON.stringify(there)}`)
  }
}

const complied = await comply(files, { usage, ruleset, rules: checkout })
for (const [index, result] of complied.entries()) {
  compare(`comply ${result.file}`, complyAnswer(result), comparableAnswer(upstream.comply[index]!))
}
for (const rcpSet of hasRcps ? (['pruned', 'full'] as const) : []) {
  const rcps = join(checkout, 'mlperf_logging', 'rcp_checker')
  const checked = await check(positionals, { catalogue: builtIn, usage, ruleset, rcps, rcpSet })
  for (const [index, result] of checked.entries()) {
    const there = upstream.check[index]![rcpSet]
    compare(`check --rcp-set ${rcpSet} ${result.dir}`, checkAnswer(result, there), there)
  }
}

console.log(
  `${differences.length} differences: comply of ${files.length} logs, check of ${folders.length} folders`,
)
if (!hasRcps) console.log(`check is not compared: upstream has no RCPs for ${usage} ${ruleset}`)
for (const difference of differences.slice(0, mostShown)) console.log(difference)
if (differences.length > mostShown) console.log(`… and ${differences.length - mostShown} more`)
process.exit(differences.length > 0 ? 1 : 0)

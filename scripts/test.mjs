// npm test: types, lint, then all tests; `npm test -- FILTER` runs only the tests that match.
import { join } from 'node:path'
import { prepare } from './prepare.mjs'
import { step } from './step.mjs'

const tool = (...path) => [join('node_modules', ...path)]

prepare()
const filter = process.argv.slice(2)
if (filter.length === 0) {
  step(process.execPath, [...tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json'])
  step(process.execPath, [...tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'])
}
step(process.execPath, [...tool('vitest', 'vitest.mjs'), 'run', ...filter])

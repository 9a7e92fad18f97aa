import { suggest } from '../../benchmarks/catalogue.ts'
import { UsageError } from '../../errors.ts'
import { declare } from '../../options/declaration.ts'
import { explainedCodes, explanationOf } from '../../report/explained-codes.ts'
import { defineCommand } from '../command-definition.ts'
import { codesReport, explainReport } from './view.ts'

const declaration = declare({
  words: ['explain'],
  summary: 'what a code means',
  description: 'Explains the code of an error, problem, finding or verdict.',
  arguments: [{ name: 'code', kind: 'text', help: 'for example zero-stdev', completes: 'codes' }],
  options: [],
  examples: ['explain zero-stdev', 'explain --format csv'],
  notes: ['Without a code, all codes are listed.'],
})

/** `mlperf-rcp explain [CODE]` */
export const explain = defineCommand(declaration, async ({ code }) => {
  const all = Object.entries(explainedCodes)
    .map(([known, entry]) => ({ code: known, ...entry }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  if (code === undefined) return { report: codesReport(all), hasFindings: false }
  const entry = explanationOf(code)
  if (entry === null) {
    const codes = all.map(known => known.code)
    throw new UsageError('unknown-code', `unknown code '${code}'${suggest(code, codes)}`, {
      remedy: 'mlperf-rcp explain lists all codes.',
    })
  }
  return { report: explainReport({ code, ...entry }), hasFindings: false }
})

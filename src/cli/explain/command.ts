import { suggest } from '../../benchmarks/catalogue.ts'
import { UsageError } from '../../errors.ts'
import { declare } from '../../options/declaration.ts'
import { explanations } from '../../report/explanations/index.ts'
import { defineCommand } from '../command-definition.ts'
import { codesReport, explainReport } from './view.ts'

const declaration = declare({
  words: ['explain'],
  summary: 'what a code means',
  description: 'Explains the code of an error, problem, finding or verdict.',
  arguments: [{ name: 'code', kind: 'text', help: 'for example zero-stdev', completes: 'codes' }],
  options: [],
  examples: ['explain zero-stdev', 'explain --format csv'],
  notes: ['Without a code all are listed.'],
})

/** `mlperf-rcp explain [CODE]` */
export const explain = defineCommand(declaration, async ({ code }) => {
  const codes = Object.keys(explanations).sort()
  if (code === undefined) {
    const all = codes.map(known => ({ code: known, ...explanations[known]! }))
    return { report: codesReport(all), hasFindings: false }
  }
  if (!Object.hasOwn(explanations, code)) {
    throw new UsageError('unknown-code', `unknown code '${code}'${suggest(code, codes)}`, {
      remedy: 'mlperf-rcp explain lists all codes.',
    })
  }
  return { report: explainReport({ code, ...explanations[code]! }), hasFindings: false }
})

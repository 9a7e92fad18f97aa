import { Command } from 'commander'
import { suggest } from '../../benchmarks/catalogue.ts'
import { UsageError } from '../../errors.ts'
import type { Outcome } from '../../report/outcome.ts'
import { addCommonOptions, type CommonOptions } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'

const examples = `
Examples:
  mlperf-rcp explain zero-stdev
  mlperf-rcp explain --format csv

Without a code all are listed.`

/** `mlperf-rcp explain [CODE]` */
export function explainCommand(_context: Context, perform: Perform): Command {
  const command = new Command('explain')
    .summary('what a code means')
    .description('Explains the code of an error, problem, finding or verdict.')
    .argument('[code]', 'for example zero-stdev')
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((code: string | undefined, options: CommonOptions) => perform(options, () => explain(code)))
}

async function explain(code: string | undefined): Promise<Outcome> {
  const { explainedCodes, explanationOf } = await import('../../report/explained-codes.ts')
  const { codesReport, explainReport } = await import('./view.ts')
  const all = Object.entries(explainedCodes).map(([known, entry]) => ({ code: known, ...entry }))
  if (code === undefined) {
    return { report: codesReport(all.toSorted((a, b) => (a.code < b.code ? -1 : 1))), hasFindings: false }
  }
  const entry = explanationOf(code)
  if (entry === null) {
    const codes = all.map(known => known.code).sort()
    throw new UsageError('unknown-code', `nothing has the code '${code}'${suggest(code, codes)}`, {
      remedy: 'mlperf-rcp explain lists all codes.',
    })
  }
  return { report: explainReport({ code, ...entry }), hasFindings: false }
}

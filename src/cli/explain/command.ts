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
  const { explanations } = await import('../../report/explanations/index.ts')
  const { codesReport, explainReport } = await import('./view.ts')
  const codes = Object.keys(explanations).sort()
  if (code === undefined) {
    return {
      report: codesReport(codes.map(known => ({ code: known, ...explanations[known]! }))),
      hasFindings: false,
    }
  }
  if (!Object.hasOwn(explanations, code)) {
    throw new UsageError('unknown-code', `nothing has the code '${code}'${suggest(code, codes)}`, {
      remedy: 'mlperf-rcp explain lists all codes.',
    })
  }
  return { report: explainReport({ code, ...explanations[code]! }), hasFindings: false }
}

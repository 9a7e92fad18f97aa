import { Command, InvalidArgumentError } from 'commander'
import type { ScalingEquivalenceStage } from '../../stages/scaling-equivalence/work.ts'
import type { Sample } from '../../stats/pooled-t-test.ts'
import { addCommonOptions, type CommonOptions, parseNumber, parsePositive } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'

const examples = `
Examples:
  mlperf-rcp scaling equivalence --a 23.74,0.09,5 --b 23.60,0.12,5 --margin 0.3

Standard deviations are those of samples, with n - 1.
Exit code 1 where the means are different or that is undecided.`

/** `mlperf-rcp scaling equivalence --a MEAN,STD,N --b MEAN,STD,N --margin X` */
export function equivalenceCommand(_context: Context, perform: Perform): Command {
  const command = new Command('equivalence')
    .summary('do two means differ by less than a margin?')
    .description('Tests whether the means of two groups of runs differ by less than a margin.')
    .requiredOption('--a <mean,std,n>', 'one group of runs', parseSample)
    .requiredOption('--b <mean,std,n>', 'the other', parseSample)
    .requiredOption('--margin <x>', 'largest difference that does not matter', parsePositive)
  return addCommonOptions(command)
    .addHelpText('after', examples)
    .action((options: CommonOptions & ScalingEquivalenceStage) =>
      perform(options, async () => {
        const { scalingEquivalenceStage } = await import('../../stages/scaling-equivalence/work.ts')
        return scalingEquivalenceStage(options)
      }),
    )
}

function parseSample(text: string): Sample {
  const parts = text.split(',')
  if (parts.length !== 3) throw new InvalidArgumentError(`'${text}' is not MEAN,STD,N.`)
  const [mean, stdev, count] = parts.map(parseNumber) as [number, number, number]
  if (stdev < 0) throw new InvalidArgumentError(`The standard deviation in '${text}' is below 0.`)
  if (!Number.isInteger(count) || count < 2)
    throw new InvalidArgumentError(`The number of runs in '${text}' is no whole number from 2 on.`)
  return { mean, stdev, count }
}

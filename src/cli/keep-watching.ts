import { KnownError } from '../errors.ts'
import type { OutputValues } from './command-definition.ts'
import type { Context } from './context.ts'
import { tellError } from './tell-error.ts'

const milliseconds = 300
const clearScreen = '\u001b[2J\u001b[3J\u001b[H'

/**
 * Repeats the work each time a log below the paths changes, until the process is interrupted. Errors of the first run are
 * thrown; later ones are printed, because the next change may fix them. A terminal is cleared before each output.
 *
 * @example
 * await keepWatching(['results'], undefined, options, context, () => perform(options, work))
 */
export async function keepWatching(
  paths: readonly string[],
  glob: string | undefined,
  options: OutputValues,
  context: Context,
  work: () => Promise<unknown>,
): Promise<never> {
  const { logState, untilChanged } = await import('../files/watch.ts')
  for (let isFirst = true; ; isFirst = false) {
    const state = logState(paths, glob)
    if (context.stdout.isTTY === true) context.stdout.write(clearScreen)
    try {
      await work()
    } catch (error) {
      if (isFirst || !(error instanceof KnownError)) throw error
      await tellError(error, options, context)
    }
    if (!options.quiet) context.stderr.write('watching for changes; press Ctrl-C to stop\n')
    await untilChanged(state, () => logState(paths, glob), milliseconds)
  }
}

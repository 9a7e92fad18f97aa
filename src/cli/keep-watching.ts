import { KnownError } from '../errors.ts'
import type { OutputValues } from './command-definition.ts'
import type { Context } from './context.ts'
import { tellError } from './tell-error.ts'

const milliseconds = 300
const clearScreen = '\u001b[2J\u001b[3J\u001b[H'

/**
 * Does work again each time a log below the paths has changed, until the process is interrupted. Errors of the first time are
 * thrown; later ones are told, as the next change may mend them. A terminal is cleared before each answer.
 *
 * @example
 * await keepWatching(['results'], options, context, () => perform(options, work))
 */
export async function keepWatching(
  paths: readonly string[],
  options: OutputValues,
  context: Context,
  work: () => Promise<unknown>,
): Promise<never> {
  const { logState, untilChanged } = await import('../files/watch.ts')
  for (let isFirst = true; ; isFirst = false) {
    const state = logState(paths)
    if (context.stdout.isTTY === true) context.stdout.write(clearScreen)
    try {
      await work()
    } catch (error) {
      if (isFirst || !(error instanceof KnownError)) throw error
      await tellError(error, options, context)
    }
    if (!options.quiet) context.stderr.write('watching for changes; interrupt to end\n')
    await untilChanged(state, () => logState(paths), milliseconds)
  }
}

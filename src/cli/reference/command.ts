import { Command } from 'commander'
import type { Reference } from '../../files/reference.ts'
import type { Outcome } from '../../report/outcome.ts'
import { addCommonOptions, type CommonOptions } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'
import { settingOf } from '../setting.ts'

interface WhereOptions extends CommonOptions {
  readonly reference?: string
}

interface SyncOptions extends CommonOptions {
  readonly url?: string
}

const examples = `
Examples:
  mlperf-rcp reference where
  mlperf-rcp reference sync

The ways to say where the reference is, in this order: --reference, MLPERF_LOGGING_DIR, the configuration file, the Python
package mlperf_logging, and the clone that sync keeps in the cache.`

/** `mlperf-rcp reference where|sync` */
export function referenceCommand(context: Context, perform: Perform): Command {
  const where = new Command('where')
    .summary('which checkout of the reference is used')
    .option('--reference <path>', 'checkout of mlcommons/logging')
  addCommonOptions(where).action((options: WhereOptions) =>
    perform(options, async () => {
      const { findReference } = await import('../../files/reference.ts')
      const { configuration } = await settingOf(options, context)
      const { environment } = context
      return outcome(
        findReference({ option: options.reference, environment, configured: configuration.reference }),
      )
    }),
  )
  const sync = new Command('sync')
    .summary('clone the reference into the cache')
    .option('--url <url>', 'repository to clone (default: mlcommons/logging)')
  addCommonOptions(sync).action((options: SyncOptions) =>
    perform(options, async () => {
      const { cachedReference } = await import('../../files/reference.ts')
      const { syncReference, upstreamUrl } = await import('./sync-reference.ts')
      const path = cachedReference(context.environment)
      syncReference(path, options.url ?? upstreamUrl)
      return outcome({ path, way: 'cache' })
    }),
  )
  return new Command('reference')
    .summary('where the RCP sets and rules of the reference are')
    .description('Finds or fetches the checkout of mlcommons/logging that holds RCP sets and rules.')
    .addHelpText('after', examples)
    .addCommand(where)
    .addCommand(sync)
}

const outcome = (reference: Reference): Outcome => ({
  hasFindings: false,
  report: {
    name: 'reference',
    title: 'Reference',
    document: { ...reference },
    items: [reference],
    tables: [],
    findings: [],
    summary: `${reference.path} (${reference.way})`,
  },
})

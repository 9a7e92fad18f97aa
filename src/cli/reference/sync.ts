import { cachedReference } from '../../files/reference.ts'
import { declare } from '../../options/declaration.ts'
import { option } from '../../options/option.ts'
import { defineCommand } from '../command-definition.ts'
import { syncReference, upstreamUrl } from './sync-reference.ts'
import { referenceReport } from './view.ts'

const declaration = declare({
  words: ['reference', 'sync'],
  summary: 'clone the reference into the cache',
  description: 'Clones mlcommons/logging into the cache, or updates the clone.',
  arguments: [],
  options: [
    option({
      name: 'url',
      kind: 'text',
      value: 'url',
      help: 'repository to clone (default: mlcommons/logging)',
    }),
  ],
  examples: ['reference sync'],
  notes: [],
})

/** `mlperf-rcp reference sync` */
export const sync = defineCommand(declaration, async ({ url }, { context }) => {
  const path = cachedReference(context.environment)
  await syncReference(path, url ?? upstreamUrl)
  return { report: referenceReport({ path, way: 'cache' }), hasFindings: false }
})

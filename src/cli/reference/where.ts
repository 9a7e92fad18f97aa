import { findReference } from '../../files/reference.ts'
import { declare } from '../../options/declaration.ts'
import { reference } from '../../options/reference.ts'
import { defineCommand } from '../command-definition.ts'
import { referenceReport } from './view.ts'

const declaration = declare({
  words: ['reference', 'where'],
  summary: 'the checkout of the reference in use',
  description: 'Prints the path of the checkout of mlcommons/logging, and what names it.',
  arguments: [],
  options: [reference],
  examples: ['reference where'],
  notes: [
    `The ways to find the reference, in this order: --reference, MLPERF_LOGGING_DIR, the configuration file, the Python
package mlperf_logging, and the clone that sync keeps in the cache.`,
  ],
})

/** `mlperf-rcp reference where` */
export const where = defineCommand(declaration, async (values, { context, setting }) => {
  const { configuration } = await setting()
  const found = findReference({
    option: values.reference,
    environment: context.environment,
    configured: configuration.reference,
  })
  return { report: referenceReport(found), hasFindings: false }
})

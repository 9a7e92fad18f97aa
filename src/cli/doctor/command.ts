import { builtIn } from '../../benchmarks/catalogue.ts'
import { type DataKind, locateData, referenceData } from '../../files/reference-data.ts'
import { declare } from '../../options/declaration.ts'
import { rcps, reference, rules } from '../../options/reference.ts'
import { newerBenchmarkNotes } from '../../stages/newer-benchmark-notes.ts'
import { defineCommand } from '../command-definition.ts'
import { doctorReport, isMissing } from './view.ts'
import { examine } from './work.ts'

const declaration = declare({
  words: ['doctor'],
  summary: 'check the installation and the reference data',
  description:
    'Checks versions, the configuration and the reference data, and says what to do if one is missing.',
  arguments: [],
  options: [rcps, reference, rules],
  examples: ['doctor', 'doctor --reference path/to/logging --format json'],
  notes: ['Exit code 1 if something is missing.'],
})

/** `mlperf-rcp doctor` */
export const doctor = defineCommand(declaration, async (values, { context, setting, dataSources }) => {
  const place = async (kind: DataKind) => {
    const { path, way, by } = locateData(kind, values, await dataSources())
    return { path, by: by ?? way }
  }
  // The check of the configuration says what is wrong with it.
  const catalogue = await setting()
    .then(({ catalogue }) => catalogue)
    .catch(() => builtIn)
  const checks = await examine({
    environment: context.environment,
    node: process.versions.node,
    configuration: async () => (await setting()).file,
    rcps: () => place('rcps'),
    rules: () => place('rules'),
    catalogue,
  })
  const sources = await dataSources().catch(() => ({ environment: context.environment }))
  const notes = newerBenchmarkNotes(null, { catalogue, data: referenceData(values, sources) })
  return { report: doctorReport(checks, notes), hasFindings: checks.some(isMissing) }
})

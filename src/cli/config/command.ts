import { KnownError } from '../../errors.ts'
import { type DataKind, type DataOptions, type DataSources, locateData } from '../../files/reference-data.ts'
import { declare } from '../../options/declaration.ts'
import { rcps, reference, rules } from '../../options/reference.ts'
import { ruleset, usage } from '../../options/ruleset.ts'
import { type Call, defineCommand } from '../command-definition.ts'
import type { Setting } from '../setting.ts'
import { configReport, type Setting as ShownSetting } from './view.ts'

const declaration = declare({
  words: ['config'],
  summary: 'the settings and their origins',
  description: 'Prints each setting with its origin: an option, the environment, the configuration file.',
  arguments: [],
  options: [usage, ruleset, rcps, reference, rules],
  examples: ['config', 'config --no-config --ruleset 5.1.0 --format json'],
  notes: [
    `Options override the environment, the environment overrides the nearest mlperf-rcp.yaml (or .json) at or above the
working directory, and the file overrides the defaults. docs/configuration.md describes every member.`,
  ],
})

/** `mlperf-rcp config` */
export const config = defineCommand(declaration, async (values, call) => {
  const setting = await call.setting()
  const sources = await call.dataSources()
  const settings = [
    settled(usage, values.usage, call, setting),
    settled(ruleset, values.ruleset ?? null, call, setting),
    data('rcps', values, sources),
    data('rules', values, sources),
    benchmarks(setting),
  ]
  return { report: configReport(setting.file, settings), hasFindings: false }
})

/** A value with its source. */
function settled(
  { name, variable }: { readonly name: string; readonly variable: string },
  value: string | null,
  { sources }: Call,
  { file }: Setting,
): ShownSetting {
  const source = sources[name] ?? 'default'
  const by = { option: `--${name}`, environment: variable, configuration: file, default: null }
  return { name, value, source, by: by[source] }
}

function data(name: DataKind, options: DataOptions, sources: DataSources): ShownSetting {
  try {
    const { path, way, by } = locateData(name, options, sources)
    return { name, value: path, source: way, by }
  } catch (error) {
    if (error instanceof KnownError) return { name, value: null, source: 'default', by: null }
    throw error
  }
}

function benchmarks({ configuration, file }: Setting): ShownSetting {
  const names = Object.keys(configuration.benchmarks ?? {})
  if (names.length === 0) return { name: 'benchmarks', value: null, source: 'default', by: null }
  return { name: 'benchmarks', value: names.join(', '), source: 'configuration', by: file }
}

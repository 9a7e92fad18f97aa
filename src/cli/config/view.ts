/**
 * The report of the settings.
 *
 * @module
 */
import type { Report } from '../../report/report.ts'

/** One setting with its source. */
export interface Setting {
  readonly name: string
  /** Null without a value. */
  readonly value: string | null
  readonly source: 'option' | 'environment' | 'configuration' | 'python-package' | 'cache' | 'default'
  /** Name of the option or variable, or path of the file; null for other sources. */
  readonly by: string | null
}

/**
 * The settings, in their order.
 *
 * @param file the configuration file, or null
 * @example
 * configReport(null, [{ name: 'usage', value: 'training', source: 'default', by: null }]).summary // => 'no configuration file'
 */
export function configReport(file: string | null, settings: readonly Setting[]): Report {
  return {
    name: 'config',
    title: 'Settings',
    document: { file, settings },
    items: settings,
    tables: [
      {
        title: 'Settings',
        columns: [
          { key: 'name', title: 'Setting' },
          { key: 'value', title: 'Value' },
          { key: 'source', title: 'Source' },
          { key: 'by', title: 'By' },
        ],
        rows: settings.map(({ name, value, source, by }) => [name, value, source, by]),
      },
    ],
    findings: [],
    summary: file === null ? 'no configuration file' : `configuration file ${file}`,
  }
}

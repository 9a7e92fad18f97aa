import { escapeJson } from '../escape.ts'
import type { Reporter } from '../reporter.ts'

/**
 * The items, each as JSON on its own line, without `schemaVersion` and `tool`.
 *
 * @example
 * ndjson({ ...report, items: [{ bs: 96 }, { bs: 128 }] }, context) // => '{"bs":96}\n{"bs":128}\n'
 */
export const ndjson: Reporter = report =>
  report.items.map(item => `${escapeJson(JSON.stringify(item))}\n`).join('')

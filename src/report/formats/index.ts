/**
 * The reporters by format name.
 *
 * @module
 */

import type { Format } from '../formats.ts'
import type { Reporter } from '../reporter.ts'
import { csv } from './csv.ts'
import { github } from './github.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

/**
 * The reporter of each format.
 *
 * @example
 * await reporters.json(report, { tool: { name: 'mlperf-rcp', version: '0.1.0' }, width: 80, colour: false })
 */
export const reporters: Readonly<Record<Format, Reporter<string | Promise<string>>>> = {
  text,
  json,
  ndjson,
  csv,
  markdown,
  html,
  github,
  sarif,
  junit,
}

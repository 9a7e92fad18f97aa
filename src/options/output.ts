/**
 * Output options of every command. A pipeline sets them once for all its stages, or by the name of an output.
 *
 * @module
 */
import { formatMeanings } from '../report/formats.ts'
import { colourChoices } from '../report/terminal/colour.ts'
import { option } from './option.ts'

const heading = 'Output:'
const byRun = 'an option of run, for all stages'

export const format = option({
  name: 'format',
  kind: 'choice',
  choices: formatMeanings,
  default: 'text',
  value: 'format',
  help: 'output format (default: the ending of the file of -o, else text)',
  heading,
  notInPipelines: 'the file extension in the member output sets the format',
})

export const output = option({
  name: 'output',
  kind: 'path',
  is: 'file',
  short: 'o',
  value: 'file',
  help: 'write the output to a file (atomically)',
  heading,
  notInPipelines: 'every stage has the member output, below the folder out',
})

export const redact = option({
  name: 'redact',
  kind: 'flag',
  help: 'replace host names, user names and paths of logs',
  heading,
  notInPipelines: byRun,
})

export const exitZero = option({
  name: 'exit-zero',
  kind: 'flag',
  help: 'exit with 0 even if there are findings',
  heading,
  notInPipelines: 'the member findings of every stage sets which findings count',
})

export const quiet = option({
  name: 'quiet',
  kind: 'flag',
  short: 'q',
  help: 'no progress, errors in one line; in text only findings and the summary',
  heading,
  notInPipelines: byRun,
})

export const verbose = option({
  name: 'verbose',
  kind: 'flag',
  short: 'v',
  help: 'in text all columns, rows and findings; on stderr what is read and how long it takes',
  heading,
  notInPipelines: byRun,
})

export const color = option({
  name: 'color',
  kind: 'choice',
  choices: colourChoices,
  default: 'auto',
  value: 'when',
  help: 'colour in text',
  heading,
  notInPipelines: byRun,
})

export const progress = option({
  name: 'progress',
  kind: 'flag',
  default: true,
  help: 'no progress line on a terminal',
  heading,
  notInPipelines: byRun,
})

export const config = option({
  name: 'config',
  kind: 'path',
  is: 'file',
  negatable: true,
  value: 'file',
  help: 'configuration file (default: the nearest mlperf-rcp.yaml)',
  heading,
  notInPipelines: byRun,
})

/** Output options of a command. */
export const outputOptions = [
  format,
  output,
  redact,
  exitZero,
  quiet,
  verbose,
  color,
  progress,
  config,
] as const

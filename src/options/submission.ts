/**
 * Options of the checks of whole submissions.
 *
 * @module
 */
import { option } from './option.ts'

export const writeScaling = option({
  name: 'write-scaling',
  kind: 'flag',
  help: 'write scaling.json into submissions whose score is normalized',
})

export const werror = option({
  name: 'werror',
  kind: 'flag',
  help: 'treat warnings of the compliance check as errors',
  fact: 'Warnings as errors',
})

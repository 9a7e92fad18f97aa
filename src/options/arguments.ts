/**
 * Arguments of several commands.
 *
 * @module
 */
import { option } from './option.ts'

/** What a command reads: in a pipeline the names of inputs. */
export const inputs = option({
  name: 'inputs',
  kind: 'list',
  of: 'path',
  is: 'file',
  role: 'input',
  required: true,
  value: 'path',
  help: 'files, or folders with them',
})

/** The one folder that a command reads: in a pipeline the name of an input. */
export const input = option({
  name: 'input',
  kind: 'path',
  is: 'folder',
  role: 'input',
  required: true,
  value: 'dir',
  help: 'folder to read',
})

#!/usr/bin/env node
// npm start: runs the main example; `npm start -- ARGS` runs any command.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { prepare } from './prepare.mjs'
import { root } from './step.mjs'

prepare()
const args = process.argv.slice(2)
const command = args.length > 0 ? args : ['run', join(root, 'pipelines', 'maskrcnn.yaml')]
const { status, signal } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...command], {
  stdio: 'inherit',
})
process.exit(signal === 'SIGINT' ? 130 : (status ?? 70))

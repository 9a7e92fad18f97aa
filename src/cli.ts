#!/usr/bin/env node
import { tool } from './version.ts'

process.once('SIGINT', () => process.exit(130))

/** A reader who has read enough closes the pipe: that is no failure. Anything else is lost output. */
let isLost = false
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    isLost = true
    process.exitCode = 2
  })
}

const args = process.argv.slice(2)
// The version is asked for by scripts, often: answer before anything else is loaded.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${tool.version}\n`)
} else {
  const { main } = await import('./cli/main.ts')
  const { stdout, stderr, env: environment } = process
  const code = await main(args, { stdout, stderr, environment, directory: process.cwd() })
  process.exitCode = isLost ? 2 : code
}

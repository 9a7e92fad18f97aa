#!/usr/bin/env node
import { tool } from './version.ts'

process.once('SIGINT', () => process.exit(130))

const args = process.argv.slice(2)
// The version is asked for by scripts, often: answer before anything else is loaded.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${tool.version}\n`)
} else {
  const { main } = await import('./cli/main.ts')
  process.exitCode = await main(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    directory: process.cwd(),
  })
}

/**
 * The program with all its commands, for tests of what it offers.
 *
 * @module
 */
import { Writable } from 'node:stream'
import type { Command } from 'commander'
import { loadCommands } from '../../src/cli/commands.ts'
import { createProgram } from '../../src/cli/create-program.ts'

/** The program; a command that is called does nothing. */
export async function programWithoutWork(): Promise<Command> {
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() })
  const context = { stdout: sink, stderr: sink, environment: {}, directory: '.' }
  return createProgram(await loadCommands(''), context, async () => {})
}

import { describe, expect, it } from 'vitest'
import { commandEntries } from '../../scripts/docs/command-entry.ts'
import { cli } from '../support/cli.ts'
import { programWithoutWork } from '../support/program.ts'

const commands = await commandEntries()

/** Reads a command line as the program does, without doing its work; throws where it would refuse it. */
async function parse(line: string): Promise<void> {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c!)
  const program = await programWithoutWork()
  await program.parseAsync(words.slice(1), { from: 'user' })
}

describe('the help of every command', () => {
  it.each(commands)('$name says what it does, and what each argument and option is', entry => {
    expect(entry.description).toMatch(/\S/)
    const parts = [...entry.arguments, ...entry.options]
    expect(parts.filter(({ description, choices }) => description === '' && choices.length === 0)).toEqual([])
  })

  it.each(commands)('$name ends with --help at exit code 0', async ({ name }) => {
    const { code, stdout, stderr } = await cli([...name.split(' ').slice(1), '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`Usage: ${name}`)
  })
})

/** The part of a line that is a command of this program, without pipes, redirections and substitutions of the shell. */
const ours = (line: string) => line.split(/ [|>] |[$<]\(|\)/).find(part => part.startsWith('mlperf-rcp '))!

describe('the examples in the help', () => {
  const examples = commands.flatMap(({ examples }) => examples.map(line => ({ line })))

  it.each(examples)('$line is a command line that the program takes', async ({ line }) => {
    await expect(parse(ours(line))).resolves.toBeUndefined()
  })

  it('would be refused with an option that does not exist (the test can fail)', async () => {
    await expect(parse('mlperf-rcp check results --ruleset 5.1.0 --no-such')).rejects.toThrow()
  })
})

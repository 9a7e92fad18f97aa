import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { optionsOf } from '../../src/cli/command-of.ts'
import { loadCommands } from '../../src/cli/commands.ts'
import {
  type CompletedCommand,
  completedProgram,
  withSubcommands,
} from '../../src/cli/completion/completed-command.ts'
import { DeclaredOption } from '../../src/cli/declared-option.ts'
import { jsonSchema } from '../../src/cli/schema/json-schema.ts'
import { configurationSchema } from '../../src/files/configuration-schema.ts'
import { configurableOptions } from '../../src/options/configurable.ts'
import { type Declaration, nameOf } from '../../src/options/declaration.ts'
import { valueSchema } from '../../src/options/kinds.ts'
import type { Option } from '../../src/options/option.ts'
import { outputOptions } from '../../src/options/output.ts'
import { stageOptions } from '../../src/pipelines/stage-schema.ts'
import { stages } from '../../src/stages/registry.ts'
import { root } from '../support/cli.ts'
import { programWithoutWork } from '../support/program.ts'

const declarations = (await loadCommands('')).map(({ declaration }) => declaration)
const stageNames = new Set(Object.keys(stages))
const ofStages = declarations.filter(declaration => stageNames.has(nameOf(declaration)))
const named = (options: readonly Option[]) => options.map(({ name }) => name).sort()
const each = (list: readonly Declaration[]) =>
  list.map(declaration => [nameOf(declaration), declaration] as const)

const program = await programWithoutWork()

function commanderOf({ words }: Declaration): Command {
  return words.reduce((command, word) => command.commands.find(child => child.name() === word)!, program)
}

/** The JSON Schema of each stage of a pipeline, by the stage's name. */
const stageSchemas = await (async () => {
  const schema = (await jsonSchema('pipeline')) as {
    properties: { stages: { items: { oneOf: { properties: Record<string, { const?: string }> }[] } } }
  }
  return new Map(
    schema.properties.stages.items.oneOf.map(({ properties }) => [properties.stage!.const!, properties]),
  )
})()

const completed = withSubcommands(await completedProgram(declarations))

const page = readFileSync(join(root, 'docs/reference.md'), 'utf8')

/** The rows of the option table below a heading of the reference page, as the names of the options. */
function documented(heading: string): string[] {
  const section = page.split(/^## /m).find(part => part.startsWith(`${heading}\n`)) ?? ''
  const rows = [...section.matchAll(/^\| `(?:-\w, )?--(?:no-)?([\w-]+)[^`]*` \|/gm)].map(([, name]) => name!)
  return [...new Set(rows)].sort()
}

describe('the options of a command', () => {
  it.each(each(declarations))('are those of its declaration on the command line: %s', (_, declaration) => {
    const options = commanderOf(declaration).options.filter(
      option => option instanceof DeclaredOption && !option.hidden,
    )
    const kinds = options.map(option => {
      const { declared } = option as DeclaredOption
      return `${declared.name}: ${declared.kind}`
    })
    expect(kinds.sort()).toEqual(
      optionsOf(declaration)
        .map(({ name, kind }) => `${name}: ${kind}`)
        .sort(),
    )
  })

  it.each(each(ofStages))(
    'are the members of its pipeline stage, and of the JSON Schema: %s',
    (name, declaration) => {
      const members = Object.keys(stageSchemas.get(name)!)
      const older = [...declaration.arguments, ...declaration.options].flatMap(
        ({ formerly }) => formerly ?? [],
      )
      const own = members.filter(member => !['id', 'stage', 'findings', 'output', ...older].includes(member))
      expect(own.sort()).toEqual(named(stageOptions(declaration)))
    },
  )

  it.each(each(declarations))('are completed: %s', (_, declaration) => {
    const { options } = completed.find(
      (command: CompletedCommand) => command.words.join(' ') === declaration.words.join(' '),
    )!
    const names = options.map(({ flags }) => flags.at(-1)!.replace(/^--(?:no-)?/, ''))
    expect([...new Set(names)].filter(name => name !== 'help').sort()).toEqual(named(optionsOf(declaration)))
  })

  it.each(each(declarations))('are in the reference: %s', (_, declaration) => {
    const common = documented('Common options')
    const own = documented(['mlperf-rcp', ...declaration.words].join(' '))
    expect([...new Set([...own, ...common])].sort()).toEqual(named(optionsOf(declaration)))
  })

  it('may be set in the environment and in the configuration file where the declaration says so', () => {
    const declared = new Set(
      declarations.flatMap(({ options }) =>
        options.filter(({ variable }) => variable).map(({ name }) => name),
      ),
    )
    expect([...declared].sort()).toEqual(named(configurableOptions))
    const members = Object.keys(configurationSchema.shape).filter(name => name !== 'benchmarks')
    expect(members.sort()).toEqual(named(configurableOptions))
  })
})

describe('options that pipeline stages lack', () => {
  it('are these, each with its reason', () => {
    const lacking = declarations
      .flatMap(({ options }) => options)
      .concat(outputOptions)
      .filter(({ notInPipelines }) => notInPipelines !== undefined)
    expect([...new Set(lacking.map(({ name }) => name))].sort()).toEqual(
      [
        'color',
        'config',
        'exit-zero',
        'format',
        'output',
        'progress',
        'quiet',
        'redact',
        'verbose',
        'watch',
      ].sort(),
    )
    for (const { notInPipelines } of lacking) expect(notInPipelines).toMatch(/\w+ \w+/)
  })

  it('are no differences of before: each of these members was missing or had another name or type', () => {
    const members = (stage: string) => Object.keys(stageSchemas.get(stage)!)
    expect(members('check')).toEqual(expect.arrayContaining(['match', 'write-scaling']))
    expect(members('curve')).toEqual(expect.arrayContaining(['interpolate-all', 'bootstrap', 'seed']))
    expect(members('regenerate')).toEqual(expect.arrayContaining(['check', 'diff', 'column']))
    expect(members('extract')).toContain('column')
    expect(members('package')).toContain('bert-train-samples')
    const interpolate = ofStages.find(({ words }) => words[0] === 'curve')!.options[0]! as Option
    expect(valueSchema(interpolate, z).safeParse([-3.5]).success).toBe(false)
    expect(valueSchema(interpolate, z).safeParse([120]).success).toBe(true)
  })
})

import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { optionsOf } from '../../src/cli/command-of.ts'
import { loadCommands } from '../../src/cli/commands.ts'
import { declaredOptions } from '../../src/cli/declared-option.ts'
import { codes } from '../../src/codes/codes.ts'
import { nameOf } from '../../src/options/declaration.ts'
import { nodesOf, sourceFiles, sourceText } from '../support/source.ts'

const declarations = (await loadCommands('')).map(({ declaration }) => declaration)

/** The options of each command as people write them, by the name of the command. */
const optionsOfCommand: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  declarations.map(declaration => {
    // Older names still work; a text names the new ones.
    const options = optionsOf(declaration)
      .flatMap(declaredOptions)
      .filter(({ hidden }) => !hidden)
    return [nameOf(declaration), new Set(options.map(({ long }) => long!))]
  }),
)
const ofAnyCommand: ReadonlySet<string> = new Set([...optionsOfCommand.values()].flatMap(all => [...all]))

const optionsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*[a-z]/g)].map(([name]) => name)

/** A text that names a command speaks of the options of that command. */
const commandsIn = (text: string): string[] =>
  declarations
    .filter(({ words }) => new RegExp(String.raw`\b${words.join(' ')}\b`, 'i').test(text))
    .map(nameOf)

/** The options that a text names and that the reader cannot use: not in the commands it names, else not in the given ones. */
function withoutEffect(text: string, of: ReadonlySet<string> = ofAnyCommand): string[] {
  const commands = commandsIn(text)
  const usable = commands.flatMap(name => [...optionsOfCommand.get(name)!])
  return optionsIn(text).filter(name => !of.has(name) && !usable.includes(name))
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node)

/** Texts with a blank, the arguments of other programs are single words. Styles of pages have names with `--` too. */
const sentences = sourceFiles
  .filter(path => !path.startsWith('report/html/'))
  .flatMap(path =>
    nodesOf(path, sourceText(path))
      .filter(isText)
      .filter(({ text }) => / /.test(text.trim()))
      .map(({ text }) => ({ path, text })),
  )

describe('an option that a text names', () => {
  it('exists in a command, or in the one that the text names: explanations of codes', () => {
    const texts = Object.values(codes).flatMap(({ why, remedy }) => [why, remedy])
    expect(texts.filter(text => withoutEffect(text).length > 0)).toEqual([])
  })

  it('exists in the command whose stage says it, or in one that the text names', () => {
    const missing = sentences.flatMap(({ path, text }) => {
      const [, stage = ''] = /^stages\/([\w-]+)\//.exec(path) ?? []
      return withoutEffect(text, optionsOfCommand.get(stage)).map(name => `${path}: ${name} in '${text}'`)
    })
    expect(missing).toEqual([])
  })

  it('is in no explanation of a code that check, lint or a study prints, unless the text names its command', () => {
    const printed = {
      check: ['no-benchmark', 'no-batch-size', 'several-runs', 'no-such-run', 'no-logs', 'other-log'],
      'scaling-curves': ['bad-number', 'missing-column', 'no-evaluations', 'other-log', 'unknown-metric'],
      'scaling-compare': ['bad-number', 'missing-column', 'no-groups'],
    } as const
    const missing = Object.entries(printed).flatMap(([command, names]) =>
      names.flatMap(name => withoutEffect(codes[name].remedy, optionsOfCommand.get(command))),
    )
    expect(missing).toEqual([])
  })

  it('is not usable where neither the command nor the text has it', () => {
    expect(withoutEffect('Give --glob.', optionsOfCommand.get('curve'))).toEqual(['--glob'])
    expect(withoutEffect('Use extract --glob.', optionsOfCommand.get('curve'))).toEqual([])
    expect(withoutEffect('Give --globe.')).toEqual(['--globe'])
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { InputError } from '../../../src/errors.ts'
import { readYaml } from '../../../src/files/read/read-yaml.ts'
import { folderWith } from '../../support/folder.ts'

const schema = z.strictObject({
  name: z.string(),
  stages: z.array(z.strictObject({ kind: z.enum(['check', 'curve']), runs: z.int().optional() })).optional(),
  tables: z.record(z.string(), z.strictObject({ width: z.number() })).optional(),
  /** Alternatives that a member tells apart. */
  output: z
    .discriminatedUnion('format', [
      z.strictObject({ format: z.literal('csv'), separator: z.string() }),
      z.strictObject({ format: z.literal('html'), title: z.string() }),
    ])
    .optional(),
})

function faultOf(text: string) {
  const file = join(folderWith({ 'job.yaml': text }), 'job.yaml')
  try {
    return readYaml(file, schema, 'pipeline')
  } catch (error) {
    const { code, message, place } = error as InputError
    return { code, message, line: place.line, column: place.column, excerpt: place.excerpt }
  }
}

describe('readYaml', () => {
  it('gives what the file holds', () => {
    expect(faultOf('name: a\nstages: [{ kind: check }]\n')).toEqual({
      name: 'a',
      stages: [{ kind: 'check' }],
    })
  })

  it('has the place of what is no YAML beside the message, not in it', () => {
    const fault = faultOf('name: a\nstages: [1, 2\nother: 3\n') as { code: string; message: string }
    expect(fault).toMatchObject({ code: 'yaml-syntax', line: 3 })
    expect(fault.message).not.toContain(' at line ')
    expect(faultOf('name: "a\n')).toMatchObject({ code: 'yaml-syntax' })
  })

  it('refuses a NUL, which no path can hold, at its place', () => {
    expect(faultOf('name: "a\\0b"\n')).toMatchObject({
      code: 'pipeline',
      line: 1,
      column: 7,
      excerpt: 'name: "a\\0b"',
    })
  })

  it('has the place of a value of the wrong type, and the line itself', () => {
    expect(faultOf('name: a\nstages:\n  - kind: check\n    runs: many\n')).toMatchObject({
      code: 'pipeline',
      line: 4,
      column: 11,
      excerpt: '    runs: many',
    })
  })

  it('names the nearest key for an unknown one, at any depth', () => {
    expect(faultOf('nmae: a\n')).toMatchObject({ code: 'pipeline', line: 1, column: 1 })
    expect(faultOf('name: a\nstages:\n  - kind: check\n    rusn: 5\n')).toMatchObject({
      code: 'pipeline',
      message: "unknown key 'stages.0.rusn'; did you mean 'runs'? (known: kind, runs)",
      line: 4,
    })
    expect(faultOf('name: a\ntables:\n  t: { widht: 3 }\n')).toMatchObject({
      message: "unknown key 'tables.t.widht'; did you mean 'width'? (known: width)",
      line: 3,
    })
  })

  it('names the choices for a text that is none of them, and the nearest', () => {
    expect(faultOf('name: a\nstages:\n  - kind: chekc\n')).toMatchObject({
      code: 'pipeline',
      message: "stages.0.kind: 'chekc' is not one of check, curve; did you mean 'check'?",
      line: 3,
      column: 11,
    })
    expect(faultOf('name: a\noutput: { format: cvs }\n')).toMatchObject({
      message: "output.format: 'cvs' is not one of csv, html; did you mean 'csv'?",
      line: 2,
    })
  })

  it('names a misspelt key before the right one that is missing for it, at the key itself', () => {
    expect(faultOf('# a job\nnmae: a\n')).toMatchObject({
      message: "unknown key 'nmae'; did you mean 'name'? (known: name, stages, tables, output)",
      line: 2,
      column: 1,
    })
    expect(faultOf('name: a\ntables:\n  t: { width: 3, hieght: 4 }\n')).toMatchObject({ line: 3, column: 18 })
  })

  it('knows the keys of the alternative that the file chose', () => {
    expect(faultOf('name: a\noutput: { format: html, titel: b }\n')).toMatchObject({
      message: "unknown key 'output.titel'; did you mean 'title'? (known: format, title)",
      line: 2,
      column: 25,
    })
  })

  it('says what is missing in an empty file', () => {
    expect(faultOf('')).toMatchObject({ code: 'pipeline', line: 1 })
  })

  it('says that a file cannot be read', () => {
    expect(() => readYaml(join(folderWith({}), 'none.yaml'), schema, 'pipeline')).toThrow(InputError)
  })
})

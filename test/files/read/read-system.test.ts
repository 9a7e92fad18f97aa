import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { privateIdOf, readDescription } from '../../../src/files/read/read-system.ts'
import { folderWith } from '../../support/folder.ts'
import { SubmissionPackage, system } from '../../support/submission-package.ts'

const words = Array.from({ length: 256 }, (_, index) => `w${index}`)
const described = (content: string) => readDescription(folderWith({ 'systems/x.json': content }), 'x')

describe('readDescription', () => {
  it('reads a description as Python does', () => {
    expect(described('{"number_of_nodes": 2, "x": NaN}').get('number_of_nodes')).toBe(2n)
  })

  it.each(['', '{"a": ', '[]', '\ufeff{}'])('refuses %j', content => {
    expect(() => described(content)).toThrow(expect.objectContaining({ code: 'bad-system-file' }))
  })

  it('refuses a description that is nested so deeply that reading it would end the program', () => {
    const nested = (depth: number) => `{"[[": "\\"[[", "a": ${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(() => described(nested(100_000))).toThrow(expect.objectContaining({ code: 'bad-system-file' }))
    expect(described(nested(90)).get('[[')).toBe('"[[')
  })

  it('refuses a system that has none', () => {
    expect(() => readDescription(folderWith({}), 'x')).toThrow(
      expect.objectContaining({ code: 'no-system-file' }),
    )
  })
})

describe('privateIdOf', () => {
  it('is that of the file, whether ids are to be made or not', async () => {
    const folder = folderWith({ 'privateid.json': '{"private_id": "a-b-c-d"}' })
    const description = described('{}')
    expect(await privateIdOf(folder, description, null)).toBe('a-b-c-d')
    expect(await privateIdOf(folder, description, words)).toBe('a-b-c-d')
  })

  it('is made and written only where it is asked for, as json.dump with indent=4 writes it', async () => {
    const { dir } = new SubmissionPackage()
    const folder = `${dir}/results/${system}`
    const description = readDescription(dir, system)
    expect(await privateIdOf(folder, description, null)).toBe('')
    expect(existsSync(`${folder}/privateid.json`)).toBe(false)
    const id = await privateIdOf(folder, description, words)
    expect(id).toMatch(/^w\d+-w\d+-w\d+-w\d+$/)
    expect(readFileSync(`${folder}/privateid.json`, 'utf8')).toBe(`{\n    "private_id": "${id}"\n}`)
  })

  it('refuses a file that is none, and a description that lacks what ids are made of', async () => {
    const broken = folderWith({ 'privateid.json': '{' })
    await expect(privateIdOf(broken, described('{}'), null)).rejects.toMatchObject({
      code: 'bad-private-id-file',
    })
    const folder = folderWith({})
    await expect(privateIdOf(folder, described('{}'), words)).rejects.toMatchObject({
      code: 'missing-system-field',
    })
    expect(existsSync(`${folder}/privateid.json`)).toBe(false)
  })
})

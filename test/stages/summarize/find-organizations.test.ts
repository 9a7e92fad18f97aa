import { describe, expect, it } from 'vitest'
import { findOrganizations } from '../../../src/stages/summarize/find-organizations.ts'
import { folderWith } from '../../support/folder.ts'

const round = () =>
  folderWith({
    'B/systems/x.json': '{}',
    'B/results/x/resnet/result_0.txt': '',
    'A b/systems/x.json': '{}',
    'A b/results/x/resnet/result_0.txt': '',
    'Without systems/results/x/y': '',
    'Without results/systems/x.json': '{}',
    readme: '',
  })

const found = (root: string, ...paths: readonly string[]) =>
  findOrganizations(paths.map(path => `${root}${path}`)).map(path => path.slice(root.length))

describe('findOrganizations', () => {
  it('takes a folder with results for an organization', () => {
    expect(found(round(), '/B/')).toEqual(['/B'])
    expect(found(round(), '/Without systems')).toEqual(['/Without systems'])
  })

  it('takes the organizations in a round by their names, those without systems or results left out', () => {
    expect(found(round(), '')).toEqual(['/A b', '/B'])
  })

  it('understands groups as result_summarizer of mlcommons/logging 7bbf792 does, and a group of one', () => {
    expect(found(round(), '/{B,A b}')).toEqual(['/B', '/A b'])
    expect(found(round(), '/{*}')).toEqual(['/A b', '/B'])
    expect(found(round(), '/{B}')).toEqual(['/B'])
  })

  it('takes each folder once', () => {
    expect(found(round(), '/B', '/{B,A b}')).toEqual(['/B', '/A b'])
  })

  it.each([
    ['/nowhere', 'path-not-found'],
    ['/{B,nobody}', 'path-not-found'],
    ['/readme', 'not-a-folder'],
    ['/Without results', 'no-package'],
    ['/nowhere/{*}', 'no-package'],
  ])('refuses %s as %s', (path, code) => {
    const root = round()
    expect(() => findOrganizations([`${root}${path}`])).toThrow(expect.objectContaining({ code }))
  })
})

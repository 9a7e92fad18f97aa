import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './support/cli.ts'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
]

const textOf = (page: string) => readFileSync(join(root, page), 'utf8')

/** The targets of a page's links and pictures that lie in this repository: path and anchor, both may be empty. */
const linksOf = (page: string) =>
  [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
    ([, path = '', anchor = '']) => ({
      target: path === '' ? page : normalize(join(dirname(page), path)),
      anchor,
    }),
  )

/** Anchors as GitHub makes them of headings. */
const anchorsOf = (page: string) =>
  [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )

describe('links of the documentation', () => {
  it.each(pages)('%s: lead to a file, and to a heading of it', page => {
    for (const { target, anchor } of linksOf(page)) {
      expect(existsSync(join(root, target)), target).toBe(true)
      if (anchor !== '') expect(anchorsOf(target), `${target}#${anchor}`).toContain(anchor)
    }
  })

  it('lead from the README to every page', () => {
    const reached = new Set(['README.md'])
    for (const page of reached) {
      if (!page.endsWith('.md')) continue
      for (const { target } of linksOf(page)) reached.add(target)
    }
    expect(pages.filter(page => !reached.has(page))).toEqual([])
  })
})

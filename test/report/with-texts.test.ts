import { expect, it } from 'vitest'
import { withTexts } from '../../src/report/with-texts.ts'

/** As the tests of a Caffe log are: elements are made when they are looked at. */
const lazy = {
  length: 2,
  *[Symbol.iterator]() {
    yield 'draft/a'
    yield 'draft/b'
  },
}

it('withTexts changes texts in lists that create their elements on access, and in the page', async () => {
  const report = {
    ...{ name: 'x', title: 'of draft/a', tables: [], findings: [], items: [], summary: '' },
    document: { tests: lazy },
    page: () => ({ badges: [], sections: [{ title: 'draft/a' }] }),
  }
  const changed = withTexts(report, text => text.replaceAll('draft/', 'out/'))
  expect([changed.title, changed.document]).toEqual(['of out/a', { tests: ['out/a', 'out/b'] }])
  expect((await changed.page!(value => value)).sections).toEqual([{ title: 'out/a' }])
})

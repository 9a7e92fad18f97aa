import { symlinkSync } from 'node:fs'
import { expect, it } from 'vitest'
import { discoverFolders } from '../../../src/files/discover.ts'
import { statsOf } from '../../../src/files/disk/stats-of.ts'
import { folderWith } from '../../support/folder.ts'

it('statsOf follows links, and takes what leads nowhere, in a circle or below a file for nothing', () => {
  const dir = folderWith({ 'a/result_0.txt': 'x' })
  symlinkSync('a', `${dir}/good`)
  symlinkSync('none', `${dir}/bad`)
  symlinkSync('circle', `${dir}/circle`)
  expect(statsOf(`${dir}/good`)?.isDirectory()).toBe(true)
  for (const path of ['bad', 'circle', 'a/result_0.txt/x', 'x'.repeat(5000)]) {
    expect(statsOf(`${dir}/${path}`), path).toBe(undefined)
  }
  // A folder that is searched for logs may have such links.
  expect(discoverFolders([dir])).toHaveLength(1)
})

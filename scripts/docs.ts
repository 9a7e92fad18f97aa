// npm run docs: writes the pages and pictures that are made from the sources.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { madeFiles } from './docs/made-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

for (const [path, content] of Object.entries(await madeFiles())) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

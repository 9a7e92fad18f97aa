import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, temporaryFolder } from './support/cli.ts'

const page = readFileSync(join(root, 'docs/library.md'), 'utf8')

/** Each program of the page, with the heading above it and the output below it. */
const programs = [
  ...page.matchAll(/^## (.*)\n[\s\S]*?^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm),
].map(([, title, code, output]) => ({ title: title!, code: code!, output: output! }))

describe('docs/library.md', () => {
  it('has an output below every program', () => {
    expect(programs).toHaveLength(page.match(/^```ts$/gm)!.length)
  })

  it.each(programs)('$title: the program prints what the page shows', ({ code, output }) => {
    const library = JSON.stringify(join(root, 'src/index.ts'))
    const folder = temporaryFolder({ 'program.mts': code.replace("'mlperf-rcp'", library) })
    const args = ['--import', 'tsx', join(folder, 'program.mts')]
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect(stdout, stderr).toBe(output)
  })
})

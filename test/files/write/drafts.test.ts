import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { Drafts } from '../../../src/files/write/drafts.ts'
import { forget, temporaryPath } from '../../../src/files/write/temporary.ts'
import { root, temporaryFolder } from '../../support/cli.ts'

describe('Drafts', () => {
  it('writes nothing before the commit, then everything', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' })
    const drafts = new Drafts()
    await drafts.write(join(folder, 'a.txt'), 'new')
    await drafts.write(join(folder, 'sub/b.txt'), 'first')
    await drafts.write(join(folder, 'sub/b.txt'), 'second')
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old')
    await drafts.commit()
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new')
    expect(readFileSync(join(folder, 'sub/b.txt'), 'utf8')).toBe('second')
    expect([readdirSync(folder), readdirSync(join(folder, 'sub'))]).toEqual([['a.txt', 'sub'], ['b.txt']])
  })

  it('leaves the folder as it was where it is discarded', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' })
    const drafts = new Drafts()
    await drafts.lock(folder)
    await drafts.lock(join(folder, 'made'))
    await drafts.write(join(folder, 'a.txt'), 'new')
    drafts.discard()
    expect([readdirSync(folder), readFileSync(join(folder, 'a.txt'), 'utf8')]).toEqual([['a.txt'], 'old'])
  })

  it('shows a folder as it will be, under names that nobody sees', async () => {
    const out = join(
      temporaryFolder({ 'training_1.1.0/rcps_a.json': 'a', 'training_1.1.0/notes': '' }),
      'training_1.1.0',
    )
    const drafts = new Drafts()
    expect(drafts.view(out)).toBe(out)
    await drafts.write(join(out, 'rcps_b.json'), 'b')
    const view = drafts.view(out)
    expect(readdirSync(view).sort()).toEqual(['rcps_a.json', 'rcps_b.json'])
    expect(view.endsWith('/training_1.1.0')).toBe(true)
    expect(drafts.named(`${view}/rcps_b.json of ${view}`)).toBe(`${out}/rcps_b.json of ${out}`)
    drafts.discard()
    expect(readdirSync(out).sort()).toEqual(['notes', 'rcps_a.json'])
  })

  it('removes what a dead process has left, and nothing else', async () => {
    const folder = temporaryFolder()
    const source = pathToFileURL(join(root, 'src/files/write/temporary.ts')).href
    const script = `import { temporaryPath } from ${JSON.stringify(source)}
      import { mkdirSync, writeFileSync } from 'node:fs'
      writeFileSync(temporaryPath(${JSON.stringify(folder)}), 'x')
      mkdirSync(temporaryPath(${JSON.stringify(folder)}))
      process.kill(process.pid, 'SIGKILL')`
    spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root })
    expect(readdirSync(folder)).toHaveLength(2)
    const kept = ['.mlperf-rcp-notes.tmp', '.mlperf-rcp-00000000-1--0123456789ab.tmp', 'x.tmp']
    for (const name of kept) writeFileSync(join(folder, name), '')
    const drafts = new Drafts()
    await drafts.write(join(folder, 'a.txt'), 'a')
    await drafts.commit()
    expect(readdirSync(folder).sort()).toEqual([...kept, 'a.txt'].sort())
  })

  it.each([
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
    ['SIGHUP', 'SIGHUP'],
  ] as const)('removes its files on %s', async (signal, expected) => {
    const folder = temporaryFolder()
    const source = pathToFileURL(join(root, 'src/files/write/drafts.ts')).href
    const script = `import { Drafts } from ${JSON.stringify(source)}
      const drafts = new Drafts()
      await drafts.lock(${JSON.stringify(folder)})
      await drafts.write(${JSON.stringify(join(folder, 'a.txt'))}, 'a')
      console.log('ready')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: root,
    })
    await new Promise(resolve => child.stdout.once('data', resolve))
    expect(readdirSync(folder)).toHaveLength(2)
    child.kill(signal)
    const ended = await new Promise(resolve => child.once('exit', (_, by) => resolve(by)))
    expect([ended, readdirSync(folder)]).toEqual([expected, []])
  })

  it('says which file cannot be written, and keeps the others as they were', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' })
    mkdirSync(join(folder, 'b.txt'))
    const drafts = new Drafts()
    await drafts.write(join(folder, 'a.txt'), 'new')
    await expect(drafts.write(join(folder, 'b.txt'), 'new')).rejects.toMatchObject({ code: 'unwritable' })
    drafts.discard()
    expect([readdirSync(folder), readFileSync(join(folder, 'a.txt'), 'utf8')]).toEqual([
      ['a.txt', 'b.txt'],
      'old',
    ])
  })

  it('names each temporary file after its process', () => {
    const path = temporaryPath('/none')
    forget(path)
    expect(path).toMatch(new RegExp(`^/none/\\.mlperf-rcp-[0-9a-f]{8}-${process.pid}-`))
  })
})

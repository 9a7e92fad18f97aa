import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wasmFinder } from '../../../src/logs/mllog/scan-wasm.ts'

describe('wasmFinder', () => {
  it('is there on Node 20, which has WebAssembly SIMD', () => {
    expect(wasmFinder()).not.toBeNull()
  })

  it('has, as all modules have, the code that its source compiles to', () => {
    const root = join(import.meta.dirname, '..', '..', '..')
    const { status, stderr } = spawnSync(process.execPath, ['scripts/assemble.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it('keeps the content of its window when it grows', () => {
    const finder = wasmFinder()!
    finder.window.write('content')
    finder.grow(3 << 20)
    expect(finder.window.length).toBe(3 << 20)
    expect(finder.window.toString('latin1', 0, 7)).toBe('content')
    finder.grow(1)
    expect(finder.window.length).toBe(3 << 20)
  })
})

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locateRcpFile } from '../../src/rcp/locate.ts'

function folderWith(...files: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'rcps-'))
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), '{}')
  }
  return root
}

const sets = ['training_1.1.0/rcps_maskrcnn.json', 'hpc_1.0.0/rcps_oc20.json']

describe('locateRcpFile', () => {
  it('finds a set in a folder of rulesets, in the Python package and in a checkout of its repository', () => {
    for (const below of ['.', 'rcp_checker', 'mlperf_logging/rcp_checker']) {
      const root = folderWith(...sets.map(set => join(below, set)))
      const found = join(root, below, 'training_1.1.0', 'rcps_maskrcnn.json')
      expect(locateRcpFile(root, 'training', '1.1.0', 'maskrcnn')).toBe(found)
    }
  })

  it('finds a set in a single ruleset folder, whatever ruleset is asked for', () => {
    const root = folderWith(...sets)
    const folder = join(root, 'training_1.1.0')
    expect(locateRcpFile(folder, 'training', '6.0.0', 'maskrcnn')).toBe(join(folder, 'rcps_maskrcnn.json'))
    expect(locateRcpFile(folder, 'training', '6.0.0', 'bert')).toBeNull()
  })

  it('takes a file for any benchmark, as the reference checker takes a custom RCP file', () => {
    const file = join(folderWith(...sets), 'hpc_1.0.0/rcps_oc20.json')
    expect(locateRcpFile(file, 'training', '1.1.0', 'maskrcnn')).toBe(file)
  })

  it('gives null where usage, ruleset or benchmark has no set', () => {
    const root = folderWith(...sets)
    expect(locateRcpFile(root, 'training', '1.1.0', 'bert')).toBeNull()
    expect(locateRcpFile(root, 'training', '1.0.0', 'oc20')).toBeNull()
    expect(locateRcpFile(root, 'training', '9.9.9', 'maskrcnn')).toBeNull()
  })

  it('does not follow a benchmark or ruleset name out of the folder', () => {
    const root = folderWith(...sets, 'secret.json', 'training_1.1.0/rcps_/x')
    expect(locateRcpFile(root, 'training', '1.1.0', '/../../secret')).toBeNull()
    expect(locateRcpFile(root, 'training', '1.1.0/../training_1.1.0', 'maskrcnn')).toBeNull()
  })

  it('says when the path does not exist and when it holds no sets', () => {
    expect(() => locateRcpFile('no/such/folder', 'training', '1.1.0', 'bert')).toThrow(
      expect.objectContaining({ code: 'path-not-found' }),
    )
    expect(() => locateRcpFile(folderWith('readme.json'), 'training', '1.1.0', 'bert')).toThrow(
      expect.objectContaining({ code: 'no-rcp-sets' }),
    )
  })
})

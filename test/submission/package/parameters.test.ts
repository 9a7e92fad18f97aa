import { describe, expect, it } from 'vitest'
import {
  bypassParameters,
  packageParameters,
  readParameters,
} from '../../../src/submission/package/parameters.ts'

const read = (text: string, known: readonly string[] = bypassParameters) => {
  const { names, findings } = readParameters({ path: 'p', content: Buffer.from(text) }, known)
  return [...names, ...findings.map(({ severity, message }) => `${severity}: ${message}`)]
}

describe('readParameters', () => {
  it.each(['rcp-bypass', 'rcp-bypass\n', 'rcp_bypass\n', '\n rcp-bypass \r\n', '--rcp-bypass'])(
    'takes %j for the parameter: dashes or underscores, with or without a line feed (the contract)',
    text => expect(read(text)).toEqual(['rcp-bypass']),
  )

  it('warns of what it does not know at that place, and drops nothing in silence', () => {
    const line = 'rcp-bert-train-samples'
    expect(read(`${line}\nseed_checker_bypass`)).toEqual([
      'seed-checker-bypass',
      `warning: '${line}' is not one of rcp-bypass, seed-checker-bypass`,
    ])
    expect(read(line, packageParameters)).toEqual([line])
  })

  it('has none without a file, and an error for one that cannot be read', () => {
    expect(readParameters(null, bypassParameters)).toEqual({ names: new Set(), findings: [] })
    const { findings } = readParameters({ path: 'p', content: null }, bypassParameters)
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['unreadable', 'error']])
  })
})

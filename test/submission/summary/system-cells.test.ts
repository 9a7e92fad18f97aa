import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPythonValue } from '../../../src/python/python-value.ts'
import type { PyDict } from '../../../src/python/values.ts'
import { systemCells } from '../../../src/submission/summary/system-cells.ts'
import { fixture } from '../../support/cli.ts'

const text = readFileSync(fixture('package/systems/16xGPU_Zürich.json'), 'utf8')
const described = (changes: Readonly<Record<string, unknown>> = {}) =>
  readPythonValue(JSON.stringify({ ...JSON.parse(text), ...changes })) as PyDict
const place = { usage: 'training', ruleset: '4.1.0', system: 'my system', privateId: 'a-b-c-d' }
const cells = (changes?: Readonly<Record<string, unknown>>) => systemCells(described(changes), place)

describe('systemCells', () => {
  it('counts processors and accelerators over all nodes', () => {
    const counted = cells({ number_of_nodes: '3', host_processors_per_node: '2', accelerators_per_node: '8' })
    expect([counted.host_processors_count, counted.accelerators_count]).toEqual([6, 24])
  })

  it('links to the round of the ruleset, its minor version kept (addresses of the published rounds)', () => {
    expect(cells().details_url).toBe(
      'https://github.com/mlcommons/training_results_v4.1/blob/main/Example Lab/systems/my system.json',
    )
    const older = systemCells(described(), { ...place, usage: 'hpc', ruleset: '2.0.0' })
    expect(older.code_url).toBe(
      'https://github.com/mlcommons/hpc_results_v2.0/blob/master/Example Lab/benchmarks',
    )
  })

  it('joins the notes that there are', () => {
    expect(cells({ hw_notes: 'a', sw_notes: 'b' }).notes).toBe('a;b')
    expect(cells({ hw_notes: '', sw_notes: 'b' }).notes).toBe('b')
  })

  it('refuses a description without a field that it needs, and one whose counts are none', () => {
    expect(() => cells({ framework: undefined })).toThrow(
      expect.objectContaining({ code: 'missing-system-field' }),
    )
    expect(() => cells({ number_of_nodes: 'two' })).toThrow(
      expect.objectContaining({ code: 'bad-system-field' }),
    )
    expect(() => cells({ number_of_nodes: '9'.repeat(30) })).toThrow(
      expect.objectContaining({ code: 'bad-system-field' }),
    )
    expect(() => cells({ number_of_nodes: null })).toThrow(
      expect.objectContaining({ code: 'bad-system-field' }),
    )
  })
})

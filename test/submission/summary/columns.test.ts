import { describe, expect, it } from 'vitest'
import { columnsOf, tableOf } from '../../../src/submission/summary/columns.ts'

const names = (kind: Parameters<typeof columnsOf>[0]) =>
  columnsOf(kind, ['bert', 'gnn']).map(({ name }) => name)

describe('columnsOf', () => {
  it("has the system, the benchmarks, the links (header of upstream's CSV file, mlcommons/logging 7bbf792)", () => {
    expect(names('scores').join(',')).toBe(
      'division,availability,submitter,system,number_of_nodes,host_processor_model_name,host_processors_count,' +
        'accelerator_model_name,accelerators_count,framework,notes,private_id,bert,gnn,details_url,code_url',
    )
  })

  it('has six columns per benchmark in detail and three in weak scaling (the same)', () => {
    expect(names('detailed').filter(name => name.startsWith('gnn'))).toEqual([
      'gnn:time_to_train',
      'gnn:Energy',
      'gnn:GBS',
      'gnn:samples_to_converge',
      'gnn:RCP',
      'gnn:rcp_scaling_factor',
    ])
    expect(names('weak').filter(name => name.startsWith('gnn'))).toEqual([
      'gnn:number_of_models',
      'gnn:instance_scale',
      'gnn:time_to_train_all',
    ])
  })
})

describe('tableOf', () => {
  const columns = [
    { name: 'system', kind: 'text' },
    { name: 'count', kind: 'integer' },
    { name: 'bert', kind: 'float' },
  ] as const

  it('orders rows by their columns from left to right, text by code point, numbers by size, nothing last (pandas)', () => {
    const rows = [
      { system: 'a', count: 10, bert: null },
      { system: 'b', count: 1, bert: 1 },
      { system: 'a', count: 10, bert: 2 },
      { system: 'a', count: 9, bert: 3 },
      { system: 'B', count: 1, bert: 1 },
      { system: 'é', count: 1, bert: 1 },
    ]
    const order = [4, 3, 2, 0, 1, 5]
    const ordered = order.map(index => rows[index])
    expect(tableOf(columns, rows).rows).toEqual(ordered)
    expect(tableOf(columns, rows.toReversed()).rows).toEqual(ordered)
  })

  it('fills cells that a row does not have, and leaves out what is no column', () => {
    expect(tableOf(columns, [{ count: 1, other: 2 }]).rows).toEqual([{ system: '', count: 1, bert: null }])
  })
})

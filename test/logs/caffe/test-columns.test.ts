import { describe, expect, it } from 'vitest'
import { TestColumns } from '../../../src/logs/caffe/test-columns.ts'

const day = { year: 0, month: 4, day: 21, seconds: 0 }

/** Tests at iterations 100, 200, … with the outputs given as pairs. */
function columnsOf(...tests: readonly (readonly (readonly [string, number])[])[]): TestColumns {
  const columns = new TestColumns()
  for (const [at, outputs] of tests.entries()) {
    columns.push(at + 1, 100 * (at + 1), 0, day, at)
    for (const [name, value] of outputs) columns.output(name, value, day, at + 0.5)
  }
  return columns
}

const outputsOf = (columns: TestColumns) => [...columns].map(({ outputs }) => outputs)

// Oracle: what was put in.
describe('TestColumns', () => {
  it('gives each test back with its line, iteration, net, outputs and the time of its last output', () => {
    const [first, second] = columnsOf([['accuracy', 0.4]], [['accuracy', 0.5]])
    expect(first).toEqual({ line: 1, iteration: 100, net: 0, outputs: { accuracy: 0.4 }, day, seconds: 0.5 })
    expect(second).toEqual({ line: 2, iteration: 200, net: 0, outputs: { accuracy: 0.5 }, day, seconds: 1.5 })
  })

  it('keeps tests apart whose outputs have other names, another order or another number', () => {
    const tests = [
      { accuracy: 0.1, loss: 3 },
      { loss: 2 },
      { loss: 1, accuracy: 0.2 },
      {},
      { loss: 1 },
      { loss: 1, accuracy: 0.3, top5: 0.9 },
      { loss: 0 },
    ]
    const outputs = outputsOf(columnsOf(...tests.map(test => Object.entries(test))))
    expect(outputs).toEqual(tests)
    expect(outputs.map(test => Object.keys(test))).toEqual(tests.map(test => Object.keys(test)))
  })

  it('numbers the further values of an output of several', () => {
    const several = [
      ['accuracy', 0.1],
      ['accuracy', 0.2],
      ['accuracy', 0.3],
    ] as const
    const expected = { accuracy: 0.1, 'accuracy[1]': 0.2, 'accuracy[2]': 0.3 }
    expect(outputsOf(columnsOf(several, several, [['accuracy', 0.4]]))).toEqual([
      expected,
      expected,
      { accuracy: 0.4 },
    ])
  })

  it('has null for the iteration of a result of "caffe test"', () => {
    const columns = new TestColumns()
    expect(columns.lastIteration).toBeUndefined()
    columns.push(1, null, 0, day, 0)
    expect([columns.lastIteration, [...columns][0]!.iteration]).toEqual([null, null])
    columns.push(2, 0, 0, day, 0)
    expect(columns.lastIteration).toBe(0)
  })

  it('leaves out the tests that are not wanted, and nothing of the others', () => {
    const columns = columnsOf(
      [['loss', 3]],
      [
        ['loss', 2],
        ['accuracy', 0.2],
      ],
      [['loss', 1]],
    )
    const kept = columns.filter(iteration => iteration !== 200)
    expect([...kept]).toEqual([...columns].filter(({ iteration }) => iteration !== 200))
    expect(kept.length).toBe(2)
  })
})

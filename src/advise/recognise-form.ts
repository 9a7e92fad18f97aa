import type { LearningRateForm } from '../benchmarks/learning-rate-form.ts'

const number = String.raw`(\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?)`
/** `s['name'] = …` on a line of code. */
const assignment = /^\s*(s\['\w+'\])\s*=(?!=)(.+)$/
const rate = String.raw`v\['value'\]`
const batchSize = String.raw`s\['global_batch_size'\]`

type Reader = (numbers: readonly number[]) => LearningRateForm

/** The tests that rule files have for the learning rate, without blanks and redundant brackets. */
const known: readonly (readonly [string, Reader])[] = [
  [`is_integer\\(${rate}/${number}\\)`, ([quantum]) => ({ kind: 'multiple', quantum: quantum! })],
  [
    `is_integer\\(${rate}/${number}\\)or\\(?${batchSize}<${number}andis_integer\\(\\1/${rate}\\)\\)?`,
    ([quantum, bound]) => ({ kind: 'multiple', quantum: quantum!, fractionBelowBatchSize: bound! }),
  ],
  [`${rate}==${number}`, ([value]) => ({ kind: 'one-of', values: [value!] })],
  [`${rate}==${number}or${rate}==${number}`, values => ({ kind: 'one-of', values })],
  [
    `${rate}\\*${number}==${batchSize}\\*${number}`,
    ([batch, factor]) => ({ kind: 'proportional', rate: factor!, batchSize: batch! }),
  ],
  [
    `abs\\(${rate}-${number}\\*\\(${batchSize}/${number}\\)\\*\\*0\\.5\\)<1e-9`,
    ([factor, batch]) => ({ kind: 'square-root', rate: factor!, batchSize: batch! }),
  ],
  [`${rate}>0\\.?0*`, () => ({ kind: 'positive' })],
  [`${rate}>=0\\.?0*`, () => ({ kind: 'not-negative' })],
]

const patterns = known.map(([form, read]) => [new RegExp(`^${form}$`), read] as const)

/**
 * The form of a test in a rule file, for its text and for the nearest allowed values. The test itself decides whether a
 * value is allowed.
 *
 * @param test its text
 * @param before code that runs when the batch size is logged, whose `s['name'] = …` the test may use
 * @returns null for an unknown form
 * @example
 * recogniseForm(" is_integer(v['value'] / 0.02) ", '') // => { kind: 'multiple', quantum: 0.02 }
 */
export function recogniseForm(test: string, before: string): LearningRateForm | null {
  const set = new Map(
    before.split('\n').flatMap(line => {
      const [, name, value] = assignment.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
  )
  const whole = test.replace(/s\['\w+'\]/g, name =>
    name.includes('global_batch_size') ? name : (set.get(name) ?? name),
  )
  const plain = whole.replace(/\s/g, '')
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(plain)
    if (found !== null) return read(found.slice(1).map(text => Number(text.replaceAll('_', ''))))
  }
  return null
}

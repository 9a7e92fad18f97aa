import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { nameFault, namingOf } from '../../src/benchmarks/logged-name.ts'

describe('nameFault', () => {
  it('has nothing against a known benchmark of any usage', () => {
    expect(nameFault(builtIn, 'flux1')).toBeNull()
    expect(nameFault(builtIn, 'cosmoflow')).toBeNull()
  })

  it('tells a missing name from an unknown one, and knows the nearest', () => {
    expect(nameFault(builtIn, null)?.code).toBe('no-benchmark')
    expect(nameFault(builtIn, 'flux.1')).toEqual({
      code: 'unknown-benchmark',
      message: "unknown benchmark 'flux.1'; did you mean 'flux1'?",
    })
    expect(nameFault(builtIn, 'cosmoflow', 'training')?.code).toBe('unknown-benchmark')
    expect(nameFault(builtIn, 7)?.message).toContain("'7'")
  })
})

describe('namingOf', () => {
  it('leaves a known name, and replaces any other by the given one', () => {
    const naming = namingOf({ catalogue: builtIn, benchmark: 'flux1' })
    expect(['bert', 'flux.1', null].map(naming)).toEqual(['bert', 'flux1', 'flux1'])
  })

  it('takes dashes for underscores on request only', () => {
    expect(namingOf({ catalogue: builtIn })('gpt-oss-20b')).toBe('gpt-oss-20b')
    const naming = namingOf({ catalogue: builtIn, dashesAsUnderscores: true })
    expect(['gpt-oss-20b', 'no-such', null].map(naming)).toEqual(['gpt_oss_20b', 'no-such', null])
  })
})

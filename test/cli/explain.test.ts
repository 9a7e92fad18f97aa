import { describe, expect, it } from 'vitest'
import { cli } from '../support/cli.ts'

describe('explain', () => {
  it('says what a code means', async () => {
    const { code, stdout } = await cli(['explain', 'zero-stdev', '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      code: 'zero-stdev',
      title: 'all runs of a record have the same value',
    })
  })

  it('lists all codes without one', async () => {
    const { code, stdout } = await cli(['explain', '--format', 'csv'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^code,title\n/)
    expect(stdout).toMatch(/^path-not-found,/m)
  })

  it('exits with 2 for an unknown code and names the nearest', async () => {
    const { code, stderr } = await cli(['explain', 'zero-stdv'])
    expect(code).toBe(2)
    expect(stderr).toContain("error[unknown-code]: unknown code 'zero-stdv'; did you mean 'zero-stdev'?")
    expect((await cli(['explain', 'constructor'])).code).toBe(2)
  })
})

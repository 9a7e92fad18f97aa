import { describe, expect, it } from 'vitest'
import { ruleFinder } from '../../src/files/find-rules.ts'
import { fixture, temporaryFolder } from '../support/cli.ts'

describe('ruleFinder', () => {
  it('finds a rule file by its name, the same each time', () => {
    const find = ruleFinder(fixture('rules'))
    expect(find('training_9.9.0/closed_example.yaml')?.keys.has('optimizer')).toBe(true)
    expect(find('training_9.9.0/common.yaml')).toBe(find('training_9.9.0/common.yaml'))
  })

  it('leaves its folder for no name, though upstream would', () => {
    const folder = temporaryFolder({
      'r/training_1.0.0/common.yaml': '# none',
      'outside/secret.yaml': '# none',
    })
    const find = ruleFinder(`${folder}/r`)
    for (const name of [
      '../outside/secret.yaml',
      `${folder}/outside/secret.yaml`,
      '',
      '/',
      'training_1.0.0/../../x.yaml',
    ]) {
      expect(find(name)).toBeNull()
    }
  })

  it('says where there are no rules', () => {
    expect(() => ruleFinder(fixture('tables'))).toThrow(expect.objectContaining({ code: 'no-rules' }))
    expect(() => ruleFinder(fixture('nowhere'))).toThrow(expect.objectContaining({ code: 'path-not-found' }))
  })
})

import { describe, expect, it } from 'vitest'
import { rulesOfRuleset } from '../../src/files/rules-of-ruleset.ts'
import { fixture } from '../support/cli.ts'

describe('rulesOfRuleset', () => {
  it('begins with the rules that all benchmarks of the ruleset share', () => {
    const { config, find } = rulesOfRuleset(fixture('rules'), 'training', '9.9.0')
    expect(config).toBe('training_9.9.0/common.yaml')
    expect(find(config)).not.toBeNull()
  })

  it('refuses a ruleset without rules, and a folder without rulesets', () => {
    const noRules = expect.objectContaining({ code: 'no-rules' })
    expect(() => rulesOfRuleset(fixture('rules'), 'hpc', '9.9.0')).toThrow(noRules)
    expect(() => rulesOfRuleset(fixture('rcps'), 'training', '1.1.0')).toThrow(noRules)
  })
})

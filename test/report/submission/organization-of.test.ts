import { describe, expect, it } from 'vitest'
import { organizationOf } from '../../../src/report/submission/organization-of.ts'

describe('organizationOf', () => {
  it('is the folder; what the logs say follows where it is another name', () => {
    expect(organizationOf('Dell', 'NVIDIA')).toEqual({ name: 'Dell', logged: 'NVIDIA' })
    expect(organizationOf('Quanta_Cloud_Technology', 'Quanta Cloud Technology').logged).toBe(null)
  })
  it('is never a placeholder', () => {
    expect(organizationOf(null, 'SUBMISSION_ORG_PLACEHOLDER')).toEqual({ name: null, logged: null })
    expect(organizationOf('Krai', 'SUBMISSION_ORG_PLACEHOLDER')).toEqual({ name: 'Krai', logged: null })
  })
  it('is what the logs say where no folder tells', () => {
    expect(organizationOf(null, 'Lab').name).toBe('Lab')
  })
})

import { describe, expect, it } from 'vitest'
import { securityPolicy } from '../../../src/report/html/security-policy.ts'

describe('securityPolicy', () => {
  // The hash of "alert('Hello, world.');" as Content Security Policy Level 3 prints it in its section on hashes.
  it('allows a script by the hash that the specification has for it', () => {
    const policy = securityPolicy({ style: '', script: "alert('Hello, world.');" })
    expect(policy).toContain("script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='")
  })
  it('allows nothing else', () => {
    expect(securityPolicy({ style: 'a', script: 'b' })).toMatch(/^default-src 'none'; /)
    expect(securityPolicy({ style: 'a', script: 'b' })).not.toMatch(/unsafe|https?:|\*/)
  })
})

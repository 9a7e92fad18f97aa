import { describe, expect, it } from 'vitest'
import { PyDict } from '../../src/python/values.ts'
import { privateId } from '../../src/submission/private-id.ts'

const words = Array.from({ length: 256 }, (_, index) => `w${index}`)

const description = new PyDict()
for (const [index, name] of [
  'division',
  'submitter',
  'system_name',
  'number_of_nodes',
  'host_processor_model_name',
  'host_processors_per_node',
  'accelerator_model_name',
  'accelerators_per_node',
  'framework',
].entries()) {
  description.set(name, `${index}`)
}

describe('privateId', () => {
  it('folds the SHA-256 of the joined members into four bytes (sha256sum of 012345678, folded by hand with Python)', () => {
    // printf 012345678 | sha256sum; each eight bytes joined by exclusive or.
    expect(privateId(description, words)).toBe('w208-w202-w19-w24')
  })

  it('is null for a description that lacks a member', () => {
    expect(privateId(new PyDict(), words)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { redactedError, redactedFault } from '../../../src/report/redact/redacted-error.ts'

describe('redactedError', () => {
  it('has the same place with the same name in message, file, excerpt and remedy', () => {
    const error = new InputError('bad-json', 'zeus: /home/alice/x.json is cut', {
      file: '/home/alice/x.json',
      line: 7,
      column: 3,
      excerpt: '{"hostname": "zeus", "by": "alice"',
      remedy: 'Ask alice for /home/alice/x.json.',
    })
    expect(redactedError(error)).toMatchObject({
      code: 'bad-json',
      message: 'host-1: path-1 is cut',
      // No column: the excerpt is no longer the line.
      place: { file: 'path-1', line: 7, column: undefined, excerpt: '{"hostname": "host-1", "by": "user-1"' },
      remedy: 'Ask user-1 for path-1.',
    })
  })

  it('keeps absent what is absent', () => {
    const { place, remedy } = redactedError(new InputError('no-reference', 'no reference data found'))
    expect([place, remedy]).toEqual([
      { file: undefined, line: undefined, column: undefined, excerpt: undefined },
      undefined,
    ])
  })
})

describe('redactedFault', () => {
  it('keeps the kind and the calls, but neither the message nor a path', () => {
    const thrown = new TypeError('no host: secret7\n    at /home/alice/secret8')
    thrown.stack = `TypeError: ${thrown.message}\n    at run (/home/alice/dist/cli.js:1:2)`
    expect(redactedFault(thrown).stack).toMatch(/^TypeError: the message may be private\n {4}at run \(path-1/)
    expect(redactedFault(thrown).stack).not.toMatch(/secret|alice/)
  })
  it('keeps nothing of a value that is no error', () => {
    expect(redactedFault('secret').stack).toBe('Error: the message may be private')
  })
})

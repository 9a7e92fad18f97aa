import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPrivateIdWords } from '../../src/files/read/private-id-words.ts'
import { folderWith } from '../support/folder.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

describe('readPrivateIdWords', () => {
  it('refuses a folder without them, and a list of another length', () => {
    const file = 'result_summarizer/result_summarizer.py'
    for (const files of [{}, { [file]: 'DEFAULT_WORDLIST = (\n"a", \'b\')' }, { [file]: '' }]) {
      expect(() => readPrivateIdWords(folderWith(files))).toThrow(
        expect.objectContaining({ code: 'no-private-id-words' }),
      )
    }
  })

  it.skipIf(!hasUpstream)(
    `finds them from a checkout and from the folder of its rules: ack to zulu (humanhash3)${needsUpstream}`,
    () => {
      const words = readPrivateIdWords(upstreamCheckout!)
      expect([words.length, words[0], words[255]]).toEqual([256, 'ack', 'zulu'])
      const rules = join(upstreamCheckout!, 'mlperf_logging', 'compliance_checker')
      expect(readPrivateIdWords(rules)).toEqual(words)
    },
  )
})

/**
 * Reads the words of private ids from the reference.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../../errors.ts'
import { readWhole } from '../../logs/read-whole.ts'
import { wordCount } from '../../submission/private-id.ts'

const source = join('result_summarizer', 'result_summarizer.py')
const wordList = 'DEFAULT_WORDLIST = ('

/**
 * The 256 words of humanhash from a checkout of upstream.
 *
 * @param path - a checkout, its Python package, or the folder of its compliance rules
 * @throws InputError `no-private-id-words` if they are missing
 * @example
 * readPrivateIdWords('logging').length // => 256
 */
export function readPrivateIdWords(path: string): string[] {
  const folders = [path, join(path, 'mlperf_logging'), dirname(path)]
  const file = folders.map(folder => join(folder, source)).find(existsSync)
  const [, after] = file === undefined ? [] : readWhole(file).toString().split(wordList, 2)
  const list = after?.split(')', 1)[0]
  const words = Array.from(list?.matchAll(/'([a-z]+)'/g) ?? [], ([, word]) => word!)
  if (words.length === wordCount) return words
  throw new InputError('no-private-id-words', `${path} does not contain the words for private ids`, {
    file: file ?? path,
    remedy: 'Name a full checkout of mlcommons/logging with --reference.',
  })
}

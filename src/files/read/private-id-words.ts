/**
 * The words of private ids, which are part of the reference.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../../errors.ts'
import { wordCount } from '../../submission/private-id.ts'

const source = join('result_summarizer', 'result_summarizer.py')
const wordList = /DEFAULT_WORDLIST = \(([^)]*)\)/

/**
 * The 256 words of humanhash as a checkout of upstream has them.
 *
 * @param path - a checkout, its Python package, or the folder of its compliance rules
 * @throws InputError `no-private-id-words` where they are not there
 * @example
 * readPrivateIdWords('logging').length // => 256
 */
export function readPrivateIdWords(path: string): string[] {
  const folders = [path, join(path, 'mlperf_logging'), dirname(path)]
  const file = folders.map(folder => join(folder, source)).find(existsSync)
  const list = file === undefined ? undefined : wordList.exec(readFileSync(file, 'utf8'))?.[1]
  const words = Array.from(list?.matchAll(/'([a-z]+)'/g) ?? [], ([, word]) => word!)
  if (words.length === wordCount) return words
  throw new InputError(
    'no-private-id-words',
    `${path} does not have the words that private ids are made of`,
    {
      file: file ?? path,
      remedy: 'Give a whole checkout of mlcommons/logging with --reference.',
    },
  )
}

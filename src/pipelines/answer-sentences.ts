/**
 * The answer of a pipeline: sentences with results of its stages.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import { peopleNumber } from '../text/people-number.ts'

/** The JSON document of each stage, by its id. */
export type StageDocuments = Readonly<Record<string, unknown>>

/** Significant digits of numbers in an answer: enough for floors and factors. */
const digits = 8

/**
 * Fills results into sentences: `{stage.member}` is a result as JSON documents name it, with `[0]` or `[member=value]` for an
 * element of a list; `{stage.member ? one : other}` is one of two texts.
 *
 * @param sentences of the pipeline file
 * @param file the pipeline file, for errors
 * @throws InputError `unknown-result` if the stages have no such result
 * @example
 * answerSentences(['It is {a.ok ? allowed : forbidden} at {a.list[name=x].bs}.'], { a: { ok: true, list: [{ name: 'x', bs: 96 }] } }, 'p.yaml')
 * // => ['It is allowed at 96.']
 */
export function answerSentences(
  sentences: readonly string[],
  documents: StageDocuments,
  file: string,
): string[] {
  return sentences.map(sentence =>
    sentence.replace(/\{([^{}]*)\}/g, (_, inner: string) => {
      const [name = '', choice] = halves(inner, '?')
      const value = resultNamed(name, documents)
      if (!isText(value)) throw unknownResult(name, file)
      if (choice === undefined) return resultText(value)
      const [one = '', other = ''] = halves(choice, ':')
      return value ? one : other
    }),
  )
}

/** The parts before and after a mark; the second is undefined without the mark. */
function halves(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function resultNamed(name: string, documents: StageDocuments): unknown {
  return [...name.matchAll(/[^.[\]]+|\[[^[\]]*\]/g)].reduce<unknown>(
    (value, [step]) => (step.startsWith('[') ? elementOf(value, step.slice(1, -1)) : memberOf(value, step)),
    documents,
  )
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, member)
    ? (value as Record<string, unknown>)[member]
    : undefined
}

/** By its index, or the first with a value in a member. */
function elementOf(value: unknown, which: string): unknown {
  if (!Array.isArray(value)) return undefined
  const [member, wanted] = halves(which, '=')
  return wanted === undefined
    ? value[Number(which)]
    : value.find(element => String(memberOf(element, member)) === wanted)
}

/** What can be said in a sentence: no objects, and no lists of them. */
const isText = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every(isText)
    : value === null || ['string', 'number', 'boolean'].includes(typeof value)

function resultText(value: unknown): string {
  if (Array.isArray(value)) return value.map(resultText).join(' and ')
  if (typeof value === 'number') return peopleNumber(value, digits)
  return value === null ? 'none' : String(value)
}

const unknownResult = (name: string, file: string): InputError =>
  new InputError('unknown-result', `the answer names ${name}, which no stage has as a result`, { file })

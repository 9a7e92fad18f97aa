/**
 * Python's `str` and `repr`.
 *
 * @module
 */
import { type Budget, stepsOf } from './budget.ts'
import { PyDict, PySet, type PyValue, typeName } from './values.ts'

/**
 * `str(value)`.
 *
 * @throws LimitError if the text is too long
 * @example
 * toText([1n, 1, 'a', null], new Budget()) // => "[1, 1.0, 'a', None]"
 */
export function toText(value: PyValue, budget: Budget): string {
  return typeof value === 'string' ? value : quoted(value, budget)
}

function quoted(value: PyValue, budget: Budget): string {
  budget.spend(1)
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'bigint') return integerText(value, budget)
  if (typeof value === 'number') return floatText(value)
  if (typeof value === 'string') {
    budget.spend(value.length)
    return quotedString(value)
  }
  const list = (values: Iterable<PyValue>) => {
    const text = Array.from(values, item => quoted(item, budget)).join(', ')
    budget.spend(text.length)
    return text
  }
  if (Array.isArray(value)) return `[${list(value)}]`
  if (value instanceof PySet) return `{${list(value.members())}}`
  if (!(value instanceof PyDict)) return `<${typeName(value)}>`
  const entries = Array.from(
    value.entries(),
    ([key, item]) => `${quoted(key, budget)}: ${quoted(item, budget)}`,
  )
  const text = entries.join(', ')
  budget.spend(text.length)
  return `{${text}}`
}

/**
 * An int in decimal, which takes quadratic time.
 *
 * @throws LimitError
 */
export function integerText(value: bigint, budget: Budget): string {
  budget.spend(stepsOf(value, value))
  return String(value)
}

/**
 * The shortest text that parses to the same float, in Python's format.
 *
 * @example
 * floatText(1e-5) // => '1e-05'
 * floatText(1e16) // => '1e+16'
 * floatText(6) // => '6.0'
 */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Object.is(value, -0)) return '-0.0'
  const [digits = '', power = '0'] = value.toExponential().split('e')
  const exponent = Number(power)
  if (exponent < -4 || exponent >= 16) {
    const size = String(Math.abs(exponent)).padStart(2, '0')
    return `${digits}e${exponent < 0 ? '-' : '+'}${size}`
  }
  const plain =
    exponent < 0
      ? value.toFixed(Math.max(digits.replace(/[-.]/g, '').length - 1 - exponent, 0))
      : String(value)
  return plain.includes('.') ? plain : `${plain}.0`
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped
const escaped = /[\\\x00-\x1f\x7f-\xa0\xad]/g

function quotedString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const inside = text
    .replace(
      escaped,
      character => escapes[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
    .replaceAll(quote, `\\${quote}`)
  return `${quote}${inside}${quote}`
}

/**
 * The kinds of options: how each is read from text and how a YAML file may write it.
 *
 * @module
 */
import type { z } from 'zod'
import { suggest } from '../benchmarks/catalogue.ts'
import { fullRuleset } from '../benchmarks/full-ruleset.ts'
import { nearest } from '../text/nearest.ts'
import type { ListOption, MapOption, Option } from './option.ts'

type Zod = typeof z

/** Text that is not a valid value of an option; the message is a sentence. */
export class BadValue extends Error {}

/** One kind of option. */
interface Kind<Declared> {
  /**
   * Reads a value from the command line or the environment.
   *
   * @param before - the value so far, of an option that may be given several times
   * @throws BadValue
   */
  parse(text: string, declared: Declared, before: unknown): unknown
  /** The schema of the value in a YAML file. */
  schema(zod: Zod, declared: Declared): z.ZodType
}

type Kinds = { readonly [Name in Option['kind']]: Kind<Extract<Option, { kind: Name }>> }

const text = (zod: Zod) => zod.string()

/** Every kind by its name. */
const kinds: Kinds = {
  flag: {
    parse: given => oneOf(given, ['true', 'false']) === 'true',
    schema: zod => zod.boolean(),
  },
  choice: {
    parse: (given, { choices }) => oneOf(given, Object.keys(choices)),
    schema: (zod, { choices }) => zod.enum(Object.keys(choices)),
  },
  text: { parse: given => given, schema: text },
  ruleset: { parse: fullRuleset, schema: zod => zod.string().overwrite(fullRuleset) },
  path: { parse: given => given, schema: text },
  number: { parse: readNumber, schema: zod => zod.number() },
  count: { parse: readCount, schema: zod => zod.int().positive() },
  positive: { parse: readPositive, schema: zod => zod.number().positive() },
  seed: {
    parse: given => readWhole(given, largestSeed),
    schema: zod => zod.int().nonnegative().max(largestSeed),
  },
  list: { parse: readList, schema: listSchema },
  map: { parse: readMember, schema: mapSchema },
  sample: {
    parse: readSample,
    schema: zod =>
      zod.strictObject({ mean: zod.number(), stdev: zod.number().nonnegative(), count: zod.int().min(2) }),
  },
  rank: {
    parse: given => (given === 'root' ? given : readRank(given)),
    schema: zod => zod.union([zod.literal('root'), zod.int().nonnegative()]),
  },
  nth: {
    parse: given => (given === 'last' ? given : readNth(given)),
    schema: zod => zod.union([zod.literal('last'), zod.int().positive()]),
  },
}

/** Lists contain only kinds whose values depend on the text alone. */
const never = undefined as never

const largestSeed = 2 ** 32 - 1

/**
 * Reads the value of an option from text.
 *
 * @param before - the value so far, of an option that may be given several times
 * @throws BadValue
 * @example
 * parseValue(option({ name: 'at-iter', kind: 'list', of: 'number', help: '' }), '1,2', [0]) // => [0, 1, 2]
 */
export const parseValue = (declared: Option, given: string, before?: unknown): unknown =>
  (kinds[declared.kind] as Kind<Option>).parse(given, declared, before)

/**
 * The schema of an option's value in a YAML file.
 *
 * @param zod - the library, loaded only by readers of YAML
 * @example
 * valueSchema(option({ name: 'bs', kind: 'count', help: '' }), z).safeParse(-3.5).success // => false
 */
export const valueSchema = (declared: Option, zod: Zod): z.ZodType =>
  (kinds[declared.kind] as Kind<Option>).schema(zod, declared)

function oneOf(given: string, known: readonly string[]): string {
  if (known.includes(given)) return given
  const near = nearest(given, known)
  const hint = near === null ? '' : `\n(Did you mean ${near}?)`
  throw new BadValue(`Allowed choices are ${known.join(', ')}.${hint}`)
}

function readNumber(given: string): number {
  const value = Number(given)
  if (given.trim() !== '' && Number.isFinite(value)) return value
  throw new BadValue(`'${given}' is not a number.`)
}

function readPositive(given: string): number {
  const value = readNumber(given)
  if (value > 0) return value
  throw new BadValue(`'${given}' is not above 0.`)
}

function readCount(given: string): number {
  const value = readNumber(given)
  if (Number.isInteger(value) && value >= 1) return value
  throw new BadValue(`'${given}' is not a positive whole number.`)
}

function readWhole(given: string, largest: number): number {
  const value = readNumber(given)
  if (Number.isInteger(value) && value >= 0 && value <= largest) return value
  throw new BadValue(`'${given}' is not a whole number from 0 to ${largest}.`)
}

function readRank(given: string): number {
  const value = Number(given)
  if (given.trim() !== '' && Number.isInteger(value) && value >= 0) return value
  throw new BadValue(`'${given}' is neither root nor the number of a rank.`)
}

function readNth(given: string): number {
  const value = Number(given)
  if (Number.isInteger(value) && value >= 1) return value
  throw new BadValue(`'${given}' is neither last nor a number from 1.`)
}

/** Paths may contain commas; all other lists are separated by commas. */
function readList(given: string, { of }: ListOption, before: unknown): unknown[] {
  const parts = of === 'path' ? [given] : given.split(',').map(part => part.trim())
  return [
    ...((before as unknown[] | undefined) ?? []),
    ...parts.map(part => kinds[of].parse(part, never, undefined)),
  ]
}

function readMember(given: string, { of, keys, value: form = 'name=value' }: MapOption, before: unknown) {
  const [, name, content] = /^([^=]+)=(.*)$/s.exec(given) ?? []
  if (name === undefined || content === undefined || (content === '' && of !== 'value'))
    throw new BadValue(`'${given}' is not ${form.toUpperCase()}.`)
  if (keys !== undefined && !keys.includes(name)) {
    throw new BadValue(`Unknown field '${name}'${suggest(name, keys)}. Known are ${keys.join(', ')}.`)
  }
  const known = (before as Readonly<Record<string, unknown>> | undefined) ?? {}
  if (of === 'paths') return { ...known, [name]: [...((known[name] as string[] | undefined) ?? []), content] }
  return { ...known, [name]: of === 'value' ? jsonOrText(content) : content }
}

function jsonOrText(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return content
  }
}

/** One path may stand for a list of one. */
function listSchema(zod: Zod, { of }: ListOption): z.ZodType {
  const list = zod.array(kinds[of].schema(zod, never)).min(1)
  return of === 'path' ? zod.union([zod.string(), list]) : list
}

function mapSchema(zod: Zod, { of, keys }: MapOption): z.ZodType {
  if (of === 'paths') return zod.record(zod.string(), zod.array(zod.string()))
  const scalar = zod.union([zod.string(), zod.number(), zod.boolean()])
  const value =
    of === 'text' ? zod.string() : zod.union([scalar, zod.array(zod.union([zod.string(), zod.number()]))])
  return keys === undefined ? zod.record(zod.string(), value) : zod.partialRecord(zod.enum(keys), value)
}

function readSample(given: string): unknown {
  const parts = given.split(',')
  if (parts.length !== 3) throw new BadValue(`'${given}' is not MEAN,STD,N.`)
  const [mean, stdev, count] = parts.map(readNumber) as [number, number, number]
  if (stdev < 0) throw new BadValue(`The standard deviation in '${given}' is below 0.`)
  if (!Number.isInteger(count) || count < 2)
    throw new BadValue(`The number of runs in '${given}' is not a whole number from 2 on.`)
  return { mean, stdev, count }
}
